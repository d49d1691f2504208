using System.Runtime.CompilerServices;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Works out of batches, journal and lines, which never change, what the rules were shown at a past moment.</summary>
internal sealed class LedgerPast(IProjects projects, IContracts contracts) : ILedgerPast
{
    private const long Rows = 1L << Batch.RowBits;

    /// <inheritdoc />
    public ILedgerFacts KnownAt(DateTimeOffset instant) => new LedgerFacts(projects.KnownAt(instant), contracts.KnownAt(instant), new Moment(null, instant));

    /// <inheritdoc />
    public async IAsyncEnumerable<PastPosting> PostingsAsync(
        SunLedgerDb db, string divisionPath, int year, DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken ct)
    {
        var indicators = PathRange.In(db.Set<Indicator>().AsNoTracking(), divisionPath).Where(i => i.Year == year);
        var batches = await db.Set<Batch>().Where(b => b.PostedAt >= from && b.PostedAt < until && db.Set<JournalEntry>().Any(e => e.BatchNo == b.No && indicators.Any(i => i.Key == e.IndicatorKey)))
            .OrderBy(b => b.PostedAt).ThenBy(b => b.No).Select(b => new { b.No, b.PostedAt }).ToListAsync(ct);
        // Calls that were posted together were judged together, and carry one instant.
        foreach (var posting in batches.GroupBy(b => b.PostedAt))
        {
            var numbers = posting.Select(b => b.No).ToArray();
            var (first, last, moment) = (numbers.Min() * Rows, (numbers.Max() + 1) * Rows, new Moment(null, posting.Key));
            var moved = await db.Set<JournalEntry>().Where(e => numbers.Contains(e.BatchNo)).Join(indicators, e => e.IndicatorKey, i => i.Key, (e, i) => i).Distinct().OrderBy(i => i.Key).ToListAsync(ct);
            var payments = await db.Set<Payment>().AsNoTracking().Where(p => p.No >= first && p.No < last && numbers.Contains(p.No / Rows))
                .Join(indicators, p => p.IndicatorKey, i => i.Key, (p, i) => p).OrderBy(p => p.No).ToListAsync(ct);
            await AccountsAt.TurnBackAsync(db, moved, moment, ct);
            var facts = payments.Count == 0 ? [] : await new PaymentReader(db, projects.KnownAt(posting.Key), contracts.KnownAt(posting.Key), moment).ReadAsync(payments, ct, isPosting: true);
            var shown = moved.Select(Facts.Of).ToArray();
            var released = await db.Set<Release>().AsNoTracking().Where(r => r.No >= first && r.No < last && numbers.Contains(r.No / Rows) && indicators.Any(i => i.Key == r.FromKey))
                .OrderBy(r => r.No).ToListAsync(ct);
            var releases = await new ReleaseReader(db, moment).ReadAsync(released, parents => Task.FromResult<IReadOnlyList<IndicatorFacts>>([.. parents.Select(Facts.Of)]), ct);
            yield return new PastPosting(posting.Key, facts, shown, releases);
        }
    }
}
