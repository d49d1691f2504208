namespace SunLedger.Comparison.Storage;

/// <summary>Somebody or something in a version: a digest, never the number.</summary>
internal sealed class EntryRow
{
    /// <summary>An entry of a register without states.</summary>
    public const int NoState = -1;

    public required long VersionKey { get; init; }
    public required long Digest { get; init; }

    /// <summary>First day on which it is so.</summary>
    public required DateOnly FromOn { get; init; }

    /// <summary>First day on which it is no longer so; null while it is.</summary>
    public DateOnly? ToOn { get; init; }

    /// <summary>Place of its state among those of the register.</summary>
    public required int State { get; init; }
}
