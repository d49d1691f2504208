using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Views;

/// <summary>How far a list reaches: the division asked for, or the caller's own; never beyond the caller's.</summary>
internal static class Scope
{
    /// <summary>The division, or null when it is not there for this caller.</summary>
    public static Division? Of(string? asked, ICaller caller, IDivisions divisions)
    {
        var division = divisions.Latest(asked ?? caller.DivisionCode);
        return division is not null && caller.Sees(division.Path) ? division : null;
    }
}
