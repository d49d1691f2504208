using SunLedger.Approval.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Approval.Delegations;

/// <summary>Which delegation.</summary>
/// <param name="Id">Its id.</param>
internal sealed record EndDelegationRequest(Guid Id);

/// <summary>DELETE /approval/delegations/{id}: ends a delegation before its day. What was done under it stays as it is.</summary>
internal sealed class EndDelegation(IDatabase database, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<EndDelegationRequest>
{
    public override void Configure()
    {
        Delete("/approval/delegations/{id}");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "End a delegation of yours before its day.");
    }

    public override async Task HandleAsync(EndDelegationRequest req, CancellationToken ct)
    {
        var found = await database.WriteAsync((db, token) => EndAsync(db, req.Id, token), ct);
        if (found) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }

    private async Task<bool> EndAsync(SunLedgerDb db, Guid id, CancellationToken ct)
    {
        if (await db.Set<DelegationRow>().SingleOrDefaultAsync(d => d.Id == id && d.FromId == caller.Id, ct) is not { } row) return false;
        row.EndedAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new("delegation.end", "delegation", row.Id.ToString()) { After = DelegationAnswer.Of(row) }, ct);
        return true;
    }
}
