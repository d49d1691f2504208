using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>Which call.</summary>
/// <param name="Id">Id of the client; a program says <c>me</c>.</param>
/// <param name="CallId">Number of the call.</param>
internal sealed record SeeCallRequest([property: RouteParam] string Id, [property: RouteParam] long CallId);

/// <summary>A call, what was sent, and what was refused of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Sent">The body that was refused; of long numbers the last four digits are shown. Left out when it was not kept, and for whoever administers: payees and persons stand in it by name.</param>
/// <param name="Refusal">What was refused, row by row, and what to do; it may quote what was sent, and is left out for whoever administers.</param>
internal sealed record SeenCall(CallAnswer Call, string? Sent, Problem? Refusal);

/// <summary>GET /clients/{id}/calls/{callId}: one call.</summary>
internal sealed class SeeCall(IDatabase database, ClientAccess access, CallBook book) : Endpoint<SeeCallRequest, SeenCall>
{
    public override void Configure()
    {
        Get("/clients/{id}/calls/{callId}");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "One call: what was sent, what was refused of it, and what to do. Identity and account numbers are masked; whoever administers sees the code of the refusal, and nothing of what was sent.");
    }

    public override async Task HandleAsync(SeeCallRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var client = await access.FindAsync(db, req.Id, ct);
        var call = client is null ? null : await db.Set<CallRow>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == req.CallId && c.ClientId == client.Id, ct);
        if (call is null)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.CallNotFound, "callId");
            return;
        }
        var kept = access.ReadsBodies && call.Kept is { } sealedUp ? book.Open(sealedUp) : null;
        await Send.OkAsync(new(CallAnswer.Of(call), kept is null ? null : Masking.Numbers(kept.Body), Masked(kept?.Problem)), ct);
    }

    private static Problem? Masked(Problem? p) => p is null ? null : p with
    {
        Title = Masking.Numbers(p.Title),
        Detail = Masking.Numbers(p.Detail),
        Errors = [.. p.Errors.Select(e => e with { Message = Masking.Numbers(e.Message), Hint = Masking.Numbers(e.Hint) })],
    };
}
