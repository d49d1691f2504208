using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ReleaseIndicators;

/// <summary>Who a release goes to: a division, or a budget unit of one.</summary>
/// <param name="Division">The division whose money it becomes.</param>
/// <param name="Agency">The budget unit; null when the division itself receives.</param>
internal sealed record Receiver(Division Division, Organisation? Agency)
{
    /// <summary>The receiver with this code on that day, or null.</summary>
    public static Receiver? Find(string code, DateOnly on, IDivisions divisions, IOrganisations organisations)
    {
        if (divisions.Find(code, on) is { } division) return new(division, null);
        return organisations.Find(code) is { } agency && divisions.Find(agency.DivisionCode, on) is { } home ? new(home, agency) : null;
    }

    /// <summary>
    /// True when money may go there from an indicator of that division in one step: to the division directly below in the finance tree, or to a
    /// budget unit of the same division. A budget unit sends nothing on. What a division left is sent on as its successor's.
    /// </summary>
    public bool IsDirectlyBelow(Indicator from, Successions successions) =>
        from.AgencyCode is null && (Agency is null ? Division.FinanceParent : Division.Code) is var giver && (giver == from.DivisionCode || giver == successions.CodeOf(from));
}
