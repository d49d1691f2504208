using SunLedger.Messages.Audit;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.ListWarnings;

/// <summary>GET /warnings.csv: the same warnings, all pages of them, as a file.</summary>
internal sealed class ExportWarnings(IDatabase database, WarningList list, TimeProvider time) : Endpoint<ListWarningsRequest>
{
    private static readonly CsvColumn<WarningRow>[] Columns =
    [
        new("预警编号", w => w.Id), new("规则", w => w.RuleCode), new("规则名称", w => w.RuleName), new("级别", w => w.Level is { } level ? Level(level) : null), new("状态", w => State(w.State)), new("风险", w => w.Risk),
        new("对象类型", w => Subjects.Name(w.SubjectKind).Chinese), new("对象编号", w => w.SubjectId), new("对象", w => w.SubjectName), new("未入账", w => w.IsAttempt), new("长期无法判定", w => w.IsUnjudged),
        new("区划代码", w => w.Division.Code), new("区划", w => w.Division.Name), new("资金类别", w => w.CategoryCode), new("资金代码", w => w.FundCode), new("涉及金额（元）", w => w.Amount),
        new("预警日期", w => w.OpenedOn), new("解除日期", w => w.ClearedOn), new("判定截止日", w => w.AsOf), new("经办人", w => w.HandlerName), new("办理期限", w => w.DueOn), new("超期", w => w.IsLate),
    ];

    public override void Configure()
    {
        Get("/warnings.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The warnings of /warnings, all pages, as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is, what its numbers count and up to when.");
    }

    public override async Task HandleAsync(ListWarningsRequest req, CancellationToken ct)
    {
        if (await list.OpenAsync(HttpContext, req) is not { } asked) return;
        await using var db = database.Read();
        DateTimeOffset? newest = null;
        await Export.CsvAsync(
            HttpContext, Export.Of(HttpContext, "warnings.export", req), Columns, PageAsync,
            () => Task.FromResult(new FileNumbers(WarningDefinitions.Warnings, newest ?? asked.Moment.Until ?? time.GetUtcNow())), ct, req.Cursor);

        async Task<(IReadOnlyList<WarningRow>, string?)> PageAsync(string? cursor)
        {
            var page = await list.ReadAsync(db, req with { Cursor = cursor, Limit = Cursor.MaxLimit }, asked, isFile: true, ct);
            if (newest is null || page.Newest > newest) newest = page.Newest;
            return (page.Rows, page.Next);
        }
    }

    private static string State(WarningState state) => state switch
    {
        WarningState.Open => "未处理",
        WarningState.Explained => "已说明",
        WarningState.Rectifying => "整改中",
        WarningState.Rectified => "已整改待复核",
        WarningState.Settled => "已办结",
        WarningState.Closed => "自动解除",
        WarningState.Suppressed => "豁免",
        WarningState.Recorded => "试运行记录",
        WarningState.Pending => "持续观察",
        _ => "无法判定",
    };

    private static string Level(Level level) => level switch
    {
        Categories.Level.Red => "红色",
        Categories.Level.Orange => "橙色",
        _ => "黄色",
    };
}
