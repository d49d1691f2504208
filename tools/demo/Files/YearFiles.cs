using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Files;

/// <summary>The sample year as the files that an office would import, and the list of what must be warned about.</summary>
internal static class YearFiles
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The tables by file name.</summary>
    public static IReadOnlyDictionary<string, Csv> Tables(Book book) => new Dictionary<string, Csv>
    {
        ["projects.csv.gz"] = Projects(book),
        ["contracts.csv.gz"] = Contracts(book),
        ["indicators.csv"] = Indicators(book),
        ["releases.csv.gz"] = Releases(book),
        ["receipts.csv.gz"] = Receipts(book),
        ["assignments.csv.gz"] = Assignments(book),
        ["payments.csv.gz"] = Payments(book),
        ["clearing-notes.csv.gz"] = Clearings(book),
        ["person-lines.csv"] = Lines(book),
        ["observations.csv"] = Observations(book),
    };

    public static string Faults(Book book) => JsonSerializer.Serialize(
        new
        {
            AsOf = WorkDays.LastDay.Text(),
            Warnings = book.Faults.Select(f => new { f.Rule, f.Level, f.Subject, Id = f.Id(), Refused = f.IsRefused, f.Why, f.WhyInEnglish }).OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal),
            Refusals = book.Refusals,
        }, Json) + "\n";

    private static Csv Projects(Book book)
    {
        var fields = book.Projects.SelectMany(p => p.Fields.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var csv = new Csv(["项目代码", "项目名称", "资金类别", "区划代码", "预算单位代码", "实施单位", "入库状态", "入库年度", "项目总预算", "合同金额", "形象进度", "计划开工日期", "计划完工日期", "实际开工日期", "实际完工日期", "验收日期", "受益户数", "受益人数", "受益贫困户数", "受益贫困人数", .. fields.Select(f => "fields." + f)]);
        foreach (var p in book.Projects)
            csv.Row([p.Code, p.Name, p.Category, p.Division, p.Unit, p.ImplementUnit, p.State, Text(p.LibraryYear), Text(p.Budget), Text(p.Contract), p.Progress?.Text(), p.PlanStart?.Text(), p.PlanEnd?.Text(), p.RealStart?.Text(), p.RealEnd?.Text(), p.AcceptedOn?.Text(), Text(p.Households), Text(p.Persons), Text(p.PoorHouseholds), Text(p.PoorPersons), .. fields.Select(f => p.Fields.GetValueOrDefault(f))]);
        return csv;
    }

    private static Csv Contracts(Book book)
    {
        var csv = new Csv(["合同编号", "项目代码", "合同名称", "合同类别", "采购方式", "合同金额", "签订日期", "采购人", "供应商"]);
        foreach (var c in book.Contracts) csv.Row([c.Code, c.Project.Code, c.Name, c.Kind, c.ProcureMode, Text(c.Amount), c.SignedOn.Text(), c.Buyer, c.Supplier]);
        return csv;
    }

    private static Csv Indicators(Book book)
    {
        var csv = new Csv(["指标编号", "资金代码", "预算年度", "区划代码", "指标文号", "指标文标题", "发文日期", "登记日期", "金额", "资金性质", "资金来源", "可执行", "支出功能分类", "追踪码", "fields.fund_component"]);
        foreach (var i in book.Indicators)
            csv.Row([i.Id, i.Fund.Code, "2018", i.Division, i.DocNo, i.DocTitle, i.RegisteredOn.Text(), i.RegisteredOn.Text(), Text(i.Amount), "一般公共预算", "年初预算", i.IsExecutable ? "是" : "否", i.Fund.Function, i.Fund.Track, i.Fund.Component]);
        return csv;
    }

    private static Csv Releases(Book book)
    {
        var csv = new Csv(["下达编号", "上级指标编号", "接收方代码", "下级指标编号", "下达文号", "下达金额", "分配方式", "下达日期"]);
        foreach (var r in book.Releases) csv.Row([r.Id, r.From, r.To, r.ChildId, r.DocNo, Text(r.Amount), "因素法", r.ReleasedOn.Text()]);
        return csv;
    }

    private static Csv Receipts(Book book)
    {
        var csv = new Csv(["接收编号", "下达编号", "接收日期"]);
        foreach (var r in book.Releases.Where(r => !book.Refusals.Any(refusal => refusal.Id == r.Id))) csv.Row([r.Id.Replace("R-", "RC-", StringComparison.Ordinal), r.Id, r.ReceivedOn.Text()]);
        return csv;
    }

    private static Csv Assignments(Book book)
    {
        var csv = new Csv(["安排编号", "指标编号", "项目代码", "安排金额", "安排日期"]);
        foreach (var a in book.Assignments) csv.Row([a.Id, a.IndicatorId, a.ProjectCode, Text(a.Amount), a.AssignedOn.Text()]);
        return csv;
    }

    private static Csv Payments(Book book)
    {
        var csv = new Csv(["支付编号", "指标编号", "项目代码", "支付金额", "支付日期", "支付凭证号", "收款人", "收款账号", "收款银行", "收款人类别", "用途", "支出功能分类", "政府经济分类", "部门经济分类", "票据号", "结算方式", "支付方式", "发放批次", "原支付编号", "合同编号"]);
        foreach (var p in book.Payments)
            csv.Row([p.Id, p.IndicatorId, p.ProjectCode is { Length: > 0 } code ? code : null, Text(p.Amount), p.PaidOn.Text(), Clearing.VoucherOf(p), p.Payee.Name, p.Payee.Account, p.Payee.Bank, p.Payee.Kind, p.Use, p.Subjects.Function, p.Subjects.Government, p.Subjects.Department, p.InvoiceNo, "转账", "直接", p.PersonBatch, p.Returns?.Id, p.ContractCode]);
        return csv;
    }

    private static Csv Clearings(Book book)
    {
        var csv = new Csv(["回单编号", "区划代码", "支付凭证号", "清算日期", "清算金额", "退票金额"]);
        foreach (var c in Clearing.Of(book))
            csv.Row([$"Q{c.Payment.Id[1..]}", Clearing.Treasury, c.Voucher, c.ClearedOn.Text(), c.Amount > Money.Zero ? Text(c.Amount) : null, c.Amount < Money.Zero ? Text(-c.Amount) : null]);
        return csv;
    }

    private static Csv Lines(Book book)
    {
        var fields = book.Lines.SelectMany(l => l.Fields.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var csv = new Csv(["明细编号", "支付编号", "姓名", "公民身份号码", "银行账号", "账户户名", "待遇项目", "所属月份", "发放金额", .. fields.Select(f => "fields." + f)]);
        foreach (var l in book.Lines)
            csv.Row([l.Id, l.Payment.Id, l.Name, l.IdNumber, l.Account, l.AccountName, l.Item, l.PayMonth, Text(l.Payment.Amount), .. fields.Select(f => l.Fields.GetValueOrDefault(f))]);
        return csv;
    }

    private static Csv Observations(Book book)
    {
        var csv = new Csv(["记录编号", "对象类型", "对象编号", "要素代码", "所属期", "要素值", "报送日期"]);
        foreach (var o in book.Observations)
            csv.Row([o.Id, o.Duty.Kind == Subject.Project ? "项目" : "指标", o.Duty.SubjectId, o.Duty.Element.Code, o.Duty.Period == "once" ? null : o.Duty.Period, o.Value, o.ReportedOn.Text()]);
        return csv;
    }

    private static string Text(Money amount) => amount.InYuan.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Text(Money? amount) => amount is { } given ? Text(given) : null;

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
