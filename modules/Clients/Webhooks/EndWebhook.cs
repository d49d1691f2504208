using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.Webhooks;

/// <summary>Which subscription.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="WebhookId">Id of the subscription.</param>
internal sealed record EndWebhookRequest([property: RouteParam] string Id, [property: RouteParam] string WebhookId);

/// <summary>DELETE /clients/{id}/webhooks/{webhookId}: nothing more is sent. Ending it again changes nothing.</summary>
internal sealed class EndWebhook(IDatabase database, ClientAccess access, IAuditTrail trail, TimeProvider time) : Endpoint<EndWebhookRequest>
{
    public override void Configure()
    {
        Delete("/clients/{id}/webhooks/{webhookId}");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("Webhooks").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "Ends a subscription: nothing more is sent, and what waits is parked.");
    }

    public override async Task HandleAsync(EndWebhookRequest req, CancellationToken ct)
    {
        if (await database.WriteAsync((db, t) => EndAsync(db, req, t), ct)) await Send.NoContentAsync(ct);
        else await Problem.WriteAsync(HttpContext, ClientsRefusals.WebhookNotFound, "webhookId");
    }

    private async Task<bool> EndAsync(SunLedgerDb db, EndWebhookRequest req, CancellationToken ct)
    {
        if (await access.FindWebhookAsync(db, req.Id, req.WebhookId, ct) is not { } webhook) return false;
        if (webhook.EndedAt is not null) return true;
        webhook.EndedAt = time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Unsubscribed(webhook), ct);
        return true;
    }
}
