using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Recording;

/// <summary>Appends acts to the trail, in the transaction of what they record.</summary>
internal sealed class AuditTrail(IHttpContextAccessor? http, TimeProvider time) : IAuditTrail
{
    private const string Done = "done";

    public Actor Actor => http?.HttpContext is { } context ? Actors.Of(context) : Actor.Host;

    public async Task RecordAsync(SunLedgerDb db, Act act, CancellationToken ct)
    {
        var by = act.By ?? Actor;
        await Appending.AppendAsync(db, new DraftLine(time.GetUtcNow(), by, act.Verb, act.SubjectKind, act.SubjectId)
        {
            DivisionPath = act.DivisionPath ?? by.DivisionPath,
            Outcome = Done,
            Before = ActJson.Write(act.Before),
            After = ActJson.Write(act.After),
            Reason = act.Reason,
        }, ct);
    }
}
