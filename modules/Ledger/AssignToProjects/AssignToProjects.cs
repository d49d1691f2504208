using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.AssignToProjects;

/// <summary>Money of an indicator to match to a project.</summary>
/// <param name="Id">The caller's id of the assignment.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="Amount">Amount in yuan.</param>
/// <param name="AssignedOn">Date of the assignment.</param>
internal sealed record AssignmentRequest(string? Id, string? IndicatorId, string? ProjectCode, decimal? Amount, DateOnly? AssignedOn);

/// <summary>POST /assignments: matches money to projects.</summary>
internal sealed class AssignToProjects(PostingQueue<AssignmentDraft> queue, ICaller caller) : PostingEndpoint<AssignmentRequest, AssignmentDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/assignments");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Match money of indicators to projects; ?mode=all (default) or partial.");
    }

    protected override Draft<AssignmentDraft> Read(AssignmentRequest sent, int row) => AssignmentDraft.Read(sent, row);
}
