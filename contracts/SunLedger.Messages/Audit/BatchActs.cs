using SunLedger.Modules;

namespace SunLedger.Messages.Audit;

/// <summary>Acts about many things at once: one line in the trail, however many rows.</summary>
public static class BatchActs
{
    private const int MostNamed = 20;

    /// <summary>Records what became of a batch; nothing when no row of it was accepted. One accepted row is named as the subject, of more the first ones are.</summary>
    public static async Task RecordBatchAsync(this IAuditTrail trail, SunLedgerDb db, Act act, IReadOnlyList<RowResult> results, CancellationToken ct)
    {
        var accepted = results.Where(r => r.Outcome == Outcome.Accepted).Select(r => r.Id ?? "").ToArray();
        if (accepted.Length == 0) return;
        var rows = new
        {
            accepted = accepted.Length,
            duplicates = results.Count(r => r.Outcome == Outcome.Duplicate),
            refused = results.Count(r => r.Outcome == Outcome.Refused),
            ids = accepted.Take(MostNamed),
        };
        await trail.RecordAsync(db, act with { SubjectId = accepted.Length == 1 ? accepted[0] : $"{accepted.Length} rows", After = act.After ?? rows }, ct);
    }
}
