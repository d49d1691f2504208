using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.Webhooks;

/// <summary>Which subscription.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="WebhookId">Id of the subscription.</param>
internal sealed record RotateWebhookSecretRequest([property: RouteParam] string Id, [property: RouteParam] string WebhookId);

/// <summary>POST /clients/{id}/webhooks/{webhookId}/secret: a new secret; for a day both sign. Made by the program itself, as the first was.</summary>
internal sealed class RotateWebhookSecret(IDatabase database, ClientAccess access, BodySeal seal, IAuditTrail trail, TimeProvider time) : Endpoint<RotateWebhookSecretRequest, ShownWebhookSecret>
{
    private static readonly TimeSpan Both = TimeSpan.FromDays(1);

    public override void Configure()
    {
        Post("/clients/{id}/webhooks/{webhookId}/secret");
        Permissions(May.KeepOwnClient);
        Description(d => d.WithTags("Webhooks").ClearDefaultAccepts().Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json"));
        Summary(s => s.Summary = "Makes a new secret that signs a subscription's events; for 24 hours each event carries both signatures. It is shown here and never again.");
    }

    public override async Task HandleAsync(RotateWebhookSecretRequest req, CancellationToken ct)
    {
        var secret = ClientSecret.NewForWebhook();
        var refusal = await database.WriteAsync((db, t) => RotateAsync(db, req, secret, t), ct);
        if (refusal is null) await Send.OkAsync(new(req.WebhookId, secret), ct);
        else await Problem.WriteAsync(HttpContext, refusal, "webhookId");
    }

    private async Task<RefusalText?> RotateAsync(SunLedgerDb db, RotateWebhookSecretRequest req, string secret, CancellationToken ct)
    {
        if (await access.FindWebhookAsync(db, req.Id, req.WebhookId, ct) is not { } webhook) return ClientsRefusals.WebhookNotFound;
        if (webhook.EndedAt is not null) return ClientsRefusals.WebhookEnded;
        (webhook.OldSecret, webhook.OldSecretEndsAt, webhook.Secret) = (webhook.Secret, time.GetUtcNow() + Both, seal.Seal(secret));
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Rotated(webhook), ct);
        return null;
    }
}
