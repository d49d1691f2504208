using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

/// <summary>The kernel's definition among those in force.</summary>
internal static class KernelInForce
{
    /// <summary>The rules for every fund as a division has them: with its own parameters and words, those of the nearest division above, or those of the centre.</summary>
    /// <exception cref="RulesNotInForceException">None were approved, so that none are in force.</exception>
    public static CategoryDefinition Kernel(this CategorySnapshot snapshot, string divisionPath) =>
        snapshot.Find(KernelRules.Code, divisionPath) ?? throw new RulesNotInForceException();
}
