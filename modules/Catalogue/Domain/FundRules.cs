using System.Text.RegularExpressions;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Domain;

/// <summary>A fund as somebody wants it entered.</summary>
/// <param name="Code">The owner's division code, a hyphen and letters or digits: <c>370400-X01</c>.</param>
/// <param name="Name">Name as in the local list.</param>
/// <param name="English">Name in English; the Chinese one stands in when absent.</param>
/// <param name="CategoryCode">Category that serves it.</param>
/// <param name="ResponsibleDepartment">Responsible finance section (归口处室).</param>
/// <param name="ScopeClause">The clause that limits it.</param>
/// <param name="IsPartial">True when only a share of it is poverty money.</param>
/// <param name="Note">Anything that readers should know.</param>
internal sealed record FundDraft(
    string? Code, string? Name, string? English, string? CategoryCode, string? ResponsibleDepartment, string? ScopeClause, bool? IsPartial, string? Note);

/// <summary>What may be entered as a fund of one's own.</summary>
internal static partial class FundRules
{
    /// <summary>C21, P17, M06: the codes of the national lists.</summary>
    [GeneratedRegex("^[CPM][0-9]{2}$")]
    public static partial Regex NationalCode { get; }

    [GeneratedRegex("^(?<division>[0-9]{6}|[0-9]{9}|[0-9]{12})-[A-Z0-9]{1,12}$")]
    private static partial Regex OwnCode { get; }

    /// <summary>Code of the division that a fund's code names as its owner; null when it names none.</summary>
    public static string? OwnerOf(string? code) => code is not null && OwnCode.Match(code) is { Success: true } match ? match.Groups["division"].Value : null;

    /// <summary>What is wrong with the draft; empty when nothing is.</summary>
    public static IReadOnlyList<Fault> Faults(int row, FundDraft draft, Division? owner, bool categoryIsKnown, ICaller caller)
    {
        Fault?[] checks =
        [
            Owner(row, draft, owner, caller),
            EntryChecks.RequiredText(row, "name", "资金名称", draft.Name, 300),
            EntryChecks.Text(row, "english", "英文名称", draft.English, 300),
            EntryChecks.RequiredText(row, "responsibleDepartment", "归口处室", draft.ResponsibleDepartment, 100),
            EntryChecks.Text(row, "scopeClause", "范围限定", draft.ScopeClause, 300),
            EntryChecks.Text(row, "note", "备注", draft.Note, 500),
            categoryIsKnown ? null : Fault.Of(EntryRefusals.UnknownCategory, row, "categoryCode", draft.CategoryCode),
        ];
        return [.. checks.OfType<Fault>()];
    }

    /// <summary>Why the code names no division in which the caller may enter a fund; null when it does.</summary>
    public static Fault? Owner(int row, FundDraft draft, Division? owner, ICaller caller)
    {
        if (draft.Code is not null && NationalCode.IsMatch(draft.Code)) return Fault.Of(CatalogueRefusals.FundLocked, row, "code", draft.Code);
        if (OwnerOf(draft.Code) is not { } division) return Fault.Of(CatalogueRefusals.FundCodeFormat, row, "code", draft.Code);
        if (owner is null || !caller.Sees(owner.Path)) return Fault.Of(EntryRefusals.UnknownDivision, row, "code", division);
        return owner.Level == DivisionLevel.Village ? Fault.Of(EntryRefusals.VillageNeverWrites, row, "code") : null;
    }
}
