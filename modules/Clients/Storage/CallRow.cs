namespace SunLedger.Clients.Storage;

/// <summary>A call that a client made.</summary>
internal sealed class CallRow
{
    public long Id { get; init; }

    public required string ClientId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    /// <summary>Address and query as they were sent; long numbers masked.</summary>
    public required string Path { get; init; }

    /// <summary>The route that took it; null when none did.</summary>
    public string? Route { get; init; }

    public required int Status { get; init; }

    /// <summary>Code of the refusal.</summary>
    public string? Code { get; init; }

    public required int DurationMs { get; init; }

    /// <summary>Rows of the body, when it was posted.</summary>
    public int? Rows { get; init; }

    /// <summary>Bytes of the body.</summary>
    public required long Bytes { get; init; }

    /// <summary>What was sent and what was refused of it, sealed; null when nothing was refused or too much was sent.</summary>
    public byte[]? Kept { get; init; }

    /// <summary>The call that this one was sent again for.</summary>
    public long? ReplayOf { get; init; }
}
