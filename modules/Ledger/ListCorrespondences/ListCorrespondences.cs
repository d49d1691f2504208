using SunLedger.Ledger.Moments;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.ListCorrespondences;

/// <summary>Which rows of the correspondence table.</summary>
internal sealed record ListCorrespondencesRequest : TimedRequest
{
    /// <summary>That hold at this division or below it, those of the levels above among them; the caller's own when absent.</summary>
    public string? Division { get; init; }

    /// <summary>With this fund, as the upper or the lower name.</summary>
    public string? Fund { get; init; }

    /// <summary>Where the page begins.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows per page.</summary>
    public int? Limit { get; init; }
}

/// <summary>GET /correspondences: what funds of one level are called on another, ended rows among them.</summary>
internal sealed class ListCorrespondences(IDatabase database, Sights sights, CorrespondenceRows rows) : Endpoint<ListCorrespondencesRequest, Page<CorrespondenceView>>
{
    public override void Configure()
    {
        Get("/correspondences");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The correspondence table (资金名称对应表): which funds of two levels are one, from when until when; every row, ended ones among them.");
    }

    public override async Task HandleAsync(ListCorrespondencesRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, req.Division) is not { } sight) return;
        await using var db = database.Read();
        await Send.OkAsync(await rows.ReadAsync(db, sight, req, ct), ct);
    }
}

/// <summary>GET /correspondences.csv: the same rows, all of them, as a file.</summary>
internal sealed class ExportCorrespondences(IDatabase database, Sights sights, CorrespondenceRows rows, TimeProvider time) : Endpoint<ListCorrespondencesRequest>
{
    public override void Configure()
    {
        Get("/correspondences.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The rows of /correspondences, all pages, as a CSV file.");
    }

    public override async Task HandleAsync(ListCorrespondencesRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, req.Division) is not { } sight) return;
        await using var db = database.Read();
        await Export.CsvAsync(HttpContext, Export.Of(HttpContext, "lines.export", req), CorrespondenceRows.Columns, PageAsync, () => Task.FromResult(new FileNumbers(null, sight.Moment.Until(time.GetUtcNow()))), ct, req.Cursor);

        async Task<(IReadOnlyList<CorrespondenceView>, string?)> PageAsync(string? cursor)
        {
            var page = await rows.ReadAsync(db, sight, req with { Cursor = cursor, Limit = Cursor.MaxLimit }, ct);
            return (page.Items, page.Next);
        }
    }
}
