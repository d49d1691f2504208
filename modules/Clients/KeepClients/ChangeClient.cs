using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.KeepClients;

/// <summary>What is to be true of a client from now on; what is left out stays as it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresOn">Last day on which it works, three years from today at most.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
internal sealed record ChangeClientRequest([property: RouteParam] string Id, string? Name, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn, int? CallsPerMinute);

/// <summary>PUT /clients/{id}: changes name, permissions, last day and limit; they hold from the next call on.</summary>
internal sealed class ChangeClient(IDatabase database, ClientAccess access, IAuditTrail trail, TimeProvider time) : Endpoint<ChangeClientRequest, ClientAnswer>
{
    public override void Configure()
    {
        Put("/clients/{id}");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json").Produces<Problem>(422, "application/problem+json"));
        Summary(s => s.Summary = "Changes a client's name, permissions, last day and limit. They hold from its next call on.");
    }

    public override async Task HandleAsync(ChangeClientRequest req, CancellationToken ct)
    {
        var (answer, refusal, faults) = await database.WriteAsync((db, t) => ChangeAsync(db, req, t), ct);
        if (refusal is not null) await Problem.WriteAsync(HttpContext, refusal, "id");
        else if (answer is null) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else await Send.OkAsync(answer, ct);
    }

    private async Task<(ClientAnswer?, RefusalText?, IReadOnlyList<Fault>)> ChangeAsync(SunLedgerDb db, ChangeClientRequest req, CancellationToken ct)
    {
        if (await access.FindAsync(db, req.Id, ct) is not { } client) return (null, ClientsRefusals.ClientNotFound, []);
        if (client.ClosedAt is not null) return (null, ClientsRefusals.ClientClosed, []);
        var facts = new ClientFacts(
            req.Name ?? client.Name, req.Scopes ?? client.Scopes.Split(' '), req.CallsPerMinute ?? client.CallsPerMinute,
            req.ExpiresOn ?? BusinessDay.On(client.ExpiresAt).AddDays(-1));
        Fault[] faults = [.. facts.Faults(time.Today())];
        if (faults.Length > 0) return (null, null, faults);

        var before = ClientActs.Seen(client);
        (client.Name, client.Scopes, client.CallsPerMinute, client.ExpiresAt) = (facts.Name!.Trim(), facts.ScopesText, facts.CallsPerMinute, facts.ExpiresAt);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Changed(client, before), ct);
        return ((await ClientAnswer.OfAsync(db, [client], time.GetUtcNow(), ct))[0], null, []);
    }
}
