using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Domain;

/// <summary>What comes of an act: another life of the document, or a refusal.</summary>
/// <param name="Refusal">Why not; <see cref="ApprovalRefusal.None"/> when it came to pass.</param>
/// <param name="After">The life afterwards.</param>
/// <param name="Recorded">What the history calls it.</param>
/// <param name="Seat">In which capacity it was done; null for the submitter and for time.</param>
/// <param name="Effect">What its kind has to do in the same transaction.</param>
internal sealed record Decision(ApprovalRefusal Refusal, DocumentLife After, ActKind Recorded, Seat? Seat, Effect Effect)
{
    /// <summary>It was done before by the same person: nothing is written, nothing is wrong.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>What a decision makes a kind do.</summary>
/// <param name="Ended">How what was pending ended; null when it did not, or was granted.</param>
/// <param name="Holds">True when what the document needs is to be held (again).</param>
/// <param name="Grants">True when it is to be done.</param>
internal readonly record struct Effect(DocumentEnd? Ended = null, bool Holds = false, bool Grants = false);
