using SunLedger.Approval.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Approval.Demands;

/// <summary>Writes where approval is demanded.</summary>
internal sealed class DemandStore(IAuditTrail trail, TimeProvider time)
{
    /// <summary>Demands approval, or no longer; the same again changes nothing.</summary>
    public async Task<bool> SetAsync(SunLedgerDb db, string kind, string division, bool demanded, ICaller caller, CancellationToken ct)
    {
        var there = await db.Set<DemandRow>().SingleOrDefaultAsync(d => d.Kind == kind && d.DivisionCode == division, ct);
        if (there is not null == demanded) return false;
        if (there is not null) db.Remove(there);
        else db.Add(new DemandRow { Kind = kind, DivisionCode = division, SetAt = time.GetUtcNow(), SetById = caller.Id });
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new("demand.set", "demand", $"{kind} {division}") { Before = new { IsDemanded = !demanded }, After = new { IsDemanded = demanded } }, ct);
        return true;
    }
}
