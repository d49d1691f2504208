using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.KeepClients;

/// <summary>Which secret.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="No">Number of the secret.</param>
internal sealed record EndSecretRequest([property: RouteParam] string Id, [property: RouteParam] int No);

/// <summary>DELETE /clients/{id}/secrets/{no}: the secret opens nothing any more. Ending it again changes nothing.</summary>
internal sealed class EndSecret(IDatabase database, ClientAccess access, IAuditTrail trail, TimeProvider time) : Endpoint<EndSecretRequest>
{
    public override void Configure()
    {
        Delete("/clients/{id}/secrets/{no}");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "Ends a secret at once: after a change-over, or because it leaked.");
    }

    public override async Task HandleAsync(EndSecretRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => EndAsync(db, req, t), ct)) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, ClientsRefusals.SecretNotFound, "no");
    }

    private async Task<bool> EndAsync(SunLedgerDb db, EndSecretRequest req, CancellationToken ct)
    {
        if (await access.FindAsync(db, req.Id, ct) is not { } client) return false;
        var secret = await db.Set<SecretRow>().SingleOrDefaultAsync(s => s.ClientId == client.Id && s.No == req.No, ct);
        if (secret is null) return false;
        var now = time.GetUtcNow();
        if (!secret.Lives(now)) return true;
        secret.EndsAt = now;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Ended(client, secret), ct);
        return true;
    }
}
