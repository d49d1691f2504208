namespace SunLedger.Identity.Storage;

/// <summary>A user: a person of a division, or of one of its budget units. What they may do stands in their grants.</summary>
internal sealed class UserRow
{
    /// <summary>The account name, lower case.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string PasswordHash { get; set; }

    /// <summary>True until the user has replaced a password that somebody else has seen.</summary>
    public required bool MustChangePassword { get; set; }

    public required string DivisionCode { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>The budget unit that they belong to; null for people of the finance department and of line departments.</summary>
    public string? OrganisationCode { get; set; }

    /// <summary>The one role of the first version, until a start has made a grant of it.</summary>
    public string? FormerRole { get; set; }

    public required string Language { get; set; }

    public required bool Active { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>Who gave them a new password that nobody else has confirmed yet; null when none waits.</summary>
    public string? ResetBy { get; set; }

    /// <summary>When somebody else made the password that the user has; null once it is their own, on the console of a first start, and for one from before it was noted.</summary>
    public DateTimeOffset? ResetAt { get; set; }

    /// <summary>When they last set a password of their own; null until then.</summary>
    public DateTimeOffset? PasswordSetAt { get; set; }
}
