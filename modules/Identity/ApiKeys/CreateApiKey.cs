using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.ApiKeys;

/// <summary>A new key for a program.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">At or below your own; it sees that division and everything below.</param>
/// <param name="Scopes">Permissions: <c>payments.post</c>. Administering is not among them.</param>
/// <param name="ExpiresOn">Last day on which it works; one year from today when left out, three at most.</param>
internal sealed record CreateApiKeyRequest(string? Name, string? DivisionCode, IReadOnlyList<string>? Scopes, DateOnly? ExpiresOn);

/// <summary>The key, shown here and never again.</summary>
internal sealed record CreatedApiKey(string Id, string Key, DateOnly ExpiresOn);

/// <summary>POST /api-keys: makes a key.</summary>
internal sealed class CreateApiKey(IDatabase database, IDivisions divisions, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<CreateApiKeyRequest, CreatedApiKey>
{
    private const int YearsByDefault = 1;
    private const int YearsAtMost = 3;

    public override void Configure()
    {
        Post("/api-keys");
        Permissions(May.Administer);
        Description(d => d.WithTags("API keys"));
        Summary(s => s.Summary = "Makes a key for a program, sent as Authorization: Bearer sl_…. It is shown here and never again.");
    }

    public override async Task HandleAsync(CreateApiKeyRequest req, CancellationToken ct)
    {
        var today = time.Today();
        var division = divisions.Find(req.DivisionCode ?? "", today);
        var expiresOn = req.ExpiresOn ?? today.AddYears(YearsByDefault);
        var faults = Faults(req, division, expiresOn, today);
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }

        var now = time.GetUtcNow();
        var key = Secret.NewKey();
        var row = new ApiKeyRow
        {
            Id = Guid.CreateVersion7(now).ToString(),
            Name = req.Name!.Trim(),
            KeyHash = Secret.Hash(key),
            Start = key[..8],
            Scopes = string.Join(' ', req.Scopes!.Distinct().Order(StringComparer.Ordinal)),
            DivisionCode = division!.Code,
            DivisionPath = division.Path,
            CreatedAt = now,
            CreatedBy = caller.Id,
            ExpiresAt = BusinessDay.Begin(expiresOn.AddDays(1)),
        };
        await database.WriteAsync(
            async (db, t) =>
            {
                db.Add(row);
                await trail.RecordAsync(db, KeyActs.Created(row), t);
                return await db.SaveChangesAsync(t);
            },
            ct);
        await Send.ResponseAsync(new(row.Id, key, expiresOn), StatusCodes.Status201Created, ct);
    }

    private List<Fault> Faults(CreateApiKeyRequest req, Division? division, DateOnly expiresOn, DateOnly today)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(req.Name) || req.Name.Length > 64) faults.Add(Fault.Of(IdentityRefusals.NameLength, null, "name"));
        if (division is null || !caller.Sees(division.Path)) faults.Add(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", req.DivisionCode));
        else if (division.Level == DivisionLevel.Village) faults.Add(Fault.Of(EntryRefusals.VillageNeverWrites, null, "divisionCode", req.DivisionCode));
        if (req.Scopes is not { Count: > 0 }) faults.Add(Fault.Of(IdentityRefusals.ScopesMissing, null, "scopes"));
        foreach (var scope in (req.Scopes ?? []).Except(DutyTable.KeyScopes))
            faults.Add(Fault.Of(IdentityRefusals.ScopeUnknown, null, "scopes", scope, string.Join(", ", DutyTable.KeyScopes)));
        if (expiresOn < today || expiresOn > today.AddYears(YearsAtMost)) faults.Add(Fault.Of(IdentityRefusals.ExpiryRange, null, "expiresOn"));
        return faults;
    }
}
