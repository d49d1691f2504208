namespace SunLedger.Monitoring.Storage;

/// <summary>A file that proves something about a payment or a warning. Only ever added; the file itself lies in the data directory under a random name.</summary>
internal sealed class EvidenceFile
{
    /// <summary>The file.</summary>
    public required Guid Id { get; init; }

    /// <summary>The payment, made or yet to be made; null when it is about a warning.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The indicator that the payment is paid from.</summary>
    public string? IndicatorId { get; init; }

    /// <summary>The rule that asked for it.</summary>
    public required string RuleCode { get; init; }

    /// <summary>The warning; null when it is about a payment.</summary>
    public long? WarningId { get; init; }

    /// <summary>What it proves.</summary>
    public required string Proves { get; init; }

    /// <summary>Name as it was sent; it is shown and never opened.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds, by its content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its digest.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Path of the division that the payment or the warning belongs to: who sees that sees this.</summary>
    public required string DivisionPath { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who brought it.</summary>
    public required string ById { get; init; }

    /// <summary>Their name.</summary>
    public required string ByName { get; init; }
}
