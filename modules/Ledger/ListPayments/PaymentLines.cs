using System.Globalization;
using System.Linq.Expressions;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListPayments;

/// <summary>Reads payments: the page, the export and the sum beside them are one query.</summary>
internal sealed class PaymentLines(IProjects projects, IContracts contracts, IFunds funds, PaymentViews views, TracedPayments traced, OwnRows own, ICaller caller, TimeProvider time)
    : ILines<ListPaymentsRequest, PaymentView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Paid;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<PaymentView>> Columns { get; } =
    [
        new("支付编号", p => p.Id), new("指标编号", p => p.IndicatorId), new("指标文号", p => p.DocNo), new("项目代码", p => p.ProjectCode), new("项目名称", p => p.ProjectName),
        new("资金代码", p => p.FundCode), new("区划代码", p => p.Division.Code), new("区划", p => p.Division.Name), new("支付金额", p => p.Amount), new("支付日期", p => p.PaidOn),
        new("支付凭证号", p => p.VoucherNo), new("收款人", p => PayeeNames.Masked(p.PayeeName, p.PayeeKind)), new("收款账号", p => p.PayeeAccount), new("收款银行", p => p.PayeeBank),
        new("收款人类别", p => p.PayeeKind), new("用途", p => p.Use), new("支出功能分类", p => p.FunctionSubject), new("政府经济分类", p => p.GovEconomic),
        new("部门经济分类", p => p.DepEconomic), new("票据号", p => p.InvoiceNo), new("结算方式", p => p.SettleMode), new("原支付编号", p => p.Returns), new("更正编号", p => p.CorrectedBy), new("合同编号", p => p.ContractCode),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<PaymentView>> ReadAsync(SunLedgerDb db, Sight sight, ListPaymentsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var indicators = req.Of(db.Set<Indicator>(), sight, funds);
        if (req.Indicator is { } id) indicators = indicators.Where(i => i.Id == id);
        var payments = await FilteredAsync(db, req, sight.Moment, ct);
        if (req.TracedFrom is { } from) payments = await traced.OfAsync(db, payments, from, req.Rest, sight, ct);
        var sum = req.Sum == true ? await SumAsync(db, payments, indicators, req.Unmatched == true ? Definitions.Definition.Unmatched : DefinitionOf(req.Destination), sight.Moment, ct) : null;

        if (Cursor.Number(req.Cursor) is { } before) payments = payments.Where(p => p.No < before);
        var corrections = db.Set<Adjustment>().At(db, sight.Moment);
        var found =
            from p in payments
            join i in indicators on p.IndicatorKey equals i.Key
            orderby p.No descending
            select new PaymentRow(
                p, i,
                db.Set<Payment>().Where(r => r.No == p.ReturnsNo).Select(r => r.Id).FirstOrDefault(),
                corrections.Where(a => a.CorrectsKind == CorrectedKind.Payments && a.CorrectsId == p.Id).Select(a => a.Id).FirstOrDefault());
        var rows = await found.AsNoTracking().Take(size + 1).ToListAsync(ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Payment.No.ToString(CultureInfo.InvariantCulture)) : null;
        return new(await views.OfAsync(db, [.. rows.Take(size)], ct), next, sum);
    }

    private Task<LinesSum> SumAsync(SunLedgerDb db, IQueryable<Payment> payments, IQueryable<Indicator> indicators, string definition, Moment moment, CancellationToken ct) =>
        Sums.OfAsync(db, payments.Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => new LineAmount { No = p.No, Fen = p.AmountFen }), definition, moment.Until(time.GetUtcNow()), ct);

    private async Task<IQueryable<Payment>> FilteredAsync(SunLedgerDb db, ListPaymentsRequest req, Moment moment, CancellationToken ct)
    {
        var all = db.Set<Payment>().At(db, moment);
        if (await own.ProjectsAsync(db, ct) is { } ours) all = all.Where(p => ours.Contains(p.ProjectKey));
        if (req.Project is { } code)
        {
            var project = (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code)?.Key ?? 0;
            all = all.Where(p => p.ProjectKey == project);
        }
        if (req.Contract is { } contractCode)
        {
            var contract = (await contracts.FindAsync(db, [contractCode], ct)).GetValueOrDefault(contractCode)?.Key ?? 0;
            all = all.Where(p => p.ContractKey == contract);
        }
        if (req.Days(time.Today()) is { } days) all = all.Where(p => p.PaidOn >= days.First && p.PaidOn <= days.Last);
        if (req.Movement is { } movement) all = movement == PaymentMovement.Return ? all.Where(p => p.AmountFen < 0) : all.Where(p => p.AmountFen > 0);
        if (req.Unmatched == true) all = all.Where(p => !db.Set<ProjectShare>().Any(s => s.IndicatorKey == p.IndicatorKey && s.ProjectKey == p.ProjectKey));
        if (req.Destination is { } destination) all = all.Where(GoesTo(destination));
        if (req.From is { } from) all = all.Where(p => p.PaidOn >= from);
        if (req.To is { } to) all = all.Where(p => p.PaidOn <= to);
        if (req.MinAmount is { } least && Math.Abs(least) < Domain.Account.Most.InYuan)
        {
            var fen = (long)Math.Ceiling(least * 100);
            all = all.Where(p => p.AmountFen >= fen);
        }
        if (string.IsNullOrWhiteSpace(req.Q)) return all;
        return all.Where(PayeeSearch.Holds(req.Q.Trim(), caller));
    }

    private static string DefinitionOf(Destination? destination) => destination switch
    {
        Destination.Final => Definitions.Definition.PaidFinal,
        Destination.Passed => Definitions.Definition.PaidPassed,
        Destination.Special => Definitions.Definition.PaidSpecial,
        Destination.Retained => Definitions.Definition.PaidRetained,
        Destination.Unstated => Definitions.Definition.PaidUnstated,
        _ => Definitions.Definition.Paid,
    };

    private static Expression<Func<Payment, bool>> GoesTo(Destination destination) => destination switch
    {
        Destination.Unstated => p => p.PayeeKind == null,
        Destination.Passed => p => Destinations.Passing.Contains(p.PayeeKind),
        Destination.Special => p => p.PayeeKind == Destinations.SpecialAccount,
        Destination.Retained => p => p.PayeeKind == Destinations.RetentionAccount,
        _ => p => p.PayeeKind != null && p.PayeeKind != Destinations.RetentionAccount && !Destinations.Passing.Contains(p.PayeeKind),
    };
}
