namespace SunLedger.Clients.Storage;

/// <summary>Where a client is told of events. Kept after it ended, for the deliveries that name it.</summary>
internal sealed class SubscriptionRow
{
    public required string Id { get; init; }

    public required string ClientId { get; init; }

    public required string Address { get; set; }

    /// <summary>Kinds of events, space-separated.</summary>
    public required string Kinds { get; set; }

    public required string DivisionCode { get; set; }

    public required string DivisionPath { get; set; }

    /// <summary>What signs, sealed.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>What signed before, sealed, and signs beside it for a while.</summary>
    public byte[]? OldSecret { get; set; }

    public DateTimeOffset? OldSecretEndsAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}
