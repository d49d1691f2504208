using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Moments;

/// <summary>What a line did to one number: what takes something back is below zero, so that the number is the sum of its lines.</summary>
internal sealed class MovedLine
{
    public required long No { get; init; }
    public required string Id { get; init; }
    public required long IndicatorKey { get; init; }

    /// <summary>The account that released, or 0.</summary>
    public required long FromKey { get; init; }

    /// <summary>The project, or 0.</summary>
    public required long ProjectKey { get; init; }

    public required long Fen { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>What the adjustment was; 0 for a line that is none.</summary>
    public required AdjustmentKind Adjustment { get; init; }
}
