using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Clients.Calls;

/// <summary>Which call to send again, and how.</summary>
internal sealed record ReplayCallRequest
{
    /// <summary>Id of the client; a program says <c>me</c>.</summary>
    [RouteParam] public string Id { get; init; } = "";

    /// <summary>Number of the call.</summary>
    [RouteParam] public long CallId { get; init; }

    /// <summary>False (default): a rehearsal, of which nothing stays. True: for good, by the client itself.</summary>
    [QueryParam] public bool Real { get; init; }
}

/// <summary>What the call was answered this time.</summary>
/// <param name="Real">True when what it did stays.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Answer">The answer, as it was written; long numbers masked. Left out for whoever administers.</param>
internal sealed record ReplayAnswer(bool Real, int Status, string? Answer);

/// <summary>POST /clients/{id}/calls/{callId}/replay: sends a refused call again, as the client that made it.</summary>
internal sealed class ReplayCall(IDatabase database, ClientAccess access, Replayer replayer, IAuditTrail trail) : Endpoint<ReplayCallRequest, ReplayAnswer>
{
    public override void Configure()
    {
        Post("/clients/{id}/calls/{callId}/replay");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").ClearDefaultAccepts().Accepts<ReplayCallRequest>(true, "application/json", "*/*").Produces<Problem>(404, "application/problem+json").Produces<Problem>(409, "application/problem+json"));
        Summary(s => s.Summary = "Sends a refused call again under the same client: a rehearsal, of which nothing stays, unless the client itself says ?real=true.");
    }

    public override async Task HandleAsync(ReplayCallRequest req, CancellationToken ct)
    {
        // Whoever administers has no business of their own, and none of a client's either.
        if (req.Real && !User.HasClaim(c => c.Type == Modules.Claims.Client))
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.ReplayOwn, "real");
            return;
        }
        ClientRow? client;
        CallRow? call;
        await using (var db = database.Read())
        {
            client = await access.FindAsync(db, req.Id, ct);
            call = client is null ? null : await db.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == req.CallId && c.ClientId == client.Id, ct);
        }
        var refusal = call is null ? ClientsRefusals.CallNotFound : client!.ClosedAt is not null ? ClientsRefusals.ClientClosed : call.Kept is null || Replayer.IsReplay(call.Route) || Replayer.IsUnderWay(HttpContext) ? ClientsRefusals.NothingKept : null;
        if (refusal is not null)
        {
            await Problem.WriteAsync(HttpContext, refusal, "callId");
            return;
        }
        await database.WriteAsync(
            async (db, t) =>
            {
                await trail.RecordAsync(db, ClientActs.Replayed(client!, call!, req.Real), t);
                return true;
            },
            ct);
        var (status, answer) = await replayer.SendAsync(client!, call!, rehearse: !req.Real, ct);
        await Send.OkAsync(new(req.Real, status, access.ReadsBodies ? Masking.Numbers(answer) : null), ct);
    }
}
