using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.KeepClients;

/// <summary>A new secret beside the old one.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="OverlapHours">How long the old one lives on; a week when left out, 0 to 2160 (90 days).</param>
internal sealed record RotateSecretRequest([property: RouteParam] string Id, int? OverlapHours);

/// <summary>Makes secrets. Whoever keeps clients gets none: a working secret is business.</summary>
internal abstract class MakeSecret(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<RotateSecretRequest, ShownSecret>
{
    private const int HoursByDefault = 7 * 24;
    private const int HoursAtMost = 90 * 24;

    public sealed override async Task HandleAsync(RotateSecretRequest req, CancellationToken ct)
    {
        var hours = req.OverlapHours ?? HoursByDefault;
        if (hours is < 0 or > HoursAtMost)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.OverlapRange, "overlapHours", HoursAtMost);
            return;
        }
        var secret = ClientSecret.NewForClient();
        var (shown, refusal) = await database.WriteAsync((db, t) => RotateAsync(db, req.Id, secret, hours, t), ct);
        if (refusal is not null) await Problem.WriteAsync(HttpContext, refusal, "id");
        else await Send.ResponseAsync(shown!, StatusCodes.Status201Created, ct);
    }

    /// <summary>The client; null when it is not the caller's to make secrets of.</summary>
    protected abstract Task<ClientRow?> FindAsync(SunLedgerDb db, string id, CancellationToken ct);

    protected void Describe(string summary)
    {
        Description(d => d.WithTags("API clients").Accepts<RotateSecretRequest>("application/json").Produces<ShownSecret>(201).Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json")
            .Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = summary);
    }

    private async Task<(ShownSecret?, RefusalText?)> RotateAsync(SunLedgerDb db, string id, string secret, int hours, CancellationToken ct)
    {
        if (await FindAsync(db, id, ct) is not { } client) return (null, ClientsRefusals.ClientNotFound);
        if (client.ClosedAt is not null) return (null, ClientsRefusals.ClientClosed);
        var now = time.GetUtcNow();
        var secrets = await db.Set<SecretRow>().Where(s => s.ClientId == client.Id).ToListAsync(ct);
        var living = secrets.FindAll(s => s.Lives(now));
        if (living.Count > 1) return (null, ClientsRefusals.TwoSecretsLive);

        foreach (var old in living) old.EndsAt = now.AddHours(hours);
        var no = secrets.Select(s => s.No).DefaultIfEmpty().Max() + 1;
        var made = NewSecret.Of(client.Id, no, secret, now, caller);
        db.Add(made);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Rotated(client, made), ct);
        return (new(client.Id, no, secret, BusinessDay.On(client.ExpiresAt).AddDays(-1)), null);
    }
}

/// <summary>POST /clients/{id}/secrets: a program's new secret. The old one lives on for a while, so that it changes over without a pause.</summary>
internal sealed class RotateSecret(IDatabase database, ClientAccess access, ICaller caller, IAuditTrail trail, TimeProvider time) : MakeSecret(database, caller, trail, time)
{
    public override void Configure()
    {
        Post("/clients/{id}/secrets");
        Permissions(May.KeepOwnClient);
        Describe("Makes a second secret of the program that calls; the first lives on for overlapHours. Two live at most. It is shown here and never again.");
    }

    protected override Task<ClientRow?> FindAsync(SunLedgerDb db, string id, CancellationToken ct) => access.FindAsync(db, id, ct);
}

/// <summary>POST /profile/clients/{id}/secrets: a secret, for the contact of a client to hand to its program.</summary>
internal sealed class FetchSecret(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time) : MakeSecret(database, caller, trail, time)
{
    private readonly ICaller _caller = caller;

    public override void Configure()
    {
        Post("/profile/clients/{id}/secrets");
        Describe("Makes a secret of a client whose contact you are, the first one or another beside it. It is shown here and never again.");
    }

    // A contact who has left their desk since, or administers now, is none any more.
    protected override async Task<ClientRow?> FindAsync(SunLedgerDb db, string id, CancellationToken ct) =>
        _caller.IsFounder() || ClientKeeping.IsOfTheBusiness(_caller.Roles) ? await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == id && c.ContactId == _caller.Id, ct) : null;
}

/// <summary>GET /profile/clients: the clients whose contact the caller is.</summary>
internal sealed class ListMyClients(IDatabase database, ICaller caller, TimeProvider time) : EndpointWithoutRequest<IReadOnlyList<ClientAnswer>>
{
    public override void Configure()
    {
        Get("/profile/clients");
        Description(d => d.WithTags("API clients"));
        Summary(s => s.Summary = "The clients whose contact you are: you make their secrets and hand them to the program.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var mine = await db.Set<ClientRow>().AsNoTracking().Where(c => c.ContactId == caller.Id && c.ClosedAt == null).OrderBy(c => c.Id).Take(Cursor.MaxLimit).ToListAsync(ct);
        await Send.OkAsync(await ClientAnswer.OfAsync(db, mine, time.GetUtcNow(), ct), ct);
    }
}
