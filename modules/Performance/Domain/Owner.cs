using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Performance.Domain;

/// <summary>Whose target it is: a project's, or that of a fund in a division.</summary>
/// <param name="ProjectCode">The project.</param>
/// <param name="FundCode">The fund; null for a project's.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="DivisionCode">Its division.</param>
/// <param name="DivisionPath">Path of that division.</param>
/// <param name="UnitCode">The unit in charge of the project.</param>
internal sealed record Owner(string? ProjectCode, string? FundCode, string CategoryCode, string DivisionCode, string DivisionPath, string? UnitCode)
{
    /// <summary>Whether somebody may see or fill it in: in their own division and in those that it has taken over by today, a unit its own projects alone.</summary>
    public static bool IsIn(ICaller caller, IDivisions divisions, DateOnly today, string divisionPath, string? unitCode) =>
        (caller.OrganisationCode is null || caller.OrganisationCode == unitCode) && divisions.Sees(caller, divisionPath, today);
}

/// <summary>Finds whose target rows are about, all of a batch at once.</summary>
internal sealed class Owners(IProjects projects, IFunds funds, IDivisions divisions, ISwitches switches, TimeProvider time)
{
    /// <summary>The projects named, as far as the caller may fill them in.</summary>
    public async Task<IReadOnlyDictionary<string, ProjectFacts>> ProjectsAsync(SunLedgerDb db, IEnumerable<string?> codes, ICaller caller, CancellationToken ct)
    {
        var found = await projects.FindAsync(db, [.. codes.Where(code => Identifier.IsOne(code)).Select(code => code!).Distinct()], ct);
        return found.Where(p => IsIn(caller, p.Value.DivisionPath, p.Value.UnitCode)).ToDictionary();
    }

    /// <summary>Whether somebody may see or fill in what is stored there.</summary>
    public bool IsIn(ICaller caller, string divisionPath, string? unitCode) => Owner.IsIn(caller, divisions, time.Today(), divisionPath, unitCode);

    /// <summary>The owner that a row names; null when it names none.</summary>
    public Owner? Of(string? projectCode, string? fundCode, string? divisionCode, int year, IReadOnlyDictionary<string, ProjectFacts> found, ICaller caller)
    {
        if (!string.IsNullOrEmpty(projectCode))
            return string.IsNullOrEmpty(fundCode) && found.GetValueOrDefault(projectCode) is { } p ? new(p.Code, null, p.CategoryCode, p.DivisionCode, p.DivisionPath, p.UnitCode) : null;
        if (fundCode is null || divisionCode is null || year is < 2000 or > 9998 || caller.OrganisationCode is not null) return null;
        return funds.Find(fundCode) is { } fund && divisions.Find(divisionCode, new DateOnly(year, 1, 1)) is { } division && caller.Sees(division.Path)
            ? new(null, fund.Code, fund.CategoryCode, division.Code, division.Path, null) : null;
    }

    /// <summary>Why nothing can be filled in for it now; null when something can.</summary>
    public Fault? Off(Owner owner, int row) =>
        (owner.FundCode is { } fund ? switches.Fund(fund, owner.CategoryCode, owner.DivisionPath) : switches.Category(owner.CategoryCode, owner.DivisionPath))?.Fault(row, owner.FundCode is null ? "projectCode" : "fundCode");

    /// <summary>A village reads; its township writes.</summary>
    public bool IsVillage(ICaller caller) => divisions.Latest(caller.DivisionCode)?.Level == DivisionLevel.Village;
}
