namespace SunLedger.Identity.Storage;

/// <summary>One signed-in browser. Delete the row, and it is signed out.</summary>
internal sealed class SessionRow
{
    /// <summary>SHA-256 of the cookie's token.</summary>
    public required string TokenHash { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>What a session is called where its owner sees it; opens nothing.</summary>
    public required string Id { get; init; }

    /// <summary>Where it was begun.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser calls itself.</summary>
    public required string Device { get; init; }

    /// <summary>How it was begun; see <see cref="SignInMeans"/>.</summary>
    public required string Means { get; init; }
}

/// <summary>Ways in.</summary>
internal static class SignInMeans
{
    public const string Password = "password";
    public const string PasswordAndCode = "code";
    public const string RecoveryCode = "recovery";
    public const string Passkey = "passkey";
    public const string External = "external";
    public const string ExternalAndCode = "external_code";
}
