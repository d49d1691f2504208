using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>Whose subscriptions.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
internal sealed record ListWebhooksRequest([property: RouteParam] string Id);

/// <summary>GET /clients/{id}/webhooks: the subscriptions of a client.</summary>
internal sealed class ListWebhooks(IDatabase database, ClientAccess access) : Endpoint<ListWebhooksRequest, IReadOnlyList<WebhookAnswer>>
{
    private const int Most = 200;

    public override void Configure()
    {
        Get("/clients/{id}/webhooks");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("Webhooks").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "The subscriptions of a client, the newest first; ended ones too.");
    }

    public override async Task HandleAsync(ListWebhooksRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await access.FindAsync(db, req.Id, ct) is not { } client)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
            return;
        }
        var rows = await db.Set<SubscriptionRow>().AsNoTracking().Where(s => s.ClientId == client.Id).OrderByDescending(s => s.Id).Take(Most).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToArray();
        var counts = await db.Set<DeliveryRow>().Where(d => ids.Contains(d.SubscriptionId) && d.State != DeliveryState.Delivered)
            .GroupBy(d => new { d.SubscriptionId, d.State }).Select(g => new { g.Key.SubscriptionId, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        int Count(string id, DeliveryState state) => counts.Where(c => c.SubscriptionId == id && c.State == state).Sum(c => c.Count);
        await Send.OkAsync([.. rows.Select(r => WebhookAnswer.Of(r, Count(r.Id, DeliveryState.Waiting), Count(r.Id, DeliveryState.Parked)))], ct);
    }
}
