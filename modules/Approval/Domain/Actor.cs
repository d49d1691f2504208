namespace SunLedger.Approval.Domain;

/// <summary>Who acts: themselves, and for whom they stand in today.</summary>
/// <param name="Id">Account name or key.</param>
/// <param name="Roles">Roles that they hold.</param>
/// <param name="DivisionCode">Where.</param>
/// <param name="Mandates">For whom they stand in.</param>
internal sealed record Actor(string Id, IReadOnlyList<string> Roles, string DivisionCode, params IReadOnlyList<Mandate> Mandates)
{
    /// <summary>Their budget unit; null for somebody of a finance office or a line department.</summary>
    public string? OrganisationCode { get; init; }

    /// <summary>In which capacities they may act at a step: their own first. A unit's seat is taken by people of that unit alone, for whomever they stand in.</summary>
    public IEnumerable<Seat> SeatsAt(Step step, IEnumerable<string> roles)
    {
        var wanted = roles.Where(r => !UnitSeats.Contains(r) || step.UnitCode is { } unit && OrganisationCode == unit).ToArray();
        foreach (var role in wanted.Intersect(Roles).Where(r => step.PlaceOf(r) == DivisionCode)) yield return new(role, Id, null);
        foreach (var mandate in Mandates)
            foreach (var role in wanted.Intersect(mandate.Roles).Where(r => step.PlaceOf(r) == mandate.DivisionCode)) yield return new(role, Id, mandate.FromId);
    }
}

/// <summary>A delegation that is in force today (委托): roles that the delegator still holds, and nothing that they may not do themselves.</summary>
/// <param name="FromId">Who delegated.</param>
/// <param name="Roles">Which of their roles.</param>
/// <param name="DivisionCode">Where.</param>
internal sealed record Mandate(string FromId, IReadOnlyList<string> Roles, string DivisionCode);

/// <summary>A capacity in which somebody acts.</summary>
/// <param name="Role">The role.</param>
/// <param name="ById">Who acts.</param>
/// <param name="ForId">For whom, when as a delegate.</param>
internal sealed record Seat(string Role, string ById, string? ForId)
{
    /// <summary>True when the act would be this person's, by their own hand or by a delegate's.</summary>
    public bool Involves(string id) => ById == id || ForId == id;
}
