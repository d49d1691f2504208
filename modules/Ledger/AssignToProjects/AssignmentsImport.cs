using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.AssignToProjects;

/// <summary>Files of assignments.</summary>
internal sealed class AssignmentsImport(Func<SunLedgerDb, IPostingRun<AssignmentDraft>> begin) : PostingImport<AssignmentDraft>(begin)
{
    public override string Kind => "assignments";

    public override IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "安排编号", ColumnType.Text, true, "对应编号"),
        new("indicatorId", "指标编号", ColumnType.Text, true, "指标唯一标识"),
        new("projectCode", "项目代码", ColumnType.Text, true, "项目编号", "项目编码", "proCode"),
        new("amount", "安排金额", ColumnType.Money, true, "金额", "金额（元）", "金额(元)"),
        new("assignedOn", "安排日期", ColumnType.Date, true, "日期"),
    ];

    protected override Draft<AssignmentDraft> Read(ImportRow row) => AssignmentDraft.Read(
        new AssignmentRequest(row.Text("id"), row.Text("indicatorId"), row.Text("projectCode"), row.Value<Money>("amount")?.InYuan, row.Value<DateOnly>("assignedOn")), row.Row);
}
