using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>Frees what late reservations hold: the moment that somebody needs the account, or when the background step comes by.</summary>
internal static class LateReservations
{
    private const int MostAtOnce = 500;
    private static readonly PostedBy System = PostedBy.Of(new SystemCaller());

    /// <summary>Frees what is held too long of these accounts, which the caller has locked. True when anything was freed.</summary>
    public static async Task<bool> FreeAsync(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IReadOnlyList<Indicator> locked, CancellationToken ct)
    {
        var keys = locked.Where(i => i.ReservedFen > 0).Select(i => i.Key).ToArray();
        if (keys.Length == 0) return false;
        var now = time.GetUtcNow();
        var late = await db.Set<Hold>().Where(h => keys.Contains(h.IndicatorKey) && h.ExpiresAt <= now).OrderBy(h => h.ReservationNo).Select(h => h.ReservationId).ToListAsync(ct);
        if (late.Count == 0) return false;
        await ExpireAsync(db, time, monitor, successions, late, ct);
        return true;
    }

    /// <summary>Frees some of what is held too long anywhere. Answers true when there may be more.</summary>
    public static async Task<bool> FreeSomeAsync(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var late = await db.Set<Hold>().Where(h => h.ExpiresAt <= now).OrderBy(h => h.ExpiresAt).ThenBy(h => h.ReservationNo).Take(MostAtOnce).Select(h => h.ReservationId).ToListAsync(ct);
        if (late.Count > 0) await ExpireAsync(db, time, monitor, successions, late, ct);
        return late.Count == MostAtOnce;
    }

    // One that somebody ended in between is refused, and that is right.
    private static Task ExpireAsync(SunLedgerDb db, TimeProvider time, IMonitor monitor, Successions successions, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var drafts = ids.Select((id, i) => new EndDraft(id, ReservationState.Expired, null, null).Drafted(i + 1));
        return new EndRun(db, time, monitor, successions).PostAsync([new Call<EndDraft>([.. drafts], BatchMode.Partial, System)], ct);
    }
}
