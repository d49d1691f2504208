namespace SunLedger.Monitoring.Storage;

/// <summary>How a warning stood from one change to the next: written when it changes, and never touched again.</summary>
internal sealed class WarningPast : WarningStand
{
    /// <summary>Our own number.</summary>
    public long Id { get; set; }

    /// <summary>The warning.</summary>
    public long WarningId { get; set; }

    /// <summary>The instant from which it stood so.</summary>
    public DateTimeOffset FromAt { get; set; }

    /// <summary>The instant at which it changed.</summary>
    [Recorded]
    public DateTimeOffset UntilAt { get; set; }
}
