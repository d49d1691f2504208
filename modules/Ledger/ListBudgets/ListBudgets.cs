using SunLedger.Ledger.Moments;
using SunLedger.Ledger.ReadFacts;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListBudgets;

/// <summary>Which budgets.</summary>
internal sealed record ListBudgetsRequest : TimedRequest
{
    /// <summary>Of this division and those below it; the caller's own when absent.</summary>
    public string? Division { get; init; }

    /// <summary>The budget year.</summary>
    public int? Year { get; init; }

    /// <summary>Where the page begins.</summary>
    public string? Cursor { get; init; }

    /// <summary>Divisions per page.</summary>
    public int? Limit { get; init; }
}

/// <summary>What was entered of a budget. Money is in yuan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ApprovedOn">Day of the approval.</param>
/// <param name="FundCode">The fund of expected transfers; absent for the approval.</param>
/// <param name="FundName">Its name.</param>
/// <param name="Expected">Expected transfers.</param>
/// <param name="Released">Of them, released in advance.</param>
/// <param name="Rate">The share of it.</param>
/// <param name="DocNo">The document.</param>
/// <param name="Corrects">What it corrects.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectedBy">What corrected it; what holds has none.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="EnteredBy">By whom.</param>
internal sealed record BudgetItem(
    string Id, DateOnly? ApprovedOn, string? FundCode, string? FundName, decimal? Expected, decimal? Released, decimal? Rate, string DocNo, string? Corrects, string? Reason, string? CorrectedBy,
    DateTimeOffset EnteredAt, string EnteredBy);

/// <summary>A division and what was entered of its budget; nothing while nobody entered it.</summary>
internal sealed record BudgetOfDivision(DivisionView Division, IReadOnlyList<BudgetItem> Entries);

/// <summary>GET /budgets: the provinces, cities and counties of the scope with what was entered of their budgets, those without anything among them.</summary>
internal sealed class ListBudgets(IDatabase database, Sights sights, IDivisions divisions, IFunds funds, TimeProvider time) : Endpoint<ListBudgetsRequest, FiguresPage<BudgetOfDivision>>
{
    public override void Configure()
    {
        Get("/budgets");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "When the budgets of a division and those below it were approved, and what they expect to transfer; every entry, corrected ones among them.");
    }

    public override async Task HandleAsync(ListBudgetsRequest req, CancellationToken ct)
    {
        var year = req.Year ?? time.Today().Year;
        // The budget year says which entries, and not which tree: divisions stand as they do on the day that is asked about.
        if (await sights.OpenAsync(HttpContext, req, req.Division, tree: req.AsOf ?? time.Today()) is not { } sight) return;
        await using var db = database.Read();
        var (top, moment) = (sight.Division, sight.Moment);
        var known = await sight.Reach.In(db.Set<BudgetEntry>().AsNoTracking().KnownAt(moment), b => b.DivisionPath).Where(b => b.Year == year).OrderBy(b => b.EnteredAt).ThenBy(b => b.Id).ToListAsync(ct);
        var entries = moment.AsOf is { } day ? known.FindAll(b => (b.ApprovedOn ?? BusinessDay.On(b.EnteredAt)) <= day) : known;
        var corrected = known.Where(b => b.Corrects is not null).ToDictionary(b => b.Corrects!, b => b.Id, StringComparer.Ordinal);
        var released = await BudgetFacts.InAdvanceAsync(db, sight.Reach.In(db.Set<Indicator>()), year, moment, ct);
        // A division that was taken over has no budget any more, and what was entered of its own stands beside its successor's.
        var byDivision = entries.ToLookup(b => b.DivisionCode);
        var after = Cursor.Keys(req.Cursor, 1)?[0];
        var page = Page.Of(Below(top, sight.TreeDay).UnionBy(known.Select(b => divisions.Latest(b.DivisionCode)).OfType<Division>(), d => d.Code).OrderBy(d => d.Path, StringComparer.Ordinal), d => d.Path, after, req.Limit);
        // The newest of the entries and of the books: what was released in advance comes from there.
        var books = await Sums.BooksAsync(db, moment, time.GetUtcNow(), ct);
        var dataTime = known.Select(b => b.EnteredAt).Append(books).Max();
        await Send.OkAsync(new(
            [.. page.Items.Select(d => new BudgetOfDivision(DivisionView.Of(d.Code, d.Level, divisions), [.. byDivision[d.Code].Select(b => Item(b, corrected, released))]))], page.Next,
            Definitions.Definition.Budget, dataTime), ct);
    }

    private BudgetItem Item(BudgetEntry b, Dictionary<string, string> corrected, IReadOnlyDictionary<(string, string), long> released)
    {
        var isApproval = b.FundCode.Length == 0;
        long? advance = isApproval ? null : released.GetValueOrDefault((b.DivisionCode, b.FundCode));
        return new(
            b.Id, b.ApprovedOn, isApproval ? null : b.FundCode, isApproval ? null : funds.Find(b.FundCode)?.Name ?? b.FundCode, b.ExpectedFen is { } fen ? new Money(fen).InYuan : null,
            advance is { } there ? new Money(there).InYuan : null, advance is { } part ? Rate.Of(part, b.ExpectedFen!.Value) : null, b.DocNo, b.Corrects, b.Reason,
            corrected.GetValueOrDefault(b.Id), b.EnteredAt, b.EnteredBy);
    }

    // Provinces, cities and counties alone have a budget of transfers.
    private IEnumerable<Division> Below(Division top, DateOnly on)
    {
        if (top.Level is DivisionLevel.Province or DivisionLevel.City or DivisionLevel.County) yield return top;
        if (top.Level >= DivisionLevel.County) yield break;
        foreach (var child in divisions.Children(top.Code, on))
            foreach (var division in Below(child, on)) yield return division;
    }
}
