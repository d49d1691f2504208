using SunLedger.Clients.Access;

namespace SunLedger.Clients.KeepClients;

/// <summary>What is to be true of a client from now on; what is left out stays as it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresOn">Last day on which it works, three years from today at most.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
/// <param name="ContactId">Account of the person who makes its secrets.</param>
internal sealed record ChangeClientRequest(
    [property: RouteParam] string Id, string? Name, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn, int? CallsPerMinute, string? ContactId);

/// <summary>PUT /clients/{id}: what takes nothing more into its hands holds from its next call on; what gives it more is submitted.</summary>
internal sealed class ChangeClient(IDatabase database, ClientAccess access, ClientKeeping keeping, ClientProposals proposals, ICaller caller, TimeProvider time) : Endpoint<ChangeClientRequest>
{
    public override void Configure()
    {
        Put("/clients/{id}");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients").ClearDefaultProduces(200).Produces<ClientAnswer>().Produces<ClientWaits>(202).Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json").Produces<Problem>(422, "application/problem+json"));
        Summary(s => s.Summary = "Changes a client. A name, a limit, fewer permissions or an earlier day hold at once; another permission, a later day or another contact wait for a head or the leader (202).");
    }

    public override async Task HandleAsync(ChangeClientRequest req, CancellationToken ct)
    {
        var change = await database.WriteAsync((db, t) => ChangeAsync(db, req, t), ct);
        if (change.Refusal is not null) await Problem.WriteAsync(HttpContext, change.Refusal, "id");
        else if (change.Waiting is not null) await SubmitAsync(change.Waiting, ct);
        else if (change.Answer is null) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, change.Faults, ct);
        else await HttpContext.Response.SendAsync(change.Answer, cancellation: ct);
    }

    private async Task<Change> ChangeAsync(SunLedgerDb db, ChangeClientRequest req, CancellationToken ct)
    {
        if (await access.FindAsync(db, req.Id, ct) is not { } client) return new(Refusal: ClientsRefusals.ClientNotFound);
        if (client.ClosedAt is not null) return new(Refusal: ClientsRefusals.ClientClosed);
        var before = ClientContent.Of(client);
        var asked = before with
        {
            Name = req.Name ?? before.Name,
            Scopes = req.Scopes ?? before.Scopes,
            CallsPerMinute = req.CallsPerMinute ?? before.CallsPerMinute,
            ExpiresOn = req.ExpiresOn ?? before.ExpiresOn,
            ContactId = req.ContactId ?? before.ContactId,
        };
        var widens = asked.Widens(before);
        if (widens && !caller.IsFounder()) return new(Waiting: asked with { BasedOn = before.Digest });
        // What takes something away must go through, whatever else is wrong with the client by now.
        var faults = widens ? await keeping.FaultsAsync(db, asked, caller, [], ct) : [.. asked.Facts.Faults(time.Today())];
        if (faults.Count > 0) return new(Wrong: faults);
        return new((await ClientAnswer.OfAsync(db, [await keeping.PutAsync(db, asked, caller.Id, ct)], time.GetUtcNow(), ct))[0]);
    }

    private async Task SubmitAsync(ClientContent asked, CancellationToken ct)
    {
        var (waits, faults) = await proposals.SubmitAsync(asked, ct);
        if (waits is null) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else await HttpContext.Response.SendAsync(waits, StatusCodes.Status202Accepted, cancellation: ct);
    }

    // What became of it: done, refused, wrong, or to be submitted.
    private sealed record Change(ClientAnswer? Answer = null, RefusalText? Refusal = null, ClientContent? Waiting = null, IReadOnlyList<Fault>? Wrong = null)
    {
        public IReadOnlyList<Fault> Faults => Wrong ?? [];
    }
}
