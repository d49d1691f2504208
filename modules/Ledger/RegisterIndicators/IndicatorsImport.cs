using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.RegisterIndicators;

/// <summary>Files of indicators.</summary>
internal sealed class IndicatorsImport(Func<SunLedgerDb, IPostingRun<IndicatorDraft>> begin, TimeProvider time) : PostingImport<IndicatorDraft>(begin)
{
    public override string Kind => "indicators";

    public override IReadOnlyList<string> Permissions { get; } = [May.MoveIndicators];

    public override Subject? CategoryFieldsOf => Subject.Indicator;

    public override IReadOnlyList<ImportColumn> Columns => All;

    /// <summary>The fields of an indicator, as clerks call them.</summary>
    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        new("id", "指标编号", ColumnType.Text, true, "指标唯一标识", "指标ID", "bgtId"),
        new("fundCode", "资金代码", ColumnType.Text, true, "资金目录代码", "fund_code"),
        new("year", "预算年度", ColumnType.Whole, true, "年度", "fiscalYear"),
        new("originYear", "资金安排初始年度", ColumnType.Whole, false, "初始年度"),
        new("divisionCode", "区划代码", ColumnType.Text, true, "财政区划", "行政区划", "区划", "mofDivCode"),
        new("docNo", "指标文号", ColumnType.Text, true, "本级指标文号", "文号", "发文字号", "corBgtDocNo"),
        new("docTitle", "指标文标题", ColumnType.Text, false, "标题", "文件名称", "bgtDocTitle"),
        new("docDate", "发文日期", ColumnType.Date, true, "指标文日期", "日期", "docDate"),
        new("amount", "金额", ColumnType.Money, true, "指标金额", "金额（元）", "金额(元)", "amt"),
        new("povertyAmount", "扶贫金额", ColumnType.Money, false, "其中扶贫金额", "其中：扶贫"),
        new("isPoverty", "扶贫标识", ColumnType.Flag, false, "是否扶贫"),
        new("fundNature", "资金性质", ColumnType.Text, false, "fundTypeCode"),
        new("fundOrigin", "资金来源", ColumnType.Text, false, "foundTypeCode"),
        new("isExecutable", "可执行", ColumnType.Flag, false, "是否可执行"),
        new("agencyCode", "预算单位代码", ColumnType.Text, false, "预算单位", "单位代码", "agencyCode"),
        new("functionSubject", "支出功能分类", ColumnType.Text, false, "功能科目", "支出功能科目", "expFuncCode"),
        new("trackCode", "追踪码", ColumnType.Text, false, "来源项目代码", "oriProCode"),
        new("supDocNo", "上级指标文号", ColumnType.Text, false, "上级文号", "supBgtDocNo"),
        new("registeredOn", "登记日期", ColumnType.Date, false),
        new("receivedOn", "接收日期", ColumnType.Date, false),
        new("projectCode", "项目代码", ColumnType.Text, false, "项目编码", "proCode"),
    ];

    protected override Draft<IndicatorDraft> Read(ImportRow row)
    {
        var sent = new IndicatorRequest(
            row.Text("id"), row.Text("fundCode"), row.Int("year"), row.Int("originYear"), row.Text("divisionCode"), row.Text("docNo"),
            row.Text("docTitle"), row.Value<DateOnly>("docDate"), row.Value<Money>("amount")?.InYuan, row.Value<Money>("povertyAmount")?.InYuan, row.Value<bool>("isPoverty"),
            row.Text("fundNature"), row.Text("fundOrigin"), row.Value<bool>("isExecutable"), row.Text("agencyCode"), row.Text("functionSubject"), row.Text("trackCode"),
            row.Text("supDocNo"), row.Value<DateOnly>("registeredOn"), row.Value<DateOnly>("receivedOn"), row.Text("projectCode"), Fields: null);
        return IndicatorDraft.Read(sent, row.Row, time.Today().Year + 1, FieldsOf(row));
    }
}
