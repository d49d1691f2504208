using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Judging;

/// <summary>What is switched off is not judged: nobody could enter what would clear a warning about it. It is made up for when it is on again.</summary>
internal static class SwitchedThings
{
    /// <summary>True when the thing's category, or its fund, is off where it is.</summary>
    public static bool IsOff(this ISwitches switches, Thing thing)
    {
        if (switches.IsAllOn) return false;
        return thing.FundCode is { } fund ? switches.Fund(fund, thing.CategoryCode, thing.DivisionPath) is not null : switches.Category(thing.CategoryCode, thing.DivisionPath) is not null;
    }
}
