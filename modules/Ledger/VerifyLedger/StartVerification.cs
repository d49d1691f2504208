namespace SunLedger.Ledger.VerifyLedger;

/// <summary>That a verification was asked for.</summary>
/// <param name="IsVerifying">It waits or runs.</param>
internal sealed record VerificationStarted(bool IsVerifying);

/// <summary>POST /ledger/verification: verifies every ledger, in the background.</summary>
internal sealed class StartVerification(VerificationQueue queue, ICaller caller) : EndpointWithoutRequest<VerificationStarted>
{
    public override void Configure()
    {
        Post("/ledger/verification");
        Permissions(May.HandleWarnings, May.Administer, May.ReadAudit);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Compares every row with the block that names it; answers at once, and works in the background. GET shows what came of it.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        queue.Ask(caller.Name);
        HttpContext.Response.Headers.Location = "/api/v1/ledger/verification";
        await Send.ResponseAsync(new(true), StatusCodes.Status202Accepted, ct);
    }
}
