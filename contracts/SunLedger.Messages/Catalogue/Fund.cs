namespace SunLedger.Messages.Catalogue;

/// <summary>A fund (资金) of a fund list.</summary>
/// <param name="Code">Level-scoped code: C01–C42 central, P01–P37 provincial, M01–M19 city; a division's own funds carry its code: <c>370400-X01</c>.</param>
/// <param name="Level">Level whose list it stands on.</param>
/// <param name="Seq">Number on that list, from 1.</param>
/// <param name="Name">Name as printed in the list.</param>
/// <param name="English">Name in English.</param>
/// <param name="CategoryCode">Fund category that serves it: <c>rural-roads</c>.</param>
/// <param name="ResponsibleDepartment">Responsible finance section (归口处室): 经建司.</param>
/// <param name="ScopeClause">The bracketed clause that limits the fund (不含…, 用于…); null when the whole fund counts.</param>
/// <param name="IsPartial">True when only a share of the fund is poverty money, so that each indicator carries its share.</param>
/// <param name="OwnerDivision">Division that added the fund; null for the locked national lists.</param>
public sealed record Fund(
    string Code, DivisionLevel Level, int Seq, string Name, string English, string CategoryCode,
    string ResponsibleDepartment, string? ScopeClause, bool IsPartial, string? OwnerDivision);

/// <summary>Reads the fund lists from memory.</summary>
public interface IFunds
{
    /// <summary>The fund with this code, or null.</summary>
    Fund? Find(string code);

    /// <summary>Every fund, by code.</summary>
    IReadOnlyList<Fund> All { get; }
}
