using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>An exemption.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsInForce">True when it holds today.</param>
/// <param name="Definition">Definition that the rule stands in.</param>
/// <param name="Rule">The rule.</param>
/// <param name="RuleName">Its name, Chinese.</param>
/// <param name="RuleEnglish">Its name, English.</param>
/// <param name="TargetKind">What it is for.</param>
/// <param name="Target">Which.</param>
/// <param name="Division">Where it holds, and below.</param>
/// <param name="Basis">Number of the document.</param>
/// <param name="Why">Why.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="DecidedBy">Who agreed or refused.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Said">What they said.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="EndedAt">When.</param>
/// <param name="EndedWhy">Why.</param>
/// <param name="Suppressed">Hits that it holds back.</param>
internal sealed record ExemptionAnswer(
    string Id, ExemptionState State, bool IsInForce, string Definition, string Rule, string RuleName, string RuleEnglish, ExemptionTarget TargetKind, string Target, DivisionAnswer Division,
    string Basis, string Why, DateOnly From, DateOnly Until, string AskedBy, DateTimeOffset AskedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Said,
    string? EndedBy, DateTimeOffset? EndedAt, string? EndedWhy, int Suppressed)
{
    /// <summary>The exemption as this caller reads it: its payee may be a person, and whoever wrote why may have named them again.</summary>
    public static ExemptionAnswer Of(Exemption e, ICaller caller, IDivisions divisions, DateOnly today, int suppressed = 0)
    {
        var answer = new ExemptionAnswer(
            e.Id, e.State, e.HoldsOn(today), e.DefinitionCode, e.RuleCode, e.RuleName, e.RuleEnglish, e.TargetKind, e.Target, DivisionAnswer.Of(e.DivisionCode, divisions), e.Basis, e.Why,
            e.FromOn, e.UntilOn, e.AskedByName, e.AskedAt, e.DecidedByName, e.DecidedAt, e.Said, e.EndedByName, e.EndedAt, e.EndedWhy, suppressed);
        return PayeeNames.MayRead(caller) ? answer : answer.Masked(e);
    }

    /// <summary>The same as it leaves in a file.</summary>
    public ExemptionAnswer Masked(Exemption e) => this with
    {
        Target = e.Masked(Target), Basis = e.Masked(Basis), Why = e.Masked(Why), Said = Said is null ? null : e.Masked(Said), EndedWhy = EndedWhy is null ? null : e.Masked(EndedWhy),
    };
}
