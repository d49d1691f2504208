namespace SunLedger.Clients.Storage;

/// <summary>A secret of a client. Two may live beside each other, so that a program can change over without a pause.</summary>
internal sealed class SecretRow
{
    /// <summary>SHA-256 of the secret.</summary>
    public required string Hash { get; init; }

    public required string ClientId { get; init; }

    /// <summary>1 for the client's first.</summary>
    public required int No { get; init; }

    /// <summary>Its first characters, to tell secrets apart.</summary>
    public required string Start { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>When it ends, or ended; null while nothing replaces it.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    public bool Lives(DateTimeOffset now) => EndsAt is null || now < EndsAt;
}
