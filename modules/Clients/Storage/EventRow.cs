namespace SunLedger.Clients.Storage;

/// <summary>Something that happened and is told.</summary>
internal sealed class EventRow
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required string DivisionCode { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the receiver is told, JSON.</summary>
    public required string Data { get; init; }
}
