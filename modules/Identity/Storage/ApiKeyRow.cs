namespace SunLedger.Identity.Storage;

/// <summary>A key with which a program calls. Kept after it is revoked, for the trail.</summary>
internal sealed class ApiKeyRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>SHA-256 of the key.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The first characters of the key, to tell keys apart.</summary>
    public required string Start { get; init; }

    /// <summary>Permissions, space-separated.</summary>
    public required string Scopes { get; init; }

    public required string DivisionCode { get; init; }

    public required string DivisionPath { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
