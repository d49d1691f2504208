using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListCorrespondences;

/// <summary>A row of the correspondence table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Division">It holds at and below this division.</param>
/// <param name="UpperFund">Code of the fund on the list of the level above.</param>
/// <param name="UpperName">Its name there.</param>
/// <param name="LowerFund">Code of what it is called below.</param>
/// <param name="LowerName">Its name there.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Until">The first day on which it no longer holds; absent while nobody ended it.</param>
/// <param name="DocNo">The document.</param>
/// <param name="EndedBy">What ended it.</param>
/// <param name="EndDocNo">The document of the end.</param>
/// <param name="Reason">Why it was ended.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="EnteredBy">By whom.</param>
internal sealed record CorrespondenceView(
    string Id, DivisionView Division, string UpperFund, string UpperName, string LowerFund, string LowerName, DateOnly From, DateOnly? Until, string DocNo, string? EndedBy, string? EndDocNo,
    string? Reason, DateTimeOffset EnteredAt, string EnteredBy);

/// <summary>Reads rows of the correspondence table, for the page and for the file.</summary>
internal sealed class CorrespondenceRows(IDivisions divisions, IFunds funds)
{
    public static IReadOnlyList<CsvColumn<CorrespondenceView>> Columns { get; } =
    [
        new("对应编号", c => c.Id), new("区划代码", c => c.Division.Code), new("区划", c => c.Division.Name), new("上级资金代码", c => c.UpperFund), new("上级资金名称", c => c.UpperName),
        new("本级资金代码", c => c.LowerFund), new("本级资金名称", c => c.LowerName), new("生效日期", c => c.From), new("终止日期", c => c.Until), new("文号", c => c.DocNo),
        new("终止编号", c => c.EndedBy), new("终止文号", c => c.EndDocNo), new("终止原因", c => c.Reason),
    ];

    public async Task<Page<CorrespondenceView>> ReadAsync(SunLedgerDb db, Sight sight, ListCorrespondencesRequest req, CancellationToken ct)
    {
        var all = await db.Set<Correspondence>().AsNoTracking().KnownAt(sight.Moment).ToListAsync(ct); // a table of a few rows per level
        var ends = all.Where(c => c.Ends is not null).ToDictionary(c => c.Ends!, StringComparer.Ordinal);
        // A row of a level above holds here, too: whoever it binds may read it.
        var found = all.Where(c => c.Ends is null && (sight.Reach.Sees(c.DivisionPath) || sight.Division.Path.StartsWith(c.DivisionPath, StringComparison.Ordinal)));
        if (sight.Moment.AsOf is { } day) found = found.Where(c => c.EffectiveOn <= day);
        if (req.Fund is { } fund) found = found.Where(c => c.UpperFund == fund || c.LowerFund == fund);
        var after = Cursor.Keys(req.Cursor, 1)?[0];
        var page = Page.Of(found.OrderBy(KeyOf, StringComparer.Ordinal), KeyOf, after, req.Limit);
        return new([.. page.Items.Select(c => View(c, ends.GetValueOrDefault(c.Id), sight.Moment))], page.Next);
    }

    private static string KeyOf(Correspondence c) => $"{c.DivisionPath} {c.UpperFund} {c.LowerFund} {c.EffectiveOn:yyyy-MM-dd} {c.Id}";

    private CorrespondenceView View(Correspondence c, Correspondence? end, Moment moment)
    {
        if (moment.AsOf is { } day && end?.EffectiveOn > day) end = null;
        return new(
            c.Id, DivisionView.Of(c.DivisionCode, divisions.Latest(c.DivisionCode)?.Level ?? default, divisions), c.UpperFund, NameOf(c.UpperFund), c.LowerFund, NameOf(c.LowerFund), c.EffectiveOn,
            end?.EffectiveOn, c.DocNo, end?.Id, end?.DocNo, end?.Reason, c.EnteredAt, c.EnteredBy);
    }

    private string NameOf(string fund) => funds.Find(fund)?.Name ?? fund;
}
