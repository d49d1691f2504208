namespace SunLedger.Catalogue.Storage;

/// <summary>Somebody said who took a division over, and when. Only added to: of the rows about a division the newest holds, and the older say what was known before.</summary>
internal sealed class TakeoverRow
{
    public long No { get; init; }

    /// <summary>The division that ended.</summary>
    public required string Code { get; init; }

    /// <summary>Who took it over; null says that nobody did, which takes an earlier row back.</summary>
    public string? Successor { get; init; }

    /// <summary>First day on which it was no more.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The notice that says so.</summary>
    public required string DocNo { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredById { get; init; }
    public required string EnteredByName { get; init; }
}
