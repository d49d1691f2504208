using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Idempotency;

/// <summary>
/// Keeps answers in the transaction of their effect. On PostgreSQL a claim is an advisory lock that ends with its transaction, so that a host that dies
/// leaves nothing to clear away; on SQLite whoever writes is alone, and what a twin at another process wrote before is seen.
/// </summary>
internal sealed class AnswerBook(IDatabase database, BodySeal seal, TimeProvider time) : IAnswerBook
{
    private static readonly string[] Columns = ["caller_id", "key", "route", "content_hash", "status", "content_type", "location", "body", "is_shown_once", "at"];

    private readonly QuestionsTogether<(string CallerId, string Key), AnswerRow> _before = new(asked => FindAsync(database, asked));

    public async Task<IReadOnlyList<bool>> ClaimAsync(SunLedgerDb db, IReadOnlyList<KeyedRequest> requests, CancellationToken ct)
    {
        var mine = new bool[requests.Count];
        if (db.Dialect == Dialect.Sqlite) Array.Fill(mine, true); // whoever writes is alone
        else
        {
            var locks = requests.Select(r => r.Lock).ToArray();
            var got = await db.Database
                .SqlQueryRaw<int>("SELECT no::int AS \"Value\" FROM unnest({0}) WITH ORDINALITY AS k(lock, no) WHERE pg_try_advisory_xact_lock(k.lock)", locks)
                .ToListAsync(ct);
            foreach (var no in got) mine[no - 1] = true;
        }
        // Who held a lock, or wrote, before has committed: a statement of its own sees what they wrote.
        var done = (await Of(db, [.. requests.Select(r => (r.CallerId, r.Key))]).Select(a => new { a.CallerId, a.Key }).ToListAsync(ct)).Select(a => (a.CallerId, a.Key)).ToHashSet();
        for (var i = 0; i < mine.Length; i++) mine[i] &= !done.Contains((requests[i].CallerId, requests[i].Key));
        return mine;
    }

    public async Task KeepAsync(SunLedgerDb db, IReadOnlyList<(KeyedRequest Request, KeptAnswer Answer)> answers, CancellationToken ct)
    {
        if (answers.Count == 0) return;
        await using var bulk = await BulkInsert.OpenAsync(db, ClientsMap.Module, ClientsMap.Answers, Columns, ct);
        foreach (var (request, answer) in answers)
        {
            // What is shown once is not kept: that it was made is.
            var body = seal.Seal(answer.IsShownOnce ? [] : answer.Body);
            await bulk.Text(request.CallerId).Text(request.Key).Text(request.Route).Bytes(request.ContentHash).Int(answer.Status).Text(answer.ContentType).Text(answer.Location)
                .Bytes(body).Flag(answer.IsShownOnce).Instant(WholeMicroseconds(time.GetUtcNow())).EndRowAsync(ct);
            request.IsKept = true;
        }
        await bulk.CompleteAsync(ct);
    }

    /// <summary>What was answered to this key before; null when nothing was.</summary>
    public Task<AnswerRow?> FindAsync(KeyedRequest request, CancellationToken ct) => _before.AskAsync((request.CallerId, request.Key), ct);

    /// <summary>The body that was kept.</summary>
    public byte[] BodyOf(AnswerRow row) => seal.Open(row.Body);

    private static async Task<IReadOnlyDictionary<(string, string), AnswerRow>> FindAsync(IDatabase database, IReadOnlyCollection<(string CallerId, string Key)> asked)
    {
        await using var db = database.Read();
        return (await Of(db, asked).ToListAsync()).ToDictionary(a => (a.CallerId, a.Key));
    }

    // Asked for as the rows are ordered: a key alone would look through all of them. A key of one caller with the name of another's is among them, and not asked for.
    private static IQueryable<AnswerRow> Of(SunLedgerDb db, IReadOnlyCollection<(string CallerId, string Key)> asked)
    {
        var (callers, keys) = (asked.Select(a => a.CallerId).Distinct().ToArray(), asked.Select(a => a.Key).Distinct().ToArray());
        return db.Set<AnswerRow>().AsNoTracking().Where(a => callers.Contains(a.CallerId) && keys.Contains(a.Key));
    }

    private static DateTimeOffset WholeMicroseconds(DateTimeOffset now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
