namespace SunLedger.Catalogue.Storage;

/// <summary>A version of a division's pack. Never changed but to be taken back, never deleted.</summary>
internal sealed class PackRow
{
    public long Key { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>From 1, per division.</summary>
    public required int Version { get; init; }
    public required string Hash { get; init; }

    /// <summary>The canonical text.</summary>
    public required string Text { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required DateOnly From { get; init; }
    public required DateTimeOffset PutAt { get; init; }
    public required string PutById { get; init; }
    public required string PutByName { get; init; }

    /// <summary>Null unless it was taken back; then the version before it is in force again.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
    public string? TakenBackByName { get; set; }
    public string? TakenBackWhy { get; set; }
}

/// <summary>A time during which a division judged a category by a definition of its own: that of the level above with its pack laid over.</summary>
internal sealed class EffectiveRow
{
    public long Key { get; init; }
    public required string CategoryCode { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }

    /// <summary>Hash of the effective definition.</summary>
    public required string Hash { get; init; }

    /// <summary>Hash of the definition that lies below the pack.</summary>
    public required string UnderHash { get; init; }

    /// <summary>What of the pack cannot hold over it, as JSON; null when all of it does.</summary>
    public string? SetAside { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Null while it is in force.</summary>
    public DateTimeOffset? Until { get; set; }
}
