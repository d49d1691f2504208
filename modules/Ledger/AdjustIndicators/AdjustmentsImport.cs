using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>Files of adjustments.</summary>
internal sealed class AdjustmentsImport(Func<SunLedgerDb, IPostingRun<AdjustmentDraft>> begin) : PostingImport<AdjustmentDraft>(begin)
{
    public override string Kind => "adjustments";

    public override IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("id", "调整编号", ColumnType.Text, true, "调整ID"),
        new("kind", "调整类型", ColumnType.Text, true, "类型", "业务类型"),
        new("indicatorId", "指标编号", ColumnType.Text, false, "指标唯一标识", "调出指标编号"),
        new("otherId", "对方指标编号", ColumnType.Text, false, "调入指标编号", "结转后指标编号"),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编号", "proCode"),
        new("amount", "金额", ColumnType.Money, false, "调整金额", "金额（元）", "金额(元)"),
        new("povertyAmount", "扶贫金额", ColumnType.Money, false, "其中扶贫金额", "其中：扶贫"),
        new("movedOn", "业务日期", ColumnType.Date, true, "日期", "调整日期"),
        new("docNo", "文号", ColumnType.Text, false, "调整文号", "指标文号"),
        new("reason", "原因", ColumnType.Text, false, "调整原因", "备注"),
        new("correctsKind", "被更正类型", ColumnType.Text, false),
        new("corrects", "被更正编号", ColumnType.Text, false, "原记录编号"),
    ];

    protected override Draft<AdjustmentDraft> Read(ImportRow row) => AdjustmentDraft.Read(
        new AdjustmentRequest(
            row.Text("id"), row.Text("kind"), row.Text("indicatorId"), row.Text("otherId"), row.Text("projectCode"), row.Value<Money>("amount")?.InYuan,
            row.Value<Money>("povertyAmount")?.InYuan, row.Value<DateOnly>("movedOn"), row.Text("docNo"), row.Text("reason"), row.Text("correctsKind"), row.Text("corrects")),
        row.Row);
}
