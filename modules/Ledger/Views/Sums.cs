using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Views;

/// <summary>Sums up lines in the database.</summary>
internal static class Sums
{
    /// <summary>The sum of lines, given their numbers and amounts.</summary>
    public static async Task<LinesSum> OfAsync(SunLedgerDb db, IQueryable<LineAmount> lines, string definition, DateTimeOffset now, CancellationToken ct)
    {
        var sum = await lines.GroupBy(_ => 1).Select(g => new { Fen = g.Sum(l => l.Fen), Lines = g.LongCount(), Newest = g.Max(l => l.No) }).SingleOrDefaultAsync(ct);
        if (sum is null) return new(definition, 0, 0, now);
        return new(definition, new Money(sum.Fen).InYuan, sum.Lines, await PostedAtAsync(db, sum.Newest >> Batch.RowBits, ct));
    }

    /// <summary>When the newest entry of these indicators was posted, of what had been recorded; now when there is none.</summary>
    public static async Task<DateTimeOffset> DataTimeAsync(SunLedgerDb db, IQueryable<Indicator> indicators, Moment moment, DateTimeOffset now, CancellationToken ct)
    {
        var newest = await indicators.Join(db.Set<JournalEntry>(), i => i.Key, e => e.IndicatorKey, (i, e) => e).KnownAt(db, moment).MaxAsync(e => (long?)e.BatchNo, ct);
        return newest is { } batch ? await PostedAtAsync(db, batch, ct) : now;
    }

    /// <summary>When the newest batch was posted that was recorded by a moment: up to then the books go; the moment itself when there is none.</summary>
    public static async Task<DateTimeOffset> BooksAsync(SunLedgerDb db, Moment moment, DateTimeOffset now, CancellationToken ct)
    {
        var batches = db.Set<Batch>().AsNoTracking();
        if (moment.KnownAt is { } instant) batches = batches.Where(b => b.PostedAt <= instant);
        return await batches.OrderByDescending(b => b.No).Select(b => (DateTimeOffset?)b.PostedAt).FirstOrDefaultAsync(ct) ?? moment.Until(now);
    }

    /// <summary>When a batch was posted.</summary>
    public static Task<DateTimeOffset> PostedAtAsync(SunLedgerDb db, long batchNo, CancellationToken ct) =>
        db.Set<Batch>().Where(b => b.No == batchNo).Select(b => b.PostedAt).SingleAsync(ct);
}

/// <summary>A line as far as its sum goes.</summary>
internal sealed class LineAmount
{
    public required long No { get; init; }
    public required long Fen { get; init; }
}
