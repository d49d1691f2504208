using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Moments;

/// <summary>What the ledger looks for within a reach most.</summary>
internal static class IndicatorsInReach
{
    /// <summary>The indicators within reach.</summary>
    public static IQueryable<Indicator> In(this Reach reach, IQueryable<Indicator> indicators) => reach.In(indicators, i => i.DivisionPath);
}
