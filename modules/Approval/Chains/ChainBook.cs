using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>Reads chains: the newest version of each for what begins, the version that it started under for what runs.</summary>
internal sealed class ChainBook(IDivisions divisions, IOrganisations organisations)
{
    /// <summary>The versions in force of one kind, or of all.</summary>
    public static async Task<List<ChainRow>> CurrentAsync(SunLedgerDb db, string? kind, CancellationToken ct)
    {
        var chains = db.Set<ChainRow>().AsNoTracking();
        if (kind is not null) chains = chains.Where(c => c.Kind == kind);
        var newest = chains.Where(c => !c.IsRetired && !db.Set<ChainRow>().Any(other => other.DivisionCode == c.DivisionCode && other.Code == c.Code && other.Version > c.Version));
        return await newest.OrderBy(c => c.Code).ThenBy(c => c.DivisionPath).ToListAsync(ct);
    }

    /// <summary>The chain that takes such a document; null when none does.</summary>
    public static async Task<ChainRow?> ChooseAsync(SunLedgerDb db, string kind, string? category, Division division, Money? amount, CancellationToken ct)
    {
        var chains = await CurrentAsync(db, kind, ct);
        var chosen = ChainScope.Choose(chains.Select(ScopeOf), kind, category, division.Level, amount, division.Path);
        return chosen is null ? null : chains.Single(c => c.Code == chosen.Code && c.DivisionPath == chosen.DivisionPath);
    }

    /// <summary>The steps of a chain for a document of this division, and of this budget unit when it is of one.</summary>
    public IReadOnlyList<Step> StepsFor(ChainRow chain, string divisionCode, string divisionPath, string? unitCode)
    {
        var unitAt = unitCode is null ? null : organisations.Find(unitCode)?.DivisionCode;
        return [.. ChainText.Steps(chain.Steps).Select(rule => StepOf(rule))];

        Step StepOf(StepRule rule)
        {
            // A unit's own step is worked on where the unit is, which may be above what the document is about.
            var isTheirs = rule.At is null && unitAt is not null && rule.Roles.All(UnitSeats.Contains) && divisionPath.Split('/').Contains(unitAt);
            var place = isTheirs ? unitAt! : PlaceOf(rule.At, divisionCode, divisionPath);
            var bureau = BureauOf(place, divisionPath);
            return new(rule, rule.Roles.Any(UnitSeats.Contains) ? place : bureau) { UnitCode = unitAt == place ? unitCode : null, EscalatedAt = UnitSeats.Contains(rule.EscalateTo ?? "") ? place : bureau };
        }
    }

    // Desks are held from the county upwards: what is of a township waits at the county's.
    private string BureauOf(string place, string path) =>
        divisions.Latest(place)?.Level is DivisionLevel.Township or DivisionLevel.Village ? PlaceOf(DivisionLevel.County, place, path) : place;

    private string PlaceOf(DivisionLevel? at, string divisionCode, string divisionPath) => at is null
        ? divisionCode
        : divisionPath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(code => divisions.Latest(code)?.Level == at) ?? divisionCode;

    private static ChainScope ScopeOf(ChainRow c) =>
        new(c.Code, c.Kind, c.CategoryCode, c.Level, c.FromFen is { } from ? new Money(from) : null, c.BelowFen is { } below ? new Money(below) : null, c.DivisionPath);
}
