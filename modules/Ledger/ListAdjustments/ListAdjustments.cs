using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListAdjustments;

/// <summary>Which adjustments: the newest first. Fund, year and division are those of the indicator that an adjustment names first.</summary>
internal sealed record ListAdjustmentsRequest : DatedLinesRequest
{
    /// <summary>Of this indicator, or to it.</summary>
    public string? Indicator { get; init; }

    /// <summary>Of this kind.</summary>
    public AdjustmentKind? Kind { get; init; }
}

/// <summary>An adjustment as the API shows it. Money is in yuan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="OtherId">The other indicator; absent when there is none, or when it is not in the caller's division.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="Amount">How much; of a correction, what the wrong line had moved.</param>
/// <param name="PovertyAmount">Poverty share of it.</param>
/// <param name="MovedOn">Business date.</param>
/// <param name="DocNo">The document that orders it.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectsKind">Kind of the line that it corrects.</param>
/// <param name="Corrects">Id of the line that it corrects.</param>
/// <param name="CorrectedBy">The correction that took it back.</param>
internal sealed record AdjustmentView(
    string Id, AdjustmentKind Kind, string IndicatorId, string? OtherId, string? ProjectCode, decimal Amount, decimal PovertyAmount, DateOnly MovedOn, string? DocNo, string? Reason,
    CorrectedKind? CorrectsKind, string? Corrects, string? CorrectedBy);

/// <summary>GET /adjustments: recalls, carry-overs, supplements, reductions, virements, unassignments and corrections in the caller's division and below.</summary>
internal sealed class ListAdjustments(IDatabase database, Sights sights, AdjustmentLines lines, TimeProvider time) : LinesEndpoint<ListAdjustmentsRequest, AdjustmentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/adjustments", "Adjustments, the newest first.");
}

/// <summary>GET /adjustments.csv: the same adjustments, all of them, as a file.</summary>
internal sealed class ExportAdjustments(IDatabase database, Sights sights, AdjustmentLines lines, TimeProvider time) : CsvEndpoint<ListAdjustmentsRequest, AdjustmentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/adjustments.csv", "The adjustments of /adjustments, all pages, as a CSV file.");
}
