using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.SeeStatement;

/// <summary>Which indicator's statement.</summary>
internal sealed record SeeStatementRequest(string Id, string? Cursor, int? Limit) : TimedRequest;

/// <summary>An entry of a statement. Money is in yuan.</summary>
/// <param name="Seq">Number of the entry on this account, from 1 without a gap.</param>
/// <param name="Movement">What happened.</param>
/// <param name="Amount">How much; the movement says which way.</param>
/// <param name="Lines">How many lines of the batch it sums; as of a day, how many of them had happened.</param>
/// <param name="Before">Balance before: held here and not paid.</param>
/// <param name="After">Balance after.</param>
/// <param name="UndistributedBefore">Undistributed before.</param>
/// <param name="UndistributedAfter">Undistributed after.</param>
/// <param name="Document">The document that all lines name.</param>
/// <param name="On">Latest business date of the lines.</param>
/// <param name="Batch">Number of the batch.</param>
/// <param name="RecordedAt">When it was posted.</param>
/// <param name="By">Who posted it.</param>
/// <param name="IsBackfilled">It was posted (补录) more than <see cref="BackfillDays"/> days after its business date.</param>
internal sealed record StatementEntry(
    long Seq, MovementKind Movement, decimal Amount, int Lines, decimal Before, decimal After, decimal UndistributedBefore, decimal UndistributedAfter,
    string? Document, DateOnly On, long Batch, DateTimeOffset RecordedAt, string By, bool IsBackfilled)
{
    // ASSUMED: no rule says when a late entry is a backfill; a month covers what is posted with the monthly closing.
    public const int BackfillDays = 30;

    public static StatementEntry Of(CountedEntry c, Batch b) => new(
        c.Entry.Version, c.Entry.Movement, Yuan(c.Fen), c.Lines, Yuan(c.UnspentBefore), Yuan(c.UnspentAfter), Yuan(c.UndistributedBefore), Yuan(c.UndistributedAfter),
        c.Entry.Document, c.On, b.No, b.PostedAt, b.ByName,
        IsBackfilled: BusinessDay.On(b.PostedAt).DayNumber - c.On.DayNumber > BackfillDays);

    private static decimal Yuan(long fen) => new Money(fen).InYuan;
}

/// <summary>GET /indicators/{id}/statement: the entries of an account in order; each says the balance before and after it. As of a day the lines until then count, and the balances follow from them.</summary>
internal sealed class SeeStatement(IDatabase database, Sights sights, TimeProvider time) : Endpoint<SeeStatementRequest, FiguresPage<StatementEntry>>
{
    public override void Configure()
    {
        Get("/indicators/{id}/statement");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The journal entries of an indicator, with the balances before and after each.");
    }

    public override async Task HandleAsync(SeeStatementRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var visible = sight.Reach.In(db.Set<Indicator>()).At(db, sight.Moment);
        if (await visible.Where(i => i.Id == req.Id).Select(i => (long?)i.Key).SingleOrDefaultAsync(ct) is not { } key)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }

        var size = Cursor.Limit(req.Limit);
        var after = Cursor.Number(req.Cursor) ?? 0;
        var counted = sight.Moment.AsOf is { } day
            ? await StatementAt.ReadAsync(db, key, sight.Moment, day, after, size + 1, ct)
            : [.. (await db.Set<JournalEntry>().AsNoTracking().KnownAt(db, sight.Moment).Where(e => e.IndicatorKey == key && e.Version > after).OrderBy(e => e.Version).Take(size + 1).ToListAsync(ct))
                .Select(CountedEntry.Of)];
        var numbers = counted.Select(c => c.Entry.BatchNo).Distinct().ToArray();
        var batches = await db.Set<Batch>().AsNoTracking().Where(b => numbers.Contains(b.No)).ToDictionaryAsync(b => b.No, ct);
        var entries = counted.Take(size).Select(c => StatementEntry.Of(c, batches[c.Entry.BatchNo])).ToList();
        var next = counted.Count > size ? Cursor.After(entries[^1].Seq.ToString(CultureInfo.InvariantCulture)) : null;
        await Send.OkAsync(new(entries, next, Definitions.Definition.Statement, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct)), ct);
    }
}
