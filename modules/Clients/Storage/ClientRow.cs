namespace SunLedger.Clients.Storage;

/// <summary>A program that calls. Kept after it is closed, for the trail.</summary>
internal sealed class ClientRow
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Permissions, space-separated.</summary>
    public required string Scopes { get; set; }

    public required string DivisionCode { get; init; }

    public required string DivisionPath { get; init; }

    public required int CallsPerMinute { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>Who makes its secrets; null for one that was made before there were contacts.</summary>
    public string? ContactId { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }
}
