using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Switching;

/// <summary>What is to be switched, and where.</summary>
/// <param name="Kind">module, category or fund.</param>
/// <param name="Code">Its code.</param>
/// <param name="Division">For this division and all below it; absent for the whole system.</param>
/// <param name="IsOn">On or off.</param>
/// <param name="Reason">Why; everybody who is refused reads it.</param>
internal sealed record SwitchRequest(SwitchKind? Kind, string? Code, string? Division, bool? IsOn, string? Reason);

/// <summary>A request that was found right, or the refusal that it gets.</summary>
internal sealed record CheckedSwitch(SwitchKind Kind, string Code, Place Place, Bilingual Name, Fault? Fault, int Status)
{
    private static readonly CheckedSwitch Nothing = new(default, "", Place.System, new("", ""), null, 0);

    /// <summary>Checks what is asked for against what there is and who asks.</summary>
    public static CheckedSwitch Of(SwitchKind? kind, string? code, string? division, SwitchBook book, IReadOnlyList<SunModule> modules, DivisionBook divisions, ICaller caller)
    {
        if (kind is not { } k) return Wrong(EntryRefusals.Required, "kind", "开关种类", "kind");
        if (string.IsNullOrEmpty(code) || book.NameOf(k, code) is not { } name) return Wrong(CatalogueRefusals.SwitchUnknown, "code", code);
        if (k == SwitchKind.Module && !modules.Single(m => m.Code == code).IsSwitchable) return Wrong(CatalogueRefusals.ModuleAlwaysOn, "code", name.Chinese, name.English);
        if (string.IsNullOrEmpty(division))
            return caller.May(May.Administer) ? new(k, code, Place.System, name, null, 0) : Wrong(CatalogueRefusals.SystemSwitch, "division");
        if (k == SwitchKind.Module) return Wrong(CatalogueRefusals.ModuleEverywhere, "division");
        if (divisions.Latest(division) is not { Level: not DivisionLevel.Village } there || !caller.Sees(there.Path)) return Wrong(EntryRefusals.UnknownDivision, "division", division);
        return new(k, code, new(there.Code, there.Path), name, null, 0);
    }

    private static CheckedSwitch Wrong(RefusalText text, string field, params object?[] values) =>
        Nothing with { Fault = Fault.Of(text, null, field, values), Status = text.Status };
}
