using SunLedger.Approval.SubmitDocuments;

namespace SunLedger.Approval.Working;

/// <summary>What became of a change of approval itself.</summary>
/// <param name="IsInForce">True when it holds: the first administrator set it up. Else somebody else has to agree.</param>
/// <param name="Document">The document that waits for them.</param>
internal sealed record SettingAnswer(bool IsInForce, ActAnswer? Document)
{
    /// <summary>It holds.</summary>
    public static SettingAnswer Done { get; } = new(true, null);

    /// <summary>Writes what became of the document by which the change was submitted: 202, or why it was not taken.</summary>
    public static Task WriteAsync(HttpContext context, Acted acted, CancellationToken ct) => acted.Document is { } d
        ? context.Response.SendAsync(new SettingAnswer(false, new(d.Id, d.State, d.Step, d.ContentHash)), StatusCodes.Status202Accepted, cancellation: ct)
        : Problem.WriteAsync(context, acted.Status, acted.Faults, ct);
}

/// <summary>Who may change approval alone: nobody but the first administrator, while there is nobody else.</summary>
internal static class Founding
{
    public static bool IsFounder(this ICaller caller) => caller.Roles.Contains(RoleCodes.Founder);
}
