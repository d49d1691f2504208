using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.ListAssignments;

/// <summary>Which assignments: the newest first.</summary>
internal sealed record ListAssignmentsRequest : DatedLinesRequest
{
    /// <summary>Of this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>To this project.</summary>
    public string? Project { get; init; }
}

/// <summary>
/// An assignment as the API shows it, or the part of an adjustment that moved what is assigned: that one says its kind, and its amount is below zero
/// where it took something back. Money is in yuan; an assignment that a correction took back says which.
/// </summary>
internal sealed record AssignmentView(
    string Id, string IndicatorId, string DocNo, string FundCode, string ProjectCode, string ProjectName, decimal Amount, DateOnly AssignedOn, AdjustmentKind? Adjustment, string? CorrectedBy);

/// <summary>GET /assignments: what was matched to projects in the caller's division and below.</summary>
internal sealed class ListAssignments(IDatabase database, Sights sights, AssignmentLines lines, TimeProvider time)
    : LinesEndpoint<ListAssignmentsRequest, AssignmentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/assignments", "Assignments, the newest first.", keepsToOwn: true);
}

/// <summary>GET /assignments.csv: the same assignments, all of them, as a file.</summary>
internal sealed class ExportAssignments(IDatabase database, Sights sights, AssignmentLines lines, TimeProvider time)
    : CsvEndpoint<ListAssignmentsRequest, AssignmentView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/assignments.csv", "The assignments of /assignments, all pages, as a CSV file.", keepsToOwn: true);
}
