using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Observations.Reading;

namespace SunLedger.Observations.Completeness;

/// <summary>What was due in one county, category and fund, and what came. Every number drills to GET /elements/duties with the same filter.</summary>
/// <param name="DivisionCode">The county, or the division above where nothing belongs to one.</param>
/// <param name="DivisionName">Its name.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="CategoryName">Its name, Chinese.</param>
/// <param name="CategoryEnglish">Its name, English.</param>
/// <param name="FundCode">The fund; null for elements of projects, which may have several.</param>
/// <param name="Due">How many were due.</param>
/// <param name="OnTime">How many came in time.</param>
/// <param name="Late">How many came late.</param>
/// <param name="Missing">How many have not come.</param>
/// <param name="Ratio">The share that came.</param>
internal sealed record CompletenessCell(
    string DivisionCode, string DivisionName, string CategoryCode, string CategoryName, string CategoryEnglish, string? FundCode, int Due, int OnTime, int Late, int Missing, decimal Ratio);

/// <summary>How complete the elements are.</summary>
/// <param name="Definition">Code of what they count (口径); see /definitions.</param>
/// <param name="DataTime">What is due, and what came, is worked out from what stood at this instant: that of knownAt, or when they were counted.</param>
/// <param name="Year">Due in this year.</param>
/// <param name="AsOf">Due by this day.</param>
/// <param name="KnownAt">The instant as it was asked for; absent when everything counts.</param>
/// <param name="Cells">By county, category and fund.</param>
internal sealed record CompletenessAnswer(string Definition, DateTimeOffset DataTime, int Year, DateOnly AsOf, DateTimeOffset? KnownAt, IReadOnlyList<CompletenessCell> Cells);

/// <summary>Counts what was due.</summary>
internal sealed class CompletenessCount(IDatabase database, ICategories categories, IDivisions divisions)
{
    public async Task<IReadOnlyList<CompletenessCell>> CountAsync(DutySight sight, CancellationToken ct)
    {
        await using var db = database.Read();
        var cells = new SortedDictionary<(string Division, string Category, string Fund), int[]>();
        await foreach (var duty in sight.ReadAsync(db, ct))
        {
            var key = (Grounds.CountyOf(sight.Reach.Place(duty.DivisionPath)), duty.CategoryCode, duty.FundCode ?? "");
            if (!cells.TryGetValue(key, out var counts)) cells[key] = counts = new int[3];
            counts[(int)DutyStates.Of(duty)]++;
        }
        return [.. cells.Select(c => Cell(c.Key, c.Value, sight))];
    }

    private CompletenessCell Cell((string Division, string Category, string Fund) key, int[] counts, DutySight sight)
    {
        var (due, missing) = (counts.Sum(), counts[(int)DutyState.Missing]);
        var name = sight.Definitions?.Find(key.Category) is { } then ? new(then.Name, then.English) : categories.NameOf(key.Category);
        return new(
            key.Division, divisions.Latest(key.Division)?.Name ?? key.Division, key.Category, name.Chinese, name.English, key.Fund.Length == 0 ? null : key.Fund,
            due, counts[(int)DutyState.OnTime], counts[(int)DutyState.Late], missing, decimal.Round((decimal)(due - missing) / due, 4));
    }
}

/// <summary>GET /elements/completeness: the matrix.</summary>
internal sealed class SeeCompleteness(CompletenessCount count, DutySights sights) : Endpoint<CompletenessRequest, CompletenessAnswer>
{
    public override void Configure()
    {
        Get("/elements/completeness");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Observations"));
        Summary(s => s.Summary = "How many monitoring elements were due, came in time, came late and are missing, by county, category and fund.");
    }

    public override async Task HandleAsync(CompletenessRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, ct) is { } sight)
            await Send.OkAsync(new(CompletenessDefinitions.Completeness, sight.DataTime, sight.Year, sight.AsOf, sight.KnownAt, await count.CountAsync(sight, ct)), ct);
    }
}

/// <summary>GET /elements/completeness.csv: the same numbers as a file.</summary>
internal sealed class ExportCompleteness(CompletenessCount count, DutySights sights) : Endpoint<CompletenessRequest>
{
    private static readonly CsvColumn<CompletenessCell>[] Columns =
    [
        new("区划代码", c => c.DivisionCode), new("区划", c => c.DivisionName), new("资金类别", c => c.CategoryName), new("资金代码", c => c.FundCode), new("应报", c => c.Due),
        new("按时", c => c.OnTime), new("逾期", c => c.Late), new("缺报", c => c.Missing), new("完整率", c => c.Ratio),
    ];

    public override void Configure()
    {
        Get("/elements/completeness.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Observations").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The completeness of monitoring elements as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is.");
    }

    public override async Task HandleAsync(CompletenessRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, ct) is not { } sight) return;
        await Export.CsvAsync(
            HttpContext, Export.Of(HttpContext, "completeness.export", req), Columns,
            async _ => (await count.CountAsync(sight, ct), null), () => Task.FromResult(new FileNumbers(CompletenessDefinitions.Completeness, sight.DataTime)), ct, about: "内部工作数据，不得外传");
    }
}
