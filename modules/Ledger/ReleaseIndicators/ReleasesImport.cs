using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.ReleaseIndicators;

/// <summary>Files of releases.</summary>
internal sealed class ReleasesImport(Func<SunLedgerDb, IPostingRun<ReleaseDraft>> begin) : PostingImport<ReleaseDraft>(begin)
{
    public override string Kind => "releases";

    public override IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public override IReadOnlyList<ImportColumn> Columns => All;

    /// <summary>The fields of a release, as clerks call them.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("id", "下达编号", ColumnType.Text, true, "下达ID"),
        new("from", "上级指标编号", ColumnType.Text, true, "下达指标", "来源指标", "指标编号"),
        new("to", "接收方代码", ColumnType.Text, true, "接收区划", "下达区划", "接收单位", "区划代码", "预算单位代码"),
        new("childId", "下级指标编号", ColumnType.Text, true, "接收指标编号"),
        new("docNo", "下达文号", ColumnType.Text, true, "指标文号", "文号"),
        new("amount", "下达金额", ColumnType.Money, true, "金额", "金额（元）", "金额(元)"),
        new("povertyAmount", "扶贫金额", ColumnType.Money, false, "其中扶贫金额"),
        new("distributionMode", "分配方式", ColumnType.Text, false, "distriTypeCode"),
        new("releasedOn", "下达日期", ColumnType.Date, true, "日期", "发文日期"),
        new("isAdvance", "提前下达", ColumnType.Flag, false, "是否提前下达"),
        new("matchingDemanded", "要求配套", ColumnType.Flag, false, "是否要求配套", "要求下级配套"),
    ];

    protected override Draft<ReleaseDraft> Read(ImportRow row) => ReleaseDraft.Read(
        new ReleaseRequest(
            row.Text("id"), row.Text("from"), row.Text("to"), row.Text("childId"), row.Text("docNo"), row.Value<Money>("amount")?.InYuan,
            row.Value<Money>("povertyAmount")?.InYuan, row.Text("distributionMode"), row.Value<DateOnly>("releasedOn"),
            row.Value<bool>("isAdvance"), row.Value<bool>("matchingDemanded")),
        row.Row);
}
