using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.Webhooks;

/// <summary>Which delivery.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="DeliveryId">Number of the delivery.</param>
internal sealed record ReplayDeliveryRequest([property: RouteParam] string Id, [property: RouteParam] long DeliveryId);

/// <summary>POST /clients/{id}/deliveries/{deliveryId}/replay: sends an event again, parked or delivered.</summary>
internal sealed class ReplayDelivery(IDatabase database, ClientAccess access, IAuditTrail trail, TimeProvider time) : Endpoint<ReplayDeliveryRequest, DeliveryAnswer>
{
    public override void Configure()
    {
        Post("/clients/{id}/deliveries/{deliveryId}/replay");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("Webhooks").ClearDefaultAccepts().ClearDefaultProduces().Produces<DeliveryAnswer>(202).Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json"));
        Summary(s => s.Summary = "Sends an event again, whether it was given up or delivered; its pauses begin anew. The event keeps its id.");
    }

    public override async Task HandleAsync(ReplayDeliveryRequest req, CancellationToken ct)
    {
        var (answer, refusal) = await database.WriteAsync((db, t) => ReplayAsync(db, req, t), ct);
        if (refusal is not null) await Problem.WriteAsync(HttpContext, refusal, "deliveryId");
        else await Send.ResponseAsync(answer!, StatusCodes.Status202Accepted, ct);
    }

    private async Task<(DeliveryAnswer?, RefusalText?)> ReplayAsync(SunLedgerDb db, ReplayDeliveryRequest req, CancellationToken ct)
    {
        if (await access.FindAsync(db, req.Id, ct) is not { } client) return (null, ClientsRefusals.DeliveryNotFound);
        var delivery = await db.Set<DeliveryRow>().SingleOrDefaultAsync(d => d.Id == req.DeliveryId, ct);
        var webhook = delivery is null ? null : await db.Set<SubscriptionRow>().SingleAsync(s => s.Id == delivery.SubscriptionId, ct);
        if (webhook?.ClientId != client.Id) return (null, ClientsRefusals.DeliveryNotFound);
        if (webhook.EndedAt is not null) return (null, ClientsRefusals.WebhookEnded);
        var now = time.GetUtcNow();
        (delivery!.State, delivery.Since, delivery.NextAt, delivery.Failures) = (DeliveryState.Waiting, now, now, 0);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Replayed(webhook, delivery), ct);
        var told = await db.Set<EventRow>().AsNoTracking().SingleAsync(e => e.Id == delivery.EventId, ct);
        return (DeliveryAnswer.Of(delivery, told, access.ReadsBodies && EventScopes.Allow(client.Scopes, told.Kind)), null);
    }
}
