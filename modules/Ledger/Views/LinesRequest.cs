using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Views;

/// <summary>What every list of lines may be asked: the filters of the cells of an overview, so that each of them has its lines.</summary>
internal abstract record LinesRequest : TimedRequest
{
    /// <summary>Budget year.</summary>
    public int? Year { get; init; }

    /// <summary>At or below this division; the caller's own when absent.</summary>
    public string? Division { get; init; }

    /// <summary>True for this division alone, without what stands below it.</summary>
    public bool? Exact { get; init; }

    /// <summary>In the tree of divisions of this day; when absent that of asOf, else of the last day of the year, else of today.</summary>
    public DateOnly? Tree { get; init; }

    /// <summary>Fund code.</summary>
    public string? Fund { get; init; }

    /// <summary>Funds of this level's list.</summary>
    public DivisionLevel? FundLevel { get; init; }

    /// <summary>Funds of this category.</summary>
    public string? Category { get; init; }

    /// <summary>Of this responsible department (归口处室).</summary>
    public string? Department { get; init; }

    /// <summary>Of this nature of funds (资金性质): 财政专户管理资金.</summary>
    public string? Nature { get; init; }

    /// <summary>True to answer, beside the page, what all lines sum up to.</summary>
    public bool? Sum { get; init; }

    /// <summary>Where the page begins.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows per page.</summary>
    public int? Limit { get; init; }

    /// <summary>The division at the top of what the list reads.</summary>
    internal virtual string? Top => Division;

    /// <summary>The indicators that the filters leave.</summary>
    public IQueryable<Indicator> Of(IQueryable<Indicator> indicators, Sight sight, IFunds funds)
    {
        var found = sight.Reach.In(indicators);
        if (Year is { } year) found = found.Where(i => i.Year == year);
        if (Fund is { } fund) found = found.Where(i => i.FundCode == fund);
        if (Department is { } department) found = found.Where(i => i.Department == department);
        if (Nature is { } nature) found = found.Where(i => i.FundNature == nature);
        if (FundLevel is null && Category is null) return found;
        var codes = funds.All.Where(f => (FundLevel is null || f.Level == FundLevel) && (Category is null || f.CategoryCode == Category)).Select(f => f.Code).ToArray();
        return found.Where(i => codes.Contains(i.FundCode));
    }
}

/// <summary>A list of lines that happen on a day.</summary>
internal abstract record DatedLinesRequest : LinesRequest
{
    /// <summary>In this month, 1 to 12, of the budget year; of this year when no year is given. 0 for what is dated before the year, 13 for what is dated after it.</summary>
    public int? Month { get; init; }

    /// <summary>The days of the month that is asked for; null when none is.</summary>
    public (DateOnly First, DateOnly Last)? Days(DateOnly today)
    {
        if (Month is not { } month || (Year ?? today.Year) is not (> 1 and < 9999)) return null;
        var (firstOfYear, nextYear) = (new DateOnly(Year ?? today.Year, 1, 1), new DateOnly((Year ?? today.Year) + 1, 1, 1));
        return month switch
        {
            PaidMonth.BeforeYear => (DateOnly.MinValue, firstOfYear.AddDays(-1)),
            PaidMonth.AfterYear => (nextYear, DateOnly.MaxValue),
            _ => (firstOfYear.AddMonths(month - 1), firstOfYear.AddMonths(month).AddDays(-1)),
        };
    }
}
