using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.AssignToProjects;

/// <summary>An assignment, read.</summary>
internal sealed record AssignmentDraft(string Id, string IndicatorId, string ProjectCode, Money Amount, DateOnly AssignedOn)
{
    public static Draft<AssignmentDraft> Read(AssignmentRequest sent, int row)
    {
        var read = new RowReader(row);
        var draft = new AssignmentDraft(
            read.Id("id", sent.Id), read.Id("indicatorId", sent.IndicatorId), read.Id("projectCode", sent.ProjectCode),
            read.Amount("amount", sent.Amount), read.Date("assignedOn", sent.AssignedOn));
        return Draft<AssignmentDraft>.Of(row, sent.Id, read, draft);
    }
}
