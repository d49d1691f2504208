using SunLedger.Clients.Domain;

namespace SunLedger.Clients.KeepClients;

/// <summary>A new client.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">At or below your own; it sees that division and everything below.</param>
/// <param name="Scopes">Permissions: <c>payments.post</c>. Administering is not among them.</param>
/// <param name="ExpiresOn">Last day on which it works; one year from today when left out, three at most.</param>
/// <param name="CallsPerMinute">How often it may call; the office's setting when left out.</param>
/// <param name="ContactId">Account of the person who makes its first secret once it is agreed to: no administrator, and not whoever agrees.</param>
internal sealed record CreateClientRequest(string? Name, string? DivisionCode, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn, int? CallsPerMinute, string? ContactId);

/// <summary>A secret, shown here and never again.</summary>
/// <param name="Id">Id of the client.</param>
/// <param name="No">Number of the secret.</param>
/// <param name="Key">The secret: sent as <c>Authorization: Bearer sl_…</c>.</param>
/// <param name="ExpiresOn">Last day on which the client works.</param>
internal sealed record ShownSecret(string Id, int No, string Key, DateOnly ExpiresOn) : IShownOnce;

/// <summary>POST /clients: submits a client for a head or the leader to agree to. The first administrator, who is alone, makes it at once.</summary>
internal sealed class CreateClient(IDatabase database, ClientKeeping keeping, ClientProposals proposals, ClientsSettings settings, ICaller caller, TimeProvider time)
    : Endpoint<CreateClientRequest, ShownSecret>
{
    private const int YearsByDefault = 1;

    public override void Configure()
    {
        Post("/clients");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients").Accepts<CreateClientRequest>("application/json").Produces<ClientWaits>(202).Produces<ShownSecret>(201).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Submits a client. It works once a head or the leader has agreed and its contact has made its first secret; nobody is two of the three. The first administrator makes it at once and is shown the secret.");
    }

    public override async Task HandleAsync(CreateClientRequest req, CancellationToken ct)
    {
        var (today, now) = (time.Today(), time.GetUtcNow());
        var alone = caller.IsFounder();
        var asked = new ClientContent(
            Guid.CreateVersion7(now).ToString(), req.Name, req.DivisionCode, req.Scopes, req.CallsPerMinute ?? settings.CallsPerMinute,
            req.ExpiresOn ?? today.AddYears(YearsByDefault), req.ContactId ?? (alone ? caller.Id : null));
        if (alone)
        {
            await AloneAsync(asked, now, ct);
            return;
        }
        var (waits, faults) = await proposals.SubmitAsync(asked, ct);
        if (waits is null) await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else await HttpContext.Response.SendAsync(waits, StatusCodes.Status202Accepted, cancellation: ct);
    }

    private async Task AloneAsync(ClientContent asked, DateTimeOffset now, CancellationToken ct)
    {
        var secret = ClientSecret.NewForClient();
        var faults = await database.WriteAsync(
            async (db, t) =>
            {
                if (await keeping.FaultsAsync(db, asked, caller, [], t) is { Count: > 0 } wrong) return wrong;
                var client = await keeping.PutAsync(db, asked, caller.Id, t);
                db.Add(NewSecret.Of(client.Id, 1, secret, now, caller));
                await db.SaveChangesAsync(t);
                return [];
            },
            ct);
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        HttpContext.Response.Headers.Location = $"/api/v1/clients/{asked.Id}";
        await Send.ResponseAsync(new(asked.Id!, 1, secret, asked.ExpiresOn), StatusCodes.Status201Created, ct);
    }
}
