using System.Runtime.CompilerServices;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;
using SunLedger.Observations.Reading;

namespace SunLedger.Observations.Completeness;

/// <summary>What a request about duties looks at. The matrix and its lines open the same sight, so that every number is the count of its lines.</summary>
internal sealed record DutySight(string Path, int Year, DateOnly AsOf, string? Category, string? Fund)
{
    /// <summary>The sight; null when the division is none of the caller's.</summary>
    public static DutySight? Of(CompletenessRequest req, ICaller caller, IDivisions divisions, DateOnly today)
    {
        if (Grounds.PathOf(req.Division, caller, divisions) is not { } path) return null;
        var year = BudgetYears.Asked(req.Year ?? req.AsOf?.Year) ?? today.Year;
        return new(path, year, req.AsOf ?? (year < today.Year ? new DateOnly(year, 12, 31) : today), req.Category, req.Fund);
    }

    /// <summary>The duties in sight.</summary>
    public async IAsyncEnumerable<DutyFacts> ReadAsync(SunLedgerDb db, IDuties duties, [EnumeratorCancellation] CancellationToken ct)
    {
        // What is due later than the year is not looked at, however far ahead somebody asks.
        var until = AsOf.Year > Year ? new DateOnly(Year, 12, 31) : AsOf;
        await foreach (var chunk in duties.DueAsync(db, Path, Year, until, ct))
            foreach (var duty in chunk)
                if (duty.DueOn.Year == Year && (Category is null || duty.CategoryCode == Category) && (Fund is null || duty.FundCode == Fund)) yield return duty;
    }
}
