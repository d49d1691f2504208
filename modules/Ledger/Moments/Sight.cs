using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Moments;

/// <summary>Where and when a read looks.</summary>
/// <param name="Division">The division at the top.</param>
/// <param name="Reach">What it reaches in the tree of the day.</param>
/// <param name="Moment">What counts.</param>
/// <param name="TreeDay">The day whose tree it is.</param>
internal sealed record Sight(Division Division, Reach Reach, Moment Moment, DateOnly TreeDay);

/// <summary>Takes sight: the one place where a read is told what it may see and what moment it is asked about.</summary>
internal sealed class Sights(ICaller caller, IDivisions divisions, TimeProvider time)
{
    /// <summary>All that the caller sees today, at the moment that is asked about: what a read of one thing looks in. Null when it is refused.</summary>
    public Task<Sight?> OwnAsync(HttpContext context, TimedRequest asked) => OpenAsync(context, asked, tree: time.Today());

    /// <summary>What is looked at; null, and the answer is written, when it is refused.</summary>
    /// <param name="context">The request.</param>
    /// <param name="asked">What it says about time.</param>
    /// <param name="division">The division at the top; the caller's own when absent.</param>
    /// <param name="year">The budget year: its last day gives the tree, unless a day is asked for.</param>
    /// <param name="tree">The day whose tree of divisions is meant.</param>
    /// <param name="isExact">Leaves out what stands below the division.</param>
    public async Task<Sight?> OpenAsync(HttpContext context, TimedRequest asked, string? division = null, int? year = null, DateOnly? tree = null, bool isExact = false)
    {
        if (Scope.Of(division, caller, divisions) is not { } top)
        {
            await Problem.WriteAsync(context, EntryRefusals.NotFound, "division");
            return null;
        }
        if (await AskedMoment.ReadAsync(context, asked.AsOf, asked.KnownAt, time) is not { } moment) return null;
        var day = moment.TreeDay(tree, year, time);
        return new Sight(top, Reach.Of(top, day, moment.KnownAt, divisions, isExact), new Moment(moment.AsOf, moment.KnownAt), day);
    }
}
