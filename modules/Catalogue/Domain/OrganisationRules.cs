using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Domain;

/// <summary>An organisation as somebody wants it entered.</summary>
internal sealed record OrganisationDraft(string? Code, string? Name, string? Division, string? Kind);

/// <summary>What may be entered as an organisation.</summary>
internal static class OrganisationRules
{
    public static readonly string[] Kinds = ["财政部门", "主管部门", "预算单位", "实施单位", "监督部门"];

    /// <summary>What is wrong with the draft; empty when nothing is.</summary>
    public static IReadOnlyList<Fault> Faults(int row, OrganisationDraft draft, Division? division, ICaller caller)
    {
        Fault?[] checks =
        [
            EntryChecks.Id(row, "code", draft.Code),
            EntryChecks.RequiredText(row, "name", "机构名称", draft.Name, 200),
            division is null || !caller.Sees(division.Path) ? Fault.Of(EntryRefusals.UnknownDivision, row, "division", draft.Division) : null,
            division is { Level: DivisionLevel.Village } ? Fault.Of(EntryRefusals.VillageNeverWrites, row, "division") : null,
            EntryChecks.Word(row, "kind", draft.Kind ?? "", Kinds),
        ];
        return [.. checks.OfType<Fault>()];
    }
}
