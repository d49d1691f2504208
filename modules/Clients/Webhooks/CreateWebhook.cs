using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Webhooks;

/// <summary>A new subscription.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="Address">Where events are sent: https.</param>
/// <param name="Kinds">Which events: <c>warning.opened</c>.</param>
/// <param name="DivisionCode">Of this division and below; the client's own when left out.</param>
internal sealed record CreateWebhookRequest([property: RouteParam] string Id, string? Address, IReadOnlyList<string>? Kinds, string? DivisionCode);

/// <summary>What signs the events of a subscription, shown here and never again.</summary>
/// <param name="Id">Id of the subscription.</param>
/// <param name="Secret">The secret.</param>
internal sealed record ShownWebhookSecret(string Id, string Secret) : IShownOnce;

/// <summary>POST /clients/{id}/webhooks: subscribes to events. The program does so itself: an administrator would choose who reads them, and have what signs them.</summary>
internal sealed class CreateWebhook(IDatabase database, IDivisions divisions, ClientAccess access, BodySeal seal, OutgoingAddresses outgoing, ICaller caller, IAuditTrail trail, TimeProvider time)
    : Endpoint<CreateWebhookRequest, ShownWebhookSecret>
{
    public override void Configure()
    {
        Post("/clients/{id}/webhooks");
        Permissions(May.KeepOwnClient);
        Description(d => d.WithTags("Webhooks").Accepts<CreateWebhookRequest>("application/json").Produces<ShownWebhookSecret>(201).Produces<Problem>(404, "application/problem+json").Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Subscribes a client to events of a division, by itself: each takes the permission that reading the same takes. The answer holds the secret that signs them, shown here and never again.");
    }

    public override async Task HandleAsync(CreateWebhookRequest req, CancellationToken ct)
    {
        // Before anything is locked: a name is asked of the network.
        var address = await WebhookAddress.RefuseAsync(req.Address, outgoing, ct);
        var secret = ClientSecret.NewForWebhook();
        var (row, faults) = await database.WriteAsync((db, t) => AddAsync(db, req, address, secret, t), ct);
        if (row is not null) await Send.ResponseAsync(new(row.Id, secret), StatusCodes.Status201Created, ct);
        else if (faults.Count > 0) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
    }

    private async Task<(SubscriptionRow? Row, IReadOnlyList<Fault> Faults)> AddAsync(SunLedgerDb db, CreateWebhookRequest req, Fault? address, string secret, CancellationToken ct)
    {
        if (await access.FindAsync(db, req.Id, ct) is not { } client) return (null, []);
        var division = divisions.Find(req.DivisionCode ?? client.DivisionCode, time.Today());
        Fault[] faults = [.. Faults(req, address, client, division)];
        if (faults.Length > 0) return (null, faults);
        var now = time.GetUtcNow();
        var row = new SubscriptionRow
        {
            Id = Guid.CreateVersion7(now).ToString(),
            ClientId = client.Id,
            Address = req.Address!,
            Kinds = string.Join(' ', req.Kinds!.Distinct().Order(StringComparer.Ordinal)),
            DivisionCode = division!.Code,
            DivisionPath = division.Path,
            Secret = seal.Seal(secret),
            CreatedAt = now,
            CreatedBy = caller.Id,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Subscribed(row), ct);
        return (row, []);
    }

    private IEnumerable<Fault> Faults(CreateWebhookRequest req, Fault? address, ClientRow client, Division? division)
    {
        if (client.ClosedAt is not null) yield return Fault.Of(ClientsRefusals.ClientClosed, null, "id");
        if (address is not null) yield return address;
        var unknown = req.Kinds is { Count: > 0 } ? req.Kinds.Except(EventKinds.All) : [""];
        foreach (var kind in unknown) yield return Fault.Of(ClientsRefusals.KindUnknown, null, "kinds", kind, string.Join(", ", EventKinds.All));
        // What it may not read by asking it is not told either.
        foreach (var kind in (req.Kinds ?? []).Intersect(EventKinds.All).Where(k => !EventScopes.Allow(client.Scopes, k)))
            yield return Fault.Of(ClientsRefusals.EventScope, null, "kinds", kind, EventScopes.Of(kind));
        // A client is told of what it may see.
        if (division is null || !division.Path.StartsWith(client.DivisionPath, StringComparison.Ordinal))
            yield return Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", req.DivisionCode);
    }
}
