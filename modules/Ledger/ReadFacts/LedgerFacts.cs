using System.Runtime.CompilerServices;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Shows the ledger to the rules, in chunks: as it is, or as far as it was recorded by a moment.</summary>
internal sealed class LedgerFacts(IProjects projects, IContracts contracts, Moment? moment = null) : ILedgerFacts
{
    private readonly Moment _moment = moment ?? Moment.Now;

    private const int IndicatorsPerChunk = 2_000;
    private const int PaymentsPerChunk = 10_000;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.ToArray();
        var found = await db.Set<Indicator>().AsNoTracking().Where(i => wanted.Contains(i.Id)).At(db, _moment).ToListAsync(ct);
        await AccountsAt.TurnBackAsync(db, found, _moment, ct);
        return found.ToDictionary(i => i.Id, Facts.Of, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<IndicatorFacts>> IndicatorsAsync(
        SunLedgerDb db, string divisionPath, int year, [EnumeratorCancellation] CancellationToken ct)
    {
        var budgets = await BudgetFacts.ReadAsync(db, divisionPath, year, _moment, ct);
        var after = 0L;
        while (true)
        {
            var chunk = await PathRange.In(db.Set<Indicator>().AsNoTracking(), divisionPath)
                .Where(i => i.Year == year && i.Key > after).At(db, _moment).OrderBy(i => i.Key).Take(IndicatorsPerChunk).ToListAsync(ct);
            if (chunk.Count == 0) yield break;
            await AccountsAt.TurnBackAsync(db, chunk, _moment, ct);
            yield return await WithLastPaidAsync(db, await WithReleasesAsync(db, await budgets.FillAsync(chunk, ct), ct), ct);
            after = chunk[^1].Key;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<PaymentFacts>> PaymentsAsync(
        SunLedgerDb db, string divisionPath, int year, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = new PaymentReader(db, projects, contracts, _moment);
        var indicators = PathRange.In(db.Set<Indicator>(), divisionPath).Where(i => i.Year == year);
        var after = 0L;
        while (true)
        {
            var payments = db.Set<Payment>().AsNoTracking().Where(p => p.No > after).At(db, _moment);
            // SQLite would begin with the indicators, read all of their payments and sort them, for each chunk anew. A sum has no index: it goes through the payments in their order.
            var here = db.Dialect == Dialect.Sqlite
                ? payments.Join(indicators, p => p.IndicatorKey + 0, i => i.Key, (p, i) => p) : payments.Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => p);
            var chunk = await here.OrderBy(p => p.No).Take(PaymentsPerChunk).ToListAsync(ct);
            if (chunk.Count == 0) yield break;
            yield return await reader.ReadAsync(chunk, ct);
            after = chunk[^1].No;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<ReleaseFacts>> ReleasesAsync(
        SunLedgerDb db, string divisionPath, int year, [EnumeratorCancellation] CancellationToken ct)
    {
        var budgets = await BudgetFacts.ReadAsync(db, divisionPath, year, _moment, ct);
        var reader = new ReleaseReader(db, _moment);
        var indicators = PathRange.In(db.Set<Indicator>(), divisionPath).Where(i => i.Year == year);
        var after = 0L;
        while (true)
        {
            var chunk = await db.Set<Release>().AsNoTracking().Where(r => r.No > after && indicators.Any(i => i.Key == r.FromKey)).At(db, _moment)
                .OrderBy(r => r.No).Take(IndicatorsPerChunk).ToListAsync(ct);
            if (chunk.Count == 0) yield break;
            yield return await reader.ReadAsync(chunk, parents => budgets.FillAsync(parents, ct), ct);
            after = chunk[^1].No;
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<ProjectFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct) =>
        Batches.ProjectMoney.FillAsync(db, projects, _moment, ct);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PaymentFacts>> NeighboursAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct)
    {
        var found = await Neighbours.FindAsync(db, batch, by, days, ct);
        if (!_moment.IsNow) found = await RecordedAsync(db, found, ct);
        return found.Count == 0 ? [] : await new PaymentReader(db, projects, contracts, _moment).ReadAsync(found, ct);
    }

    private async Task<IReadOnlyList<IndicatorFacts>> WithReleasesAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> chunk, CancellationToken ct)
    {
        var parents = chunk.Where(i => i.Balances.Released > Money.Zero).Select(i => i.Key).ToArray();
        if (parents.Length == 0) return chunk;
        CorrectedKind? ofRelease = CorrectedKind.Releases;
        var corrections = db.Set<Adjustment>().At(db, _moment).Where(a => a.CorrectsKind == ofRelease);
        var last = await db.Set<Release>().At(db, _moment).Where(r => parents.Contains(r.FromKey) && !corrections.Any(a => a.CorrectsId == r.Id))
            .GroupBy(r => r.FromKey).Select(g => new { g.Key, On = g.Max(r => r.ReleasedOn) }).ToDictionaryAsync(g => g.Key, g => g.On, ct);
        return [.. chunk.Select(i => last.TryGetValue(i.Key, out var on) ? i with { ReleasedOn = on } : i)];
    }

    // One look at the end of an index for each indicator, and no payment is read.
    private async Task<IReadOnlyList<IndicatorFacts>> WithLastPaidAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> chunk, CancellationToken ct)
    {
        var keys = chunk.Select(i => i.Key).ToArray();
        var payments = db.Set<Payment>().At(db, _moment);
        var last = await db.Set<Indicator>().Where(i => keys.Contains(i.Key))
            .Select(i => new { i.Key, On = payments.Where(p => p.IndicatorKey == i.Key).Max(p => (DateOnly?)p.PaidOn) }).ToDictionaryAsync(i => i.Key, i => i.On, ct);
        return [.. chunk.Select(i => last[i.Key] is { } on ? i with { LastPaidOn = on } : i)];
    }

    private async Task<IReadOnlyList<Payment>> RecordedAsync(SunLedgerDb db, IReadOnlyList<Payment> found, CancellationToken ct)
    {
        var numbers = found.Select(p => p.No).ToArray();
        var recorded = await db.Set<Payment>().At(db, _moment).Where(p => numbers.Contains(p.No)).Select(p => p.No).ToHashSetAsync(ct);
        return [.. found.Where(p => recorded.Contains(p.No))];
    }
}
