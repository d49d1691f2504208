using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.ApiKeys;

/// <summary>Which key.</summary>
internal sealed record RevokeApiKeyRequest([property: RouteParam] string Id);

/// <summary>DELETE /api-keys/{id}: the key works no longer. Revoking it again changes nothing.</summary>
internal sealed class RevokeApiKey(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<RevokeApiKeyRequest>
{
    public override void Configure()
    {
        Delete("/api-keys/{id}");
        Permissions(May.Administer);
        Description(d => d.WithTags("API keys"));
        Summary(s => s.Summary = "Revokes a key at once. It stays in the list, so that the trail keeps its name.");
    }

    public override async Task HandleAsync(RevokeApiKeyRequest req, CancellationToken ct)
    {
        if (!await database.WriteAsync((db, t) => RevokeAsync(db, req.Id, t), ct))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.ApiKeyNotFound, "id");
            return;
        }
        await Send.NoContentAsync(ct);
    }

    private async Task<bool> RevokeAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var key = await db.Set<ApiKeyRow>().SingleOrDefaultAsync(k => k.Id == id, ct);
        if (key is null || !caller.Sees(key.DivisionPath)) return false;
        if (key.RevokedAt is not null) return true;
        key.RevokedAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, KeyActs.Revoked(key), ct);
        return true;
    }
}
