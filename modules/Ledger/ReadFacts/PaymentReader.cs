using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Turns stored payments into facts, remembering between chunks the indicators, projects and shares that it has read.</summary>
internal sealed class PaymentReader(SunLedgerDb db, IProjects projects, IContracts contracts, Moment moment)
{
    private readonly Dictionary<long, IndicatorFacts> _indicators = [];
    private readonly Dictionary<long, ProjectFacts> _projects = [];
    private readonly PaidContracts _contracts = new(db, contracts, moment);
    private readonly Dictionary<(long Indicator, long Project), Money> _assigned = [];

    /// <param name="payments">The payments.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="isPosting">True to show them as they are while they are being posted: nothing of them has come back.</param>
    public async Task<IReadOnlyList<PaymentFacts>> ReadAsync(IReadOnlyList<Payment> payments, CancellationToken ct, bool isPosting = false)
    {
        await FindIndicatorsAsync(payments, ct);
        await FindProjectsAsync(payments, ct);
        await _contracts.FindAsync(payments, ct);
        var returned = isPosting ? [] : await ReturnedAsync(payments, ct);
        return [.. payments.Select((p, i) => Facts(p, i + 1, returned))];
    }

    private PaymentFacts Facts(Payment p, int row, Dictionary<long, (long Fen, DateOnly Last)> returned) => new()
    {
        Row = row,
        Id = p.Id,
        Indicator = _indicators[p.IndicatorKey],
        Project = _projects.GetValueOrDefault(p.ProjectKey),
        Contract = _contracts.Of(p),
        Amount = new Money(p.AmountFen),
        IsReturned = returned.TryGetValue(p.No, out var back) && back.Fen >= p.AmountFen,
        ReturnedOn = back.Fen >= p.AmountFen && p.AmountFen > 0 ? back.Last : null,
        Returned = new Money(back.Fen),
        PaidBefore = new Money(p.PaidBeforeFen),
        PaidBeforeOnProject = new Money(p.PaidBeforeOnProjectFen),
        PaidBeforeOnContract = _contracts.Before(p),
        AssignedHere = _assigned.GetValueOrDefault((p.IndicatorKey, p.ProjectKey)),
        PaidOn = p.PaidOn,
        VoucherDate = p.VoucherDate,
        PayeeName = p.PayeeName,
        PayeeKey = p.PayeeKey,
        PayeeKind = p.PayeeKind,
        Use = p.Purpose,
        FunctionSubject = p.FunctionSubject,
        GovEconomic = p.GovEconomic,
        DepEconomic = p.DepEconomic,
        InvoiceNo = p.InvoiceNo,
        SettleMode = p.SettleMode,
        PayType = p.PayType,
        PersonBatchId = p.PersonBatchId,
        Fields = p.Fields,
    };

    private async Task FindIndicatorsAsync(IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var keys = payments.Select(p => p.IndicatorKey).Distinct().Where(k => !_indicators.ContainsKey(k)).ToArray();
        if (keys.Length == 0) return;
        var found = await db.Set<Indicator>().AsNoTracking().Where(i => keys.Contains(i.Key)).ToListAsync(ct);
        await AccountsAt.TurnBackAsync(db, found, moment, ct);
        foreach (var i in found) _indicators[i.Key] = Storage.Facts.Of(i);
        foreach (var s in await SharesAt.ReadAsync(db, keys, moment, ct)) _assigned[(s.IndicatorKey, s.ProjectKey)] = new Money(s.AssignedFen);
    }

    private async Task FindProjectsAsync(IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var keys = payments.Select(p => p.ProjectKey).Distinct().Where(k => !_projects.ContainsKey(k)).ToArray();
        if (keys.Length == 0) return;
        var found = await projects.FindAsync(db, keys, ct);
        foreach (var project in await Batches.ProjectMoney.FillAsync(db, [.. found.Values], moment, ct)) _projects[project.Key] = project;
    }

    private async Task<Dictionary<long, (long Fen, DateOnly Last)>> ReturnedAsync(IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var numbers = payments.Select(p => (long?)p.No).ToArray();
        return await db.Set<Payment>().At(db, moment).Where(r => r.ReturnsNo != null && numbers.Contains(r.ReturnsNo)).GroupBy(r => r.ReturnsNo!.Value)
            .Select(g => new { No = g.Key, Fen = g.Sum(r => -r.AmountFen), Last = g.Max(r => r.PaidOn) }).ToDictionaryAsync(g => g.No, g => (g.Fen, g.Last), ct);
    }
}
