using SunLedger.Messages.Audit;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>What the trail keeps of an exemption.</summary>
internal static class ExemptionActs
{
    public static Act Of(string verb, Exemption e, string? reason, ExemptionState? before = null) => new(verb, "exemption", e.Id)
    {
        DivisionPath = e.DivisionPath,
        Before = before is { } was ? new { state = was } : null,
        After = new { e.State, definition = e.DefinitionCode, rule = e.RuleCode, e.TargetKind, e.Target, e.Basis, from = e.FromOn, until = e.UntilOn },
        Reason = reason,
    };
}
