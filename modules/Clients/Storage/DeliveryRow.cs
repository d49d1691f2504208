namespace SunLedger.Clients.Storage;

/// <summary>One event on its way to one subscriber.</summary>
internal sealed class DeliveryRow
{
    public long Id { get; init; }

    public required string SubscriptionId { get; init; }

    public required string EventId { get; init; }

    /// <summary>The event's subject, here too, for the order.</summary>
    public required string Subject { get; init; }

    public required DeliveryState State { get; set; }

    /// <summary>When its pauses began to count.</summary>
    public required DateTimeOffset Since { get; set; }

    public required DateTimeOffset NextAt { get; set; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>Failures since <see cref="Since"/>.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary>What the receiver answered last.</summary>
    public int? LastStatus { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public string? LastError { get; set; }

    public int? LastMs { get; set; }
}
