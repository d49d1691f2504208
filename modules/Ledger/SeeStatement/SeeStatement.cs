using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.SeeStatement;

/// <summary>Which indicator's statement.</summary>
internal sealed record SeeStatementRequest(string Id, string? Cursor, int? Limit) : TimedRequest;

/// <summary>An entry of a statement. Money is in yuan.</summary>
/// <param name="Seq">Number of the entry on this account, from 1 without a gap.</param>
/// <param name="Movement">What happened.</param>
/// <param name="Amount">How much; the movement says which way.</param>
/// <param name="Lines">How many lines of the batch it sums.</param>
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

    public static StatementEntry Of(JournalEntry e, Batch b) => new(
        e.Version, e.Movement, Yuan(e.AmountFen), e.Lines, Yuan(e.UnspentBeforeFen), Yuan(e.UnspentAfterFen), Yuan(e.UndistributedBeforeFen), Yuan(e.UndistributedAfterFen),
        e.Document, e.MovedOn, b.No, b.PostedAt, b.ByName,
        IsBackfilled: BusinessDay.On(b.PostedAt).DayNumber - e.MovedOn.DayNumber > BackfillDays);

    private static decimal Yuan(long fen) => new Money(fen).InYuan;
}

/// <summary>GET /indicators/{id}/statement: the entries of an account in order; each says the balance before and after it. An entry counts on the last day of its lines.</summary>
internal sealed class SeeStatement(IDatabase database, Sights sights) : Endpoint<SeeStatementRequest, Page<StatementEntry>>
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
        var counted = db.Set<JournalEntry>().AsNoTracking().KnownAt(db, sight.Moment).Where(e => e.IndicatorKey == key && e.Version > after);
        if (sight.Moment.AsOf is { } day) counted = counted.Where(e => e.MovedOn <= day);
        var rows = await counted.OrderBy(e => e.Version).Take(size + 1)
            .Join(db.Set<Batch>(), e => e.BatchNo, b => b.No, (e, b) => new { Entry = e, Batch = b }).OrderBy(r => r.Entry.Version).ToListAsync(ct);
        var entries = rows.Take(size).Select(r => StatementEntry.Of(r.Entry, r.Batch)).ToList();
        await Send.OkAsync(new(entries, rows.Count > size ? Cursor.After(entries[^1].Seq.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
