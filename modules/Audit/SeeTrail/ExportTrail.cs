using SunLedger.Audit.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Audit.SeeTrail;

/// <summary>GET /audit/lines.csv: the lines of /audit/lines, all pages, as a file. That somebody took it is an act itself, recorded before the first line leaves.</summary>
internal sealed class ExportTrail(IDatabase database, TrailReader reader, TimeProvider time) : Endpoint<TrailRequest>
{
    private static readonly CsvColumn<LineView>[] Columns =
    [
        new("序号", l => l.No), new("时间", l => BusinessDay.Text(l.At)), new("动作", l => l.Verb), new("对象类型", l => l.SubjectKind), new("对象编号", l => l.SubjectId),
        new("区划", l => l.Division), new("账号", l => l.ById), new("姓名", l => l.ByName), new("角色", l => string.Join(' ', l.Roles)), new("地址", l => l.Address),
        new("会话", l => l.Session), new("客户端", l => l.Agent), new("请求编号", l => l.RequestId), new("结果", l => l.Outcome), new("状态码", l => l.Status),
        new("变更前", l => l.Before?.GetRawText()), new("变更后", l => l.After?.GetRawText()), new("理由", l => l.Reason),
    ];

    public override void Configure()
    {
        Get("/audit/lines.csv");
        Permissions(May.ReadAudit);
        Description(d => d.WithTags("Audit").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The lines of /audit/lines, all pages, as a CSV file. The export itself leaves a line before it and one with its count; the last line of the file says whose copy it is.");
    }

    public override async Task HandleAsync(TrailRequest req, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = database.Read();
        await Export.CsvAsync(HttpContext, new Act("audit.export", "audit", AuditMap.Lines) { After = req with { Cursor = null, Limit = null } }, Columns, PageAsync, () => Task.FromResult(new FileNumbers(null, now)), ct, req.Cursor);

        async Task<(IReadOnlyList<LineView>, string?)> PageAsync(string? cursor)
        {
            var page = await reader.PageAsync(db, req with { Cursor = cursor }, Cursor.MaxLimit, ct);
            return (page.Items, page.Next);
        }
    }
}
