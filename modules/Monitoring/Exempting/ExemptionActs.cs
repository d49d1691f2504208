using SunLedger.Messages.Audit;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>What the trail keeps of an exemption: who reads the trail reads no persons, and finds the whole under its id.</summary>
internal static class ExemptionActs
{
    public static Act Of(string verb, Exemption e, string? reason, ExemptionState? before = null) => new(verb, "exemption", e.Id)
    {
        DivisionPath = e.DivisionPath,
        Before = before is { } was ? new { state = was } : null,
        After = new { e.State, definition = e.DefinitionCode, rule = e.RuleCode, e.TargetKind, target = e.Masked(e.Target), basis = e.Masked(e.Basis), from = e.FromOn, until = e.UntilOn },
        Reason = reason is null ? null : e.Masked(reason),
    };
}
