using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>A line that a correction names, as it stands in the ledger.</summary>
/// <param name="Here">The account that it moved.</param>
/// <param name="There">The other account that it moved.</param>
/// <param name="ProjectKey">The project whose share it moved.</param>
/// <param name="Movement">What it did.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Poverty">Poverty share of it.</param>
/// <param name="CanBeCorrected">False for a correction, and for an indicator that another line opened.</param>
/// <param name="Payment">The payment, when it is one.</param>
/// <param name="IsReturned">It is a payment, and something of it came back.</param>
internal sealed record LineToCorrect(
    string Here, string? There, long? ProjectKey, MovementKind Movement, Money Amount, Money Poverty, bool CanBeCorrected = true, Payment? Payment = null,
    bool IsReturned = false);

/// <summary>Finds the lines that the corrections of a run name, in sets.</summary>
internal sealed class LinesToCorrect
{
    private readonly Dictionary<LineName, LineToCorrect> _found = [];
    private readonly HashSet<LineName> _corrected = [];
    private readonly HashSet<LineName> _touched = [];

    /// <summary>Every line that was found.</summary>
    public IReadOnlyCollection<LineToCorrect> All => _found.Values;

    /// <summary>Looks up what the corrections name.</summary>
    public async Task LookUpAsync(SunLedgerDb db, IEnumerable<AdjustmentDraft> asked, CancellationToken ct)
    {
        foreach (var named in asked.Select(a => a.Corrects).OfType<LineName>().Distinct().GroupBy(n => n.Kind))
        {
            var ids = named.Select(n => n.Id).ToArray();
            await (named.Key switch
            {
                CorrectedKind.Indicators => IndicatorsAsync(db, ids, ct),
                CorrectedKind.Releases => ReleasesAsync(db, ids, ct),
                CorrectedKind.Assignments => AssignmentsAsync(db, ids, ct),
                CorrectedKind.Payments => PaymentsAsync(db, ids, ct),
                _ => AdjustmentsAsync(db, ids, ct),
            });
            await LookUpCorrectedAsync(db, [.. named], ct);
        }
    }

    /// <summary>Looks up which of these lines were corrected already.</summary>
    public async Task LookUpCorrectedAsync(SunLedgerDb db, IReadOnlyList<LineName> lines, CancellationToken ct)
    {
        foreach (var named in lines.GroupBy(n => n.Kind))
        {
            var (kind, ids) = ((CorrectedKind?)named.Key, named.Select(n => n.Id).ToArray());
            var corrected = await db.Set<Adjustment>().Where(a => a.CorrectsKind == kind && ids.Contains(a.CorrectsId)).Select(a => a.CorrectsId!).ToListAsync(ct);
            _corrected.UnionWith(corrected.Select(id => new LineName(named.Key, id)));
        }
    }

    /// <summary>The line, or null.</summary>
    public LineToCorrect? Find(LineName name) => _found.GetValueOrDefault(name);

    /// <summary>True when a correction took it back already.</summary>
    public bool IsCorrected(LineName name) => _corrected.Contains(name);

    /// <summary>Notes that this run takes it back.</summary>
    public void Note(LineName name)
    {
        _corrected.Add(name);
        _touched.Add(name);
    }

    public void Keep() => _touched.Clear();

    public void Undo()
    {
        _corrected.ExceptWith(_touched);
        _touched.Clear();
    }

    // An indicator is registered by its first entry; one that a release or a carry-over opened goes with that line.
    private async Task IndicatorsAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var found = await db.Set<Indicator>().Where(i => ids.Contains(i.Id))
            .Join(db.Set<JournalEntry>().Where(e => e.Version == 1), i => i.Key, e => e.IndicatorKey, (i, e) => new { i.Id, i.ParentKey, i.PovertyFen, e.Movement, e.AmountFen })
            .ToListAsync(ct);
        foreach (var i in found)
            _found[new(CorrectedKind.Indicators, i.Id)] = new(
                i.Id, null, null, MovementKind.Register, new(i.AmountFen), new(Math.Min(i.PovertyFen, i.AmountFen)),
                CanBeCorrected: i.ParentKey is null && i.Movement == MovementKind.Register);
    }

    private async Task ReleasesAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var found =
            from r in db.Set<Release>()
            where ids.Contains(r.Id)
            join i in db.Set<Indicator>() on r.FromKey equals i.Key
            join c in db.Set<Indicator>() on r.ChildKey equals c.Key
            select new { Release = r, From = i.Id, Child = c.Id };
        foreach (var r in await found.AsNoTracking().ToListAsync(ct))
            _found[new(CorrectedKind.Releases, r.Release.Id)] = new(r.From, r.Child, null, MovementKind.Release, new(r.Release.AmountFen), new(r.Release.PovertyFen));
    }

    private async Task AssignmentsAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var found = await db.Set<Assignment>().AsNoTracking().Where(a => ids.Contains(a.Id))
            .Join(db.Set<Indicator>(), a => a.IndicatorKey, i => i.Key, (a, i) => new { Assignment = a, Indicator = i.Id }).ToListAsync(ct);
        foreach (var a in found)
            _found[new(CorrectedKind.Assignments, a.Assignment.Id)] = new(a.Indicator, null, a.Assignment.ProjectKey, MovementKind.Assign, new(a.Assignment.AmountFen), Money.Zero);
    }

    // A payment of which something came back is corrected after its returns are; the payment line of a correction is part of it.
    private async Task PaymentsAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var found = await db.Set<Payment>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Join(db.Set<Indicator>(), p => p.IndicatorKey, i => i.Key, (p, i) => new
            {
                Payment = p, Indicator = i.Id, IsCorrection = db.Set<Adjustment>().Any(a => a.No == p.No), Back = db.Set<Payment>().Where(r => r.ReturnsNo == p.No).Sum(r => r.AmountFen),
            }).ToListAsync(ct);
        foreach (var p in found)
        {
            var isReturn = p.Payment.AmountFen < 0;
            _found[new(CorrectedKind.Payments, p.Payment.Id)] = new(
                p.Indicator, null, p.Payment.ProjectKey, isReturn ? MovementKind.Return : MovementKind.Pay, new(Math.Abs(p.Payment.AmountFen)), Money.Zero,
                !p.IsCorrection, p.Payment, IsReturned: p.Back != 0);
        }
    }

    private async Task AdjustmentsAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var found = await db.Set<Adjustment>().AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new
        {
            Adjustment = a,
            Here = db.Set<Indicator>().Where(i => i.Key == a.IndicatorKey).Select(i => i.Id).First(),
            There = db.Set<Indicator>().Where(i => i.Key == a.OtherKey).Select(i => i.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        foreach (var a in found)
            _found[new(CorrectedKind.Adjustments, a.Adjustment.Id)] = new(
                a.Here, a.There, a.Adjustment.ProjectKey, Effects.MovementOf(a.Adjustment.Kind), new(a.Adjustment.AmountFen), new(a.Adjustment.PovertyFen),
                CanBeCorrected: a.Adjustment.Kind != AdjustmentKind.Correct);
    }
}
