using SunLedger.Messages.Catalogue;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>Which lines: the page, the totals and the file beside them are one query.</summary>
internal record LinesAsked
{
    /// <summary>At and below this division.</summary>
    public string? Division { get; init; }

    /// <summary>Of this fund.</summary>
    public string? Fund { get; init; }

    /// <summary>Of this category.</summary>
    public string? Category { get; init; }

    /// <summary>Of this budget year.</summary>
    public int? Year { get; init; }

    /// <summary>From this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>For this project.</summary>
    public string? Project { get; init; }

    /// <summary>By this payment.</summary>
    public string? Payment { get; init; }

    /// <summary>On this list.</summary>
    public string? Batch { get; init; }

    /// <summary>For this month, 2018-09.</summary>
    public string? Month { get; init; }

    /// <summary>True for what was paid, false for what only stands on a list.</summary>
    public bool? Paid { get; init; }

    /// <summary>Those that have no payment, no list, no month or no project.</summary>
    public LinesWithout? Without { get; init; }

    /// <summary>True for the division's own alone, without what lies below it.</summary>
    public bool? Exact { get; init; }

    /// <summary>Of the same person as the line with this id: nobody need send a number.</summary>
    public string? SamePerson { get; init; }

    /// <summary>True for every row ever entered; else lines that stand.</summary>
    public bool? History { get; init; }

    /// <summary>Counts what was paid until the end of this business day, and of what is not paid what was entered until then; everything when absent.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Counts what had been recorded by this instant (2018-06-15T04:00:00Z); everything when absent.</summary>
    public string? KnownAt { get; init; }

    /// <summary>The day whose tree of divisions is meant: what was taken over by then stands with its successor. The day of asOf when absent, else the last day of the year.</summary>
    public DateOnly? Tree { get; init; }

    /// <summary>An id, or part of a name or of what is drawn.</summary>
    public string? Q { get; init; }
}

/// <summary>Reads the lines that are asked for, inside what the caller may see.</summary>
internal sealed class LineQuery(IDivisions divisions, ICaller caller, TimeProvider time)
{
    /// <summary>The lines at a moment; null when the division is none of the caller's.</summary>
    public IQueryable<PersonLine>? Of(SunLedgerDb db, LinesAsked asked, AskedMoment moment)
    {
        if (divisions.ReachInSight(asked.Division, caller, moment.TreeDay(asked.Tree, asked.Year, time), moment.KnownAt, asked.Exact == true) is not { } reach) return null;
        var all = db.Set<PersonLine>().AsNoTracking();
        if (moment.KnownAt is { } instant) all = all.Where(l => l.EnteredAt <= instant);
        var lines = reach.In(all, l => l.DivisionPath);
        if (asked.History != true) lines = lines.ThatStand(db, moment.KnownAt);
        if (moment.AsOf is { } day)
        {
            var end = BusinessDay.Begin(day.AddDays(1));
            lines = lines.Where(l => l.PaidOn != null ? l.PaidOn <= day : l.EnteredAt < end);
        }
        // No stored text holds this character, and PostgreSQL refuses even to be asked for it.
        if (new[] { asked.Fund, asked.Category, asked.Indicator, asked.Project, asked.Payment, asked.Batch, asked.Month, asked.SamePerson, asked.Q }.Any(text => text?.Contains('\0') == true)) return lines.Where(_ => false);
        if (asked.Fund is { } fund) lines = lines.Where(l => l.FundCode == fund);
        if (asked.Category is { } category) lines = lines.Where(l => l.CategoryCode == category);
        if (asked.Year is { } year) lines = lines.Where(l => l.Year == year);
        if (asked.Indicator is { } indicator) lines = lines.Where(l => l.IndicatorId == indicator);
        if (asked.Project is { } project) lines = lines.Where(l => l.ProjectCode == project);
        if (asked.Payment is { } payment) lines = lines.Where(l => l.PaymentId == payment);
        if (asked.Batch is { } batch) lines = lines.Where(l => l.BatchId == batch);
        if (asked.Month is { } month) lines = lines.Where(l => l.PayMonth == month);
        if (asked.Paid is { } paid) lines = lines.Where(l => l.PaidOn != null == paid);
        lines = asked.Without switch
        {
            LinesWithout.Payment => lines.Where(l => l.PaymentId == null),
            LinesWithout.Batch => lines.Where(l => l.BatchId == null),
            LinesWithout.Month => lines.Where(l => l.PayMonth == null),
            LinesWithout.Project => lines.Where(l => l.ProjectCode == null),
            _ => lines,
        };
        if (asked.SamePerson is { } id)
        {
            var same = reach.Whole.In(all, l => l.DivisionPath).Where(other => other.Id == id);
            lines = lines.Where(l => same.Any(other => other.PersonKey == l.PersonKey));
        }
        if (asked.Q?.Trim() is { Length: > 0 } words) lines = lines.Where(l => l.Id == words || l.Name.Contains(words) || l.Item!.Contains(words));
        return lines;
    }
}
