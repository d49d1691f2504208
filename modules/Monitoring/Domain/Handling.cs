namespace SunLedger.Monitoring.Domain;

/// <summary>What people have done about a warning since it opened.</summary>
/// <param name="SignedOn">Day on which somebody took it.</param>
/// <param name="HandlerId">Who is to answer.</param>
/// <param name="HandlerName">Their name.</param>
/// <param name="ExplainedOn">Day of the first explanation.</param>
/// <param name="OrderedOn">Day on which it was to be put right.</param>
/// <param name="RectifiedOn">Day on which somebody said that it is.</param>
/// <param name="Proposed">The reason for which one of two proposes to settle it.</param>
/// <param name="ProposedById">Who proposes.</param>
/// <param name="IsProposedBySupervision">Whether they are of the supervision.</param>
/// <param name="Reason">Why it was settled.</param>
/// <param name="SettledOn">Day on which it was.</param>
internal readonly record struct Handling(
    DateOnly? SignedOn, string? HandlerId, string? HandlerName, DateOnly? ExplainedOn, DateOnly? OrderedOn, DateOnly? RectifiedOn,
    SettleReason? Proposed, string? ProposedById, bool IsProposedBySupervision, SettleReason? Reason, DateOnly? SettledOn)
{
    /// <summary>Nobody has done anything.</summary>
    public static Handling None => default;
}
