using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Messages.Ledger;

/// <summary>What the platform knows about a release 指标下达. Money is whole fen.</summary>
public sealed record ReleaseFacts
{
    /// <summary>Its place among what is judged, from 1; nothing in a sweep.</summary>
    public int Row { get; init; }

    /// <summary>The caller's id.</summary>
    public required string Id { get; init; }

    /// <summary>The indicator that it was released from: the release belongs where that does.</summary>
    public required IndicatorFacts From { get; init; }

    /// <summary>Level of the division that receives.</summary>
    public required DivisionLevel ToLevel { get; init; }

    /// <summary>Number of its notice (下达文号).</summary>
    public required string DocNo { get; init; }

    /// <summary>Amount; nothing once it was corrected.</summary>
    public required Money Amount { get; init; }

    /// <summary>The poverty share; nothing once it was corrected.</summary>
    public required Money PovertyAmount { get; init; }

    /// <summary>Date of the release.</summary>
    public required DateOnly ReleasedOn { get; init; }

    /// <summary>The day on which the receiver acknowledged it; null while it is in transit.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>因素法, 项目法, 据实结算 or 因素与项目结合; null when nobody said.</summary>
    public string? DistributionMode { get; init; }
}
