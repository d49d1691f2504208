using Microsoft.Extensions.Hosting;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;

namespace SunLedger.Approval.Lapsing;

/// <summary>
/// Looks every quarter of an hour for what is late: a step past its day moves one level up, a document past its time ends and lets go of what it held.
/// Each is a transaction of its own, so that any number of hosts may look at once.
/// </summary>
internal sealed partial class LateDocuments(IDatabase database, DocumentStore files, Desk desk, TimeProvider time, ILogger<LateDocuments> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);
    private static readonly SystemCaller By = new();
    private static readonly Actor Clock = new(By.Id, [], By.DivisionCode);

    /// <summary>One look: everything that is late now. Answers how many documents it moved.</summary>
    public async Task<int> StepAsync(CancellationToken ct)
    {
        var moved = 0;
        foreach (var (id, kind) in await FindAsync(ct))
        {
            try
            {
                if (await database.WriteAsync((db, token) => LapseAsync(db, id, kind, token), ct)) moved++;
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                // The fault of one document, or of its kind, keeps no other one waiting.
                LogNotMoved(id, e);
            }
        }
        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment; what is late is refused to whoever acts, with or without this look.
                LogNotLooked(e);
            }
        }
    }

    private async Task<List<(string Id, ActKind Kind)>> FindAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var (now, today) = (time.GetUtcNow(), time.Today());
        var over = await db.Set<DocumentRow>().Where(d => d.State == DocumentState.Pending && d.ExpiresAt <= now).Select(d => d.Id).ToListAsync(ct);
        var overdue =
            from t in db.Set<TaskRow>()
            where t.DueOn < today
            join d in db.Set<DocumentRow>() on t.DocumentNo equals d.No
            where !d.IsEscalated
            select d.Id;
        var late = await overdue.Distinct().ToListAsync(ct);
        return [.. over.Select(id => (id, ActKind.Expire)), .. late.Except(over).Select(id => (id, ActKind.Escalate))];
    }

    // Somebody may have acted in between: the core decides again, under lock.
    private async Task<bool> LapseAsync(SunLedgerDb db, string id, ActKind kind, CancellationToken ct)
    {
        if (await DocumentStore.LockAsync(db, id, ct) is not { } document) return false;
        var now = Moment.Now(time);
        var decision = Deciding.Next(await files.LifeOfAsync(db, document, ct), new AskedAct(kind), Clock, now);
        if (decision.Refusal != ApprovalRefusal.None) return false;
        await desk.CarryOutAsync(db, document, decision, new DocumentAct(id, kind, document.Step, document.ContentHash), By, now, ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The late document {Id} could not be moved on; the others were, and the next quarter of an hour tries again.")]
    private partial void LogNotMoved(string id, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Late documents were not looked for; the next quarter of an hour tries again.")]
    private partial void LogNotLooked(Exception e);
}
