using SunLedger.Clients.Access;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.KeepClients;

/// <summary>A new secret beside the old one.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="OverlapHours">How long the old one lives on; a week when left out, 0 to 2160 (90 days).</param>
internal sealed record RotateSecretRequest([property: RouteParam] string Id, int? OverlapHours);

/// <summary>POST /clients/{id}/secrets: a new secret. The old one lives on for a while, so that the program changes over without a pause.</summary>
internal sealed class RotateSecret(IDatabase database, ClientAccess access, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<RotateSecretRequest, ShownSecret>
{
    private const int HoursByDefault = 7 * 24;
    private const int HoursAtMost = 90 * 24;

    public override void Configure()
    {
        Post("/clients/{id}/secrets");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").Accepts<RotateSecretRequest>("application/json").Produces<ShownSecret>(201).Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json")
            .Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Makes a second secret; the first lives on for overlapHours. Two live at most. It is shown here and never again.");
    }

    public override async Task HandleAsync(RotateSecretRequest req, CancellationToken ct)
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

    private async Task<(ShownSecret?, RefusalText?)> RotateAsync(SunLedgerDb db, string id, string secret, int hours, CancellationToken ct)
    {
        if (await access.FindAsync(db, id, ct) is not { } client) return (null, ClientsRefusals.ClientNotFound);
        if (client.ClosedAt is not null) return (null, ClientsRefusals.ClientClosed);
        var now = time.GetUtcNow();
        var secrets = await db.Set<SecretRow>().Where(s => s.ClientId == client.Id).ToListAsync(ct);
        var living = secrets.FindAll(s => s.Lives(now));
        if (living.Count > 1) return (null, ClientsRefusals.TwoSecretsLive);

        foreach (var old in living) old.EndsAt = now.AddHours(hours);
        var no = secrets.Max(s => s.No) + 1;
        var made = NewSecret.Of(client.Id, no, secret, now, caller);
        db.Add(made);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, ClientActs.Rotated(client, made), ct);
        return (new(client.Id, no, secret, BusinessDay.On(client.ExpiresAt).AddDays(-1)), null);
    }
}
