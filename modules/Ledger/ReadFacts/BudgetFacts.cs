using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>What was entered of the budgets at and below a path, for the indicators of a year: when they were approved, and what is expected and released in advance for the next.</summary>
internal sealed class BudgetFacts
{
    private const string OnActual = "据实结算";

    private readonly SunLedgerDb _db;
    private readonly Moment _moment;
    private Dictionary<string, DateOnly> _approved = [];
    private Dictionary<long, (Money Expected, Money Released)> _next = [];

    private BudgetFacts(SunLedgerDb db, Moment moment) => (_db, _moment) = (db, moment);

    /// <summary>Reads them, as far as they were entered by the moment.</summary>
    public static async Task<BudgetFacts> ReadAsync(SunLedgerDb db, string divisionPath, int year, Moment moment, CancellationToken ct)
    {
        var (from, before) = PathRange.Below(divisionPath);
        var facts = new BudgetFacts(db, moment);
        var entered = db.Set<BudgetEntry>().AsNoTracking().Where(b => string.Compare(b.DivisionPath, from) >= 0 && string.Compare(b.DivisionPath, before) < 0);
        if (moment.KnownAt is { } instant) entered = entered.Where(b => b.EnteredAt <= instant);
        var entries = await entered.Where(b => (b.Year == year && b.FundCode == "") || (b.Year == year + 1 && b.FundCode != "")).ToListAsync(ct);
        if (entries.Count == 0) return facts;
        var corrected = entries.Select(b => b.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var hold = entries.Where(b => !corrected.Contains(b.Id)).ToArray();
        facts._approved = hold.Where(b => b.ApprovedOn is not null).ToDictionary(b => b.DivisionCode, b => b.ApprovedOn!.Value, StringComparer.Ordinal);
        await facts.ExpectAsync([.. hold.Where(b => b.ExpectedFen is not null)], divisionPath, year, ct);
        return facts;
    }

    /// <summary>What the divisions of these indicators released in advance of a year, by division and fund: what was recalled or corrected of it is taken off.</summary>
    public static async Task<IReadOnlyDictionary<(string Division, string Fund), long>> InAdvanceAsync(SunLedgerDb db, IQueryable<Indicator> indicators, int year, Moment moment, CancellationToken ct)
    {
        var end = new DateOnly(year, 1, 1);
        var parents = indicators.Where(i => i.Year == year);
        var sums = await (
            from line in MovedLines.Released(db, moment)
            join parent in parents on line.FromKey equals parent.Key
            join child in db.Set<Indicator>().Where(c => c.AgencyCode == null) on line.IndicatorKey equals child.Key
            where line.On < end
            select new { parent.DivisionCode, parent.FundCode, line.Fen })
            .GroupBy(l => new { l.DivisionCode, l.FundCode }).Select(g => new { g.Key.DivisionCode, g.Key.FundCode, Fen = g.Sum(l => l.Fen) }).ToListAsync(ct);
        return sums.ToDictionary(s => (s.DivisionCode, s.FundCode), s => s.Fen);
    }

    /// <summary>Shows a chunk of indicators with what is known of the budgets.</summary>
    public async Task<IReadOnlyList<IndicatorFacts>> FillAsync(IReadOnlyList<Indicator> chunk, CancellationToken ct)
    {
        if (_approved.Count == 0 && _next.Count == 0) return [.. chunk.Select(Facts.Of)];
        var asked = chunk.Where(i => _next.ContainsKey(i.Key) || (i.ParentKey is null && _approved.ContainsKey(i.DivisionCode))).Select(i => i.Key).ToArray();
        var onActual = asked.Length == 0 ? [] : await _db.Set<Release>().At(_db, _moment).Where(r => asked.Contains(r.FromKey) && r.DistributionMode == OnActual).Select(r => r.FromKey).ToHashSetAsync(ct);
        return [.. chunk.Select(i =>
        {
            var facts = Facts.Of(i) with { BudgetApprovedOn = _approved.TryGetValue(i.DivisionCode, out var on) ? on : null, IsSettledOnActual = onActual.Contains(i.Key) };
            return _next.TryGetValue(i.Key, out var next) ? facts with { NextExpected = next.Expected, NextReleased = next.Released } : facts;
        })];
    }

    // A fund of a division is said once, at its first indicator of this year.
    private async Task ExpectAsync(BudgetEntry[] expected, string divisionPath, int year, CancellationToken ct)
    {
        if (expected.Length == 0) return;
        var released = await InAdvanceAsync(_db, PathRange.In(_db.Set<Indicator>(), divisionPath), year + 1, _moment, ct);
        var codes = expected.Select(b => b.FundCode).Distinct().ToArray();
        var first = await PathRange.In(_db.Set<Indicator>(), divisionPath).At(_db, _moment).Where(i => i.Year == year && i.AgencyCode == null && codes.Contains(i.FundCode))
            .GroupBy(i => new { i.DivisionCode, i.FundCode }).Select(g => new { g.Key.DivisionCode, g.Key.FundCode, Key = g.Min(i => i.Key) }).ToListAsync(ct);
        var keys = first.ToDictionary(f => (f.DivisionCode, f.FundCode), f => f.Key);
        foreach (var b in expected)
            if (keys.TryGetValue((b.DivisionCode, b.FundCode), out var key))
                _next[key] = (new Money(b.ExpectedFen!.Value), new Money(released.GetValueOrDefault((b.DivisionCode, b.FundCode))));
    }
}
