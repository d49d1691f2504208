using SunLedger.Audit.Requests;
using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Recording;

/// <summary>Appends acts to the trail, in the transaction of what they record.</summary>
internal sealed class AuditTrail(IHttpContextAccessor? http, TimeProvider time) : IAuditTrail
{
    public Actor Actor => http?.HttpContext is { } context ? Actors.Of(context) : Actor.Host;

    public void About(string subjectId, string divisionPath)
    {
        if (http?.HttpContext is not { } context) return;
        var notes = RequestNotes.Of(context);
        (notes.About, notes.DivisionPath) = (subjectId, divisionPath);
    }

    public async Task RecordAsync(SunLedgerDb db, Act act, CancellationToken ct)
    {
        var by = act.By ?? Actor;
        var line = new DraftLine(time.GetUtcNow(), by, act.Verb, act.SubjectKind, act.SubjectId)
        {
            DivisionPath = act.DivisionPath ?? by.DivisionPath,
            Outcome = DraftLine.Done,
            Before = ActJson.Write(act.Before),
            After = ActJson.Write(act.After),
            Reason = act.Reason,
        };
        await Appending.AppendAsync(db, line, ct);
        if (http?.HttpContext is { } context) RequestNotes.Of(context).Acted = true;
    }
}
