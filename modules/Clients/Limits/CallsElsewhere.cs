using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Limits;

/// <summary>
/// Calls that clients made at other hosts, as the log of calls tells them: asked for before this host writes its own into it, once a second. What two others write down at the very
/// same moment may be seen in another order than it was numbered, and be missed; it is never counted twice.
/// </summary>
internal sealed class CallsElsewhere(CallLimits limits)
{
    private readonly Dictionary<string, int> _mine = new(StringComparer.Ordinal);
    private long? _seen;

    /// <summary>Takes out of the allowances here what others wrote down since the last look. What was there before the first one is over.</summary>
    public async Task LookAsync(SunLedgerDb db, CancellationToken ct)
    {
        if (_seen is not { } seen)
        {
            _seen = await db.Set<CallRow>().MaxAsync(c => (long?)c.Id, ct) ?? 0;
            return;
        }
        var written = await (
            from call in db.Set<CallRow>()
            join client in db.Set<ClientRow>() on call.ClientId equals client.Id
            where call.Id > seen
            group call by new { client.Id, client.CallsPerMinute } into calls
            select new { calls.Key.Id, calls.Key.CallsPerMinute, Taken = calls.Count(c => c.ReplayOf == null && c.Code != ClientsRefusals.RateLimited.Code), Last = calls.Max(c => c.Id) })
            .ToListAsync(ct);
        foreach (var of in written)
        {
            var others = of.Taken - _mine.GetValueOrDefault(of.Id);
            if (others > 0) limits.TakeElsewhere(of.Id, of.CallsPerMinute, others);
            _seen = Math.Max(_seen.Value, of.Last);
        }
        _mine.Clear();
    }

    /// <summary>This host wrote these down: it has counted them already.</summary>
    public void Wrote(IEnumerable<CallRow> calls)
    {
        foreach (var call in calls.Where(IsTaken)) _mine[call.ClientId] = _mine.GetValueOrDefault(call.ClientId) + 1;
    }

    // What was turned away took nothing, and what is sent again by the host is not limited.
    private static bool IsTaken(CallRow call) => call.ReplayOf is null && call.Code != ClientsRefusals.RateLimited.Code;
}
