using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Clients.KeepClients;

/// <summary>A new client.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">At or below your own; it sees that division and everything below.</param>
/// <param name="Scopes">Permissions: <c>payments.post</c>. Administering is not among them.</param>
/// <param name="ExpiresOn">Last day on which it works; one year from today when left out, three at most.</param>
/// <param name="CallsPerMinute">How often it may call; the office's setting when left out.</param>
internal sealed record CreateClientRequest(string? Name, string? DivisionCode, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn, int? CallsPerMinute);

/// <summary>A secret, shown here and never again.</summary>
/// <param name="Id">Id of the client.</param>
/// <param name="No">Number of the secret.</param>
/// <param name="Key">The secret: sent as <c>Authorization: Bearer sl_…</c>.</param>
/// <param name="ExpiresOn">Last day on which the client works.</param>
internal sealed record ShownSecret(string Id, int No, string Key, DateOnly ExpiresOn) : IShownOnce;

/// <summary>POST /clients: makes a client and its first secret.</summary>
internal sealed class CreateClient(IDatabase database, IDivisions divisions, ClientsSettings settings, ICaller caller, IAuditTrail trail, TimeProvider time)
    : Endpoint<CreateClientRequest, ShownSecret>
{
    private const int YearsByDefault = 1;

    public override void Configure()
    {
        Post("/clients");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients").Accepts<CreateClientRequest>("application/json").Produces<ShownSecret>(201), clearDefaults: true);
        Summary(s => s.Summary = "Makes a client and its first secret, sent as Authorization: Bearer sl_…. The secret is shown here and never again.");
    }

    public override async Task HandleAsync(CreateClientRequest req, CancellationToken ct)
    {
        var (today, now) = (time.Today(), time.GetUtcNow());
        var division = divisions.Find(req.DivisionCode ?? "", today);
        var facts = new ClientFacts(req.Name, req.Scopes, req.CallsPerMinute ?? settings.CallsPerMinute, req.ExpiresOn ?? today.AddYears(YearsByDefault));
        List<Fault> faults = [.. facts.Faults(today)];
        if (division is null || !caller.Sees(division.Path)) faults.Add(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", req.DivisionCode));
        else if (division.Level == DivisionLevel.Village) faults.Add(Fault.Of(EntryRefusals.VillageNeverWrites, null, "divisionCode", req.DivisionCode));
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }

        var client = new ClientRow
        {
            Id = Guid.CreateVersion7(now).ToString(),
            Name = facts.Name!.Trim(),
            Scopes = facts.ScopesText,
            DivisionCode = division!.Code,
            DivisionPath = division.Path,
            CallsPerMinute = facts.CallsPerMinute,
            ExpiresAt = facts.ExpiresAt,
            CreatedAt = now,
            CreatedBy = caller.Id,
        };
        var secret = ClientSecret.NewForClient();
        await database.WriteAsync(
            async (db, t) =>
            {
                db.Add(client);
                db.Add(NewSecret.Of(client.Id, 1, secret, now, caller));
                await trail.RecordAsync(db, ClientActs.Created(client), t);
                return await db.SaveChangesAsync(t);
            },
            ct);
        HttpContext.Response.Headers.Location = $"/api/v1/clients/{client.Id}";
        await Send.ResponseAsync(new(client.Id, 1, secret, facts.ExpiresOn), StatusCodes.Status201Created, ct);
    }
}
