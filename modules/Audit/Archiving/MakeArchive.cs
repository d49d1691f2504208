using SunLedger.Audit.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Archiving;

/// <summary>Which lines leave.</summary>
/// <param name="Before">Those of days before this one, Shanghai time.</param>
internal sealed record MakeArchiveRequest(DateOnly? Before);

/// <summary>What left.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Rows">Lines in it.</param>
/// <param name="Sha256">Digest of the file: also in the trail.</param>
internal sealed record MadeArchive(string Name, long Rows, string Sha256);

/// <summary>
/// POST /audit/archives: moves old lines into a file. They stay sealed: verification reads them where they are, and misses them where they are not. A line is deleted from the
/// table in the transaction that records that it left, and only once the file is on the disk.
/// </summary>
internal sealed class MakeArchive(IDatabase database, ArchiveFiles files, AuditSettings settings, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<MakeArchiveRequest, MadeArchive>
{
    public override void Configure()
    {
        Post("/audit/archives");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit").Produces<MadeArchive>(StatusCodes.Status201Created));
        Summary(s => s.Summary = "Moves lines that are older than the office keeps them at hand, six months at least, into a file; they are verified there like before.");
    }

    public override async Task HandleAsync(MakeArchiveRequest req, CancellationToken ct)
    {
        var youngest = time.Today().AddMonths(-settings.KeepMonths);
        var before = req.Before ?? youngest;
        if (before > youngest)
        {
            await Problem.WriteAsync(HttpContext, AuditRefusals.TooYoung, "before", before.ToString("yyyy-MM-dd", null), youngest.ToString("yyyy-MM-dd", null));
            return;
        }
        await using var db = database.Read();
        var begin = BusinessDay.Begin(before);
        // Numbers run along with time, but for acts that committed side by side: what leaves is a run of numbers without a gap.
        var next = await db.Set<AuditLine>().Where(l => l.At >= begin).MinAsync(l => (long?)l.No, ct) ?? long.MaxValue;
        var leaving = db.Set<AuditLine>().AsNoTracking().Where(l => l.No < next);
        if (await leaving.MinAsync(l => (long?)l.No, ct) is not { } first)
        {
            await Problem.WriteAsync(HttpContext, AuditRefusals.NothingToArchive, "before", before.ToString("yyyy-MM-dd", null));
            return;
        }
        var last = await leaving.MaxAsync(l => l.No, ct);
        if (await db.Set<UnsealedLine>().AnyAsync(u => u.No <= last, ct))
        {
            await Problem.WriteAsync(HttpContext, AuditRefusals.NotSealed);
            return;
        }
        // What the installation itself did, and its first administrator, is everybody's.
        var installation = new SystemCaller().DivisionPath;
        if (await leaving.AnyAsync(l => l.DivisionPath != null && l.DivisionPath != installation && !l.DivisionPath.StartsWith(caller.DivisionPath), ct))
        {
            await Problem.WriteAsync(HttpContext, AuditRefusals.NotYoursToArchive);
            return;
        }
        var (name, rows, sha256) = await files.WriteAsync(caller.DivisionPath, first, last, leaving.OrderBy(l => l.No).AsAsyncEnumerable(), ct);
        await database.WriteAsync((db, token) => LeaveAsync(db, first, last, new(name, rows, sha256), token), ct);
        await Send.ResponseAsync(new(name, rows, sha256), StatusCodes.Status201Created, ct);
    }

    // The act comes first: on SQLite it takes its number from the lines that are there.
    private async Task<int> LeaveAsync(SunLedgerDb db, long first, long last, MadeArchive made, CancellationToken ct)
    {
        await trail.RecordAsync(db, new Act("audit.archive", "audit", made.Name) { After = new { FirstNo = first, LastNo = last, made.Rows, made.Sha256 } }, ct);
        var gone = await db.Set<AuditLine>().Where(l => l.No <= last).ExecuteDeleteAsync(ct);
        if (gone != made.Rows) throw new InvalidOperationException($"{made.Rows} lines are in {made.Name}, and {gone} would leave the table: none does.");
        return gone;
    }
}
