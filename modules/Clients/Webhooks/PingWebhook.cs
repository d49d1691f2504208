using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Webhooks;

/// <summary>Which subscription.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="WebhookId">Id of the subscription.</param>
internal sealed record PingWebhookRequest([property: RouteParam] string Id, [property: RouteParam] string WebhookId);

/// <summary>The event that is on its way.</summary>
internal sealed record PingAnswer(string WebhookId, string Kind);

/// <summary>POST /clients/{id}/webhooks/{webhookId}/ping: sends a test event.</summary>
internal sealed class PingWebhook(IDatabase database, ClientAccess access, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<PingWebhookRequest, PingAnswer>
{
    public override void Configure()
    {
        Post("/clients/{id}/webhooks/{webhookId}/ping");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("Webhooks").ClearDefaultAccepts().ClearDefaultProduces().Produces<PingAnswer>(202).Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json"));
        Summary(s => s.Summary = "Sends a test event (ping) to a subscription, signed as any other.");
    }

    public override async Task HandleAsync(PingWebhookRequest req, CancellationToken ct)
    {
        var refusal = await database.WriteAsync((db, t) => PingAsync(db, req, t), ct);
        if (refusal is null) await Send.ResponseAsync(new(req.WebhookId, EventKinds.Ping), StatusCodes.Status202Accepted, ct);
        else await Problem.WriteAsync(HttpContext, refusal, "webhookId");
    }

    private async Task<RefusalText?> PingAsync(SunLedgerDb db, PingWebhookRequest req, CancellationToken ct)
    {
        if (await access.FindWebhookAsync(db, req.Id, req.WebhookId, ct) is not { } webhook) return ClientsRefusals.WebhookNotFound;
        if (webhook.EndedAt is not null) return ClientsRefusals.WebhookEnded;
        var data = System.Text.Json.JsonSerializer.Serialize(new { by = caller.Id });
        EventOutbox.Add(db, new(EventKinds.Ping, $"webhook:{webhook.Id}", webhook.DivisionPath, data), [webhook], time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Pinged(webhook), ct);
        return null;
    }
}
