using SunLedger.Messages.Audit;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>GET /person-lines.csv: the same lines, all pages of them, as a file. Whom they are about stays masked in it, whoever asks.</summary>
internal sealed class ExportPersonLines(IDatabase database, LinePages pages, TimeProvider time) : Endpoint<ListPersonLinesRequest>
{
    private static readonly CsvColumn<PersonLineView>[] Columns =
    [
        new("明细编号", l => l.Id), new("状态", l => State(l.State)), new("清单", l => l.BatchId), new("指标编号", l => l.IndicatorId), new("资金代码", l => l.FundCode), new("年度", l => l.Year),
        new("区划代码", l => l.DivisionCode), new("区划", l => l.DivisionName), new("项目编号", l => l.ProjectCode), new("支付编号", l => l.PaymentId), new("姓名", l => l.Name),
        new("身份证号", l => l.IdNumber), new("账号", l => l.Account), new("户名", l => l.AccountName), new("待遇项目", l => l.Item), new("档次", l => l.Tier), new("发放月份", l => l.PayMonth),
        new("金额（元）", l => l.Amount), new("支付日期", l => l.PaidOn), new("乡镇或村", l => l.PlaceCode), new("更正或冲回", l => l.Corrects), new("被更正为", l => l.ReplacedBy),
        new("录入时间", l => l.EnteredAt), new("录入人", l => l.EnteredBy),
    ];

    public override void Configure()
    {
        Get("/person-lines.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Person lines").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The lines of /person-lines, all pages, as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is, what its numbers count and up to when.");
    }

    public override async Task HandleAsync(ListPersonLinesRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        if (!pages.IsInSight(db, req, moment))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await Export.CsvAsync(
            HttpContext, Export.Of(HttpContext, "person_lines.export", req), Columns, PageAsync,
            async () => new(PersonDefinitions.Lines, await pages.NewestAsync(db, req, moment, ct) ?? moment.Until ?? time.GetUtcNow()), ct, req.Cursor);

        async Task<(IReadOnlyList<PersonLineView>, string?)> PageAsync(string? cursor)
        {
            var page = (await pages.ReadAsync(db, req with { Cursor = cursor, Limit = Cursor.MaxLimit }, moment, ct))!;
            return (page.Items, page.Next);
        }
    }

    private static string State(LineState state) => state switch
    {
        LineState.Standing => "有效",
        LineState.Replaced => "已更正或冲回",
        _ => "冲回",
    };
}
