namespace SunLedger.Approval.Domain;

/// <summary>What somebody wants to do to a document.</summary>
/// <param name="Kind">What.</param>
/// <param name="Step">The step that they saw it at; acts on another are refused.</param>
/// <param name="ContentHash">The content that they saw, or the new one that is submitted.</param>
/// <param name="ToStep">Step to return to; 0 for whoever submitted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Steps">Steps of the chain that a submission takes.</param>
/// <param name="ExpiresAt">When what is submitted ends by itself.</param>
internal sealed record AskedAct(
    ActKind Kind, int Step = 0, string? ContentHash = null, int ToStep = 0, string? Reason = null, IReadOnlyList<Step>? Steps = null, DateTimeOffset ExpiresAt = default);
