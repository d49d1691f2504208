namespace SunLedger.Approval.Domain;

/// <summary>A step of a running document: the chain's rule, and the division where it is worked on.</summary>
/// <param name="Rule">What the chain says.</param>
/// <param name="DivisionCode">Where.</param>
internal sealed record Step(StepRule Rule, string DivisionCode)
{
    /// <summary>The document's budget unit, when it is one of this division; null else: then nobody takes a unit's seat here.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Where the role is held that it escalates to: a township has no bureau, and its county does.</summary>
    public string EscalatedAt { get; init; } = DivisionCode;

    /// <summary>True when it is a unit's step and there is no such unit here: whom it escalates to acts from the first day.</summary>
    public bool PassesUp => UnitCode is null && Rule.EscalateTo is not null && Rule.Roles.All(UnitSeats.Contains);

    /// <summary>Roles that may act: those of the rule and, once it is late, the one that it escalates to.</summary>
    public IEnumerable<string> Seats(bool isEscalated)
    {
        if (PassesUp) return [Rule.EscalateTo!];
        return isEscalated && Rule.EscalateTo is { } role && !Rule.Roles.Contains(role) ? Rule.Roles.Append(role) : Rule.Roles;
    }

    /// <summary>Where a role of it is held.</summary>
    public string PlaceOf(string role) => Rule.Roles.Contains(role) ? DivisionCode : EscalatedAt;
}
