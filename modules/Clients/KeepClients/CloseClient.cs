using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.KeepClients;

/// <summary>Which client.</summary>
internal sealed record CloseClientRequest([property: RouteParam] string Id);

/// <summary>DELETE /clients/{id}: no secret of it opens anything any more, and nobody is told anything for it. Closing it again changes nothing.</summary>
internal sealed class CloseClient(IDatabase database, ClientAccess access, IAuditTrail trail, TimeProvider time) : Endpoint<CloseClientRequest>
{
    public override void Configure()
    {
        Delete("/clients/{id}");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "Closes a client at once: its secrets and subscriptions end. It stays in the list, so that the trail keeps its name.");
    }

    public override async Task HandleAsync(CloseClientRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => CloseAsync(db, req.Id, t), ct)) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
    }

    private async Task<bool> CloseAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        if (await access.FindAsync(db, id, ct) is not { } client) return false;
        if (client.ClosedAt is not null) return true;
        var now = time.GetUtcNow();
        client.ClosedAt = now;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Closed(client), ct);
        await db.Set<SecretRow>().Where(s => s.ClientId == client.Id && (s.EndsAt == null || s.EndsAt > now)).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsAt, now), ct);
        await db.Set<SubscriptionRow>().Where(s => s.ClientId == client.Id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
        return true;
    }
}
