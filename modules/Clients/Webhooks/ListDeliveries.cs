using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>Which deliveries.</summary>
internal sealed record ListDeliveriesRequest
{
    /// <summary>Id of the client; a program says <c>me</c>.</summary>
    [RouteParam] public string Id { get; init; } = "";

    /// <summary>Only those of this subscription.</summary>
    [QueryParam] public string? WebhookId { get; init; }

    /// <summary>Only those in this state.</summary>
    [QueryParam] public DeliveryState? State { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /clients/{id}/deliveries: what was sent to a client, the newest first.</summary>
internal sealed class ListDeliveries(IDatabase database, ClientAccess access) : Endpoint<ListDeliveriesRequest, Page<DeliveryAnswer>>
{
    public override void Configure()
    {
        Get("/clients/{id}/deliveries");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("Webhooks").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "The events that were sent to a client, or wait, or were given up; the newest first.");
    }

    public override async Task HandleAsync(ListDeliveriesRequest req, CancellationToken ct)
    {
        var after = Cursor.Number(req.Cursor);
        await using var db = database.Read();
        if (await access.FindAsync(db, req.Id, ct) is not { } client)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
            return;
        }
        var deliveries = db.Set<DeliveryRow>().AsNoTracking().Where(d => db.Set<SubscriptionRow>().Any(s => s.Id == d.SubscriptionId && s.ClientId == client.Id));
        if (req.WebhookId is { Length: > 0 } webhook) deliveries = deliveries.Where(d => d.SubscriptionId == webhook);
        if (req.State is { } state) deliveries = deliveries.Where(d => d.State == state);
        if (after is { } last) deliveries = deliveries.Where(d => d.Id < last);
        var limit = Cursor.Limit(req.Limit);
        var rows = await (from d in deliveries join e in db.Set<EventRow>().AsNoTracking() on d.EventId equals e.Id orderby d.Id descending select new { d, e }).Take(limit + 1).ToListAsync(ct);
        List<DeliveryAnswer> page = [.. rows.Take(limit).Select(r => DeliveryAnswer.Of(r.d, r.e, access.ReadsBodies && EventScopes.Allow(client.Scopes, r.e.Kind)))];
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
