using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;

namespace SunLedger.Observations.Completeness;

/// <summary>Opens what a request about duties looks at: now, or as it was counted at an instant.</summary>
internal sealed class DutySights(IDuties duties, ICategories categories, ICaller caller, IDivisions divisions, TimeProvider time)
{
    /// <summary>The sight; null, and the answer is written, when the instant does not read or the division is none of the caller's.</summary>
    public async Task<DutySight?> OpenAsync(HttpContext context, CompletenessRequest req, CancellationToken ct)
    {
        // Days ahead may be asked for: what will be due is known before it is.
        if (await AskedMoment.ReadAsync(context, asOf: null, req.KnownAt, time) is not { } moment) return null;
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(context, EntryRefusals.NotFound, "division");
            return null;
        }
        var today = moment.LastDay(time);
        var year = BudgetYears.Asked(req.Year ?? req.AsOf?.Year) ?? today.Year;
        var asOf = req.AsOf ?? (year < today.Year ? new DateOnly(year, 12, 31) : today);
        var reach = Reach.Of(path, req.Tree ?? req.AsOf ?? new DateOnly(year, 12, 31), moment.KnownAt, divisions);
        if (moment.KnownAt is not { } instant) return new(reach, year, asOf, null, time.GetUtcNow(), req.Category, req.Fund, duties, null);
        var definitions = await categories.KnownAtAsync(instant, ct);
        return new(reach, year, asOf, instant, instant, req.Category, req.Fund, duties.KnownAt(instant, definitions), definitions);
    }
}
