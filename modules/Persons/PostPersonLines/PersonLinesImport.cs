using SunLedger.Messages.Imports;
using SunLedger.Persons.Domain;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>Files of person lines, on the path of POST /person-lines.</summary>
internal sealed class PersonLinesImport(PersonLineEntry entry) : IImportTarget
{
    private const string FieldPrefix = "fields.";

    public string Kind => "person-lines";

    public IReadOnlyList<string> Permissions { get; } = [May.PostPayments];

    public Subject? CategoryFieldsOf => Subject.PersonLine;

    public bool SealsFields => true;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "明细编号", ColumnType.Text, true, "编号"),
        new("batchId", "发放清单编号", ColumnType.Text, false, "发放批次", "批量名册", "名册编号"),
        new("indicatorId", "指标编号", ColumnType.Text, false, "指标唯一标识", "bgtId"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编号", "proCode"),
        new("paymentId", "支付编号", ColumnType.Text, false, "支付申请编号", "payAppNo"),
        new("name", "姓名", ColumnType.Text, true, "户主姓名", "perName"),
        new("idNumber", "公民身份号码", ColumnType.Text, true, "身份证号", "身份证号码", "证件号", "idenNo"),
        new("account", "银行账号", ColumnType.Text, false, "账号", "卡号", "社保卡号", "一卡通账号"),
        new("accountName", "账户户名", ColumnType.Text, false, "户名"),
        new("household", "户编号", ColumnType.Text, false, "户主身份证号"),
        new("item", "待遇项目", ColumnType.Text, false, "补贴项目", "项目名称"),
        new("tier", "档次", ColumnType.Text, false, "标准档次"),
        new("payMonth", "所属月份", ColumnType.Text, false, "发放月份", "payMonth"),
        new("amount", "发放金额", ColumnType.Money, true, "金额", "实发金额", "xpayAmt"),
        new("paidOn", "发放日期", ColumnType.Date, false, "支付日期"),
        new("placeCode", "村镇代码", ColumnType.Text, false, "村代码", "villageCode"),
        new("corrects", "更正编号", ColumnType.Text, false, "被更正明细编号"),
        new("reverses", "冲销编号", ColumnType.Text, false, "被冲销明细编号"),
    ];

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [.. rows.Select(Draft)], mode, caller, ct);
        return [.. results.Select((result, i) => result.At(rows[i].Row))];
    }

    private static PersonLineDraft Draft(ImportRow r) => new(
        r.Text("id"), r.Text("batchId"), r.Text("indicatorId"), r.Text("projectCode"), r.Text("paymentId"), r.Text("name"), r.Text("idNumber"), r.Text("account"), r.Text("accountName"),
        r.Text("household"), r.Text("item"), r.Text("tier"), r.Text("payMonth"), r.Value<Money>("amount")?.InYuan, r.Value<DateOnly>("paidOn"), r.Text("placeCode"), r.Text("corrects"),
        r.Text("reverses"), Fields: null)
    {
        FieldTexts = r.Values.Where(v => v.Key.StartsWith(FieldPrefix, StringComparison.Ordinal)).ToDictionary(v => v.Key[FieldPrefix.Length..], v => (string)v.Value, StringComparer.Ordinal),
    };
}
