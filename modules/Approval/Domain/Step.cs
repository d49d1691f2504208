namespace SunLedger.Approval.Domain;

/// <summary>A step of a running document: the chain's rule, and the division where it is worked on.</summary>
/// <param name="Rule">What the chain says.</param>
/// <param name="DivisionCode">Where.</param>
internal sealed record Step(StepRule Rule, string DivisionCode)
{
    /// <summary>Roles that may act: those of the rule and, once it is late, the one that it escalates to.</summary>
    public IEnumerable<string> Seats(bool isEscalated) =>
        isEscalated && Rule.EscalateTo is { } role && !Rule.Roles.Contains(role) ? Rule.Roles.Append(role) : Rule.Roles;
}
