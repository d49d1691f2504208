namespace SunLedger.Identity.Storage;

/// <summary>One signed-in browser. Delete the row, and it is signed out.</summary>
internal sealed class SessionRow
{
    /// <summary>SHA-256 of the cookie's token.</summary>
    public required string TokenHash { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }
}
