using Microsoft.Extensions.Hosting;
using SunLedger.Audit.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Requests;

/// <summary>
/// Notes when the host begins to serve and when it ends. A run that was broken off has no end, and the next beginning says so: lines of requests that were answered in
/// its last moment may be missing, and nobody need wonder whether they are.
/// </summary>
internal sealed class HostRuns(IDatabase database, IAuditTrail trail, ILogger<HostRuns> log) : IHostedService
{
    private const string Kind = "host";
    private const string Began = "host.start";
    private const string Ended = "host.stop";

    private static readonly string Machine = Environment.MachineName;

    public Task StartAsync(CancellationToken cancellationToken) => database.WriteAsync(async (db, ct) =>
    {
        var last = await db.Set<AuditLine>().Where(l => l.SubjectKind == Kind && l.SubjectId == Machine).OrderByDescending(l => l.No).Select(l => l.Verb).FirstOrDefaultAsync(ct);
        await trail.RecordAsync(db, Act(Began) with { After = new { process = Environment.ProcessId, lastRunBrokeOff = last == Began } }, ct);
        return 0;
    }, cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(async (db, ct) =>
            {
                await trail.RecordAsync(db, Act(Ended), ct);
                return 0;
            }, cancellationToken);
        }
        catch (Exception e)
        {
            RequestLog.NotEnded(log, e); // the database is away: the next beginning will say that this run broke off
        }
    }

    private static Act Act(string verb) => new(verb, Kind, Machine) { By = Actor.Host };
}
