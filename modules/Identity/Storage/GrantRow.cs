using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Storage;

/// <summary>A role given to a user: who proposed it and why, who agreed, when it holds. Never deleted: it is the history of who could do what.</summary>
internal sealed class GrantRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Role { get; init; }

    /// <summary>First day on which it holds.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>Last day on which it holds; null without end.</summary>
    public DateOnly? UntilOn { get; init; }

    public required string Reason { get; init; }

    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required GrantState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What the one who decided, or took it back, said.</summary>
    public string? Opinion { get; set; }

    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? EndReason { get; set; }
}
