using System.Runtime.CompilerServices;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Observations;

namespace SunLedger.Observations.Completeness;

/// <summary>What a request about duties looks at. The matrix and its lines open the same sight, so that every number is the count of its lines.</summary>
/// <param name="Reach">At and below the division that was asked for, in the tree of the day.</param>
/// <param name="Year">Due in this year.</param>
/// <param name="AsOf">Due by this day.</param>
/// <param name="KnownAt">The instant of recording up to which everything counts; null for now.</param>
/// <param name="DataTime">The instant that it speaks of.</param>
/// <param name="Category">Of subjects of this category.</param>
/// <param name="Fund">Of subjects of this fund.</param>
/// <param name="Duties">Knows what was due then.</param>
/// <param name="Definitions">The definitions that were in force then; null for those of now.</param>
internal sealed record DutySight(
    Reach Reach, int Year, DateOnly AsOf, DateTimeOffset? KnownAt, DateTimeOffset DataTime, string? Category, string? Fund, IDuties Duties, CategorySnapshot? Definitions)
{
    /// <summary>The duties in sight.</summary>
    public async IAsyncEnumerable<DutyFacts> ReadAsync(SunLedgerDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        // What is due later than the year is not looked at, however far ahead somebody asks.
        var until = AsOf.Year > Year ? new DateOnly(Year, 12, 31) : AsOf;
        // A list of persons of two divisions is found below either.
        var seen = Reach.Moved.Count > 0 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var path in Reach.Roots)
            await foreach (var chunk in Duties.DueAsync(db, path, Year, until, ct))
                foreach (var duty in chunk.Where(d => Reach.Sees(d.DivisionPath) && seen?.Add(d.Id) != false))
                    if (duty.DueOn.Year == Year && (Category is null || duty.CategoryCode == Category) && (Fund is null || duty.FundCode == Fund)) yield return duty;
    }
}
