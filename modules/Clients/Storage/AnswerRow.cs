namespace SunLedger.Clients.Storage;

/// <summary>The answer of a request that named an <c>Idempotency-Key</c>, committed with its effect.</summary>
internal sealed class AnswerRow
{
    public required string CallerId { get; init; }

    public required string Key { get; init; }

    public required string Route { get; init; }

    public required byte[] ContentHash { get; init; }

    public required int Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    /// <summary>The body, sealed.</summary>
    public required byte[] Body { get; init; }

    public required bool IsShownOnce { get; init; }

    public required DateTimeOffset At { get; init; }
}
