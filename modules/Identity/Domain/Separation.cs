namespace SunLedger.Identity.Domain;

/// <summary>Two duties that must not come together (不相容职责), and how they are kept apart.</summary>
/// <param name="Duty">One duty, as the office names it.</param>
/// <param name="OtherDuty">The other.</param>
/// <param name="English">Both in English.</param>
/// <param name="By">How they are kept apart.</param>
/// <param name="Roles">Roles of the one duty.</param>
/// <param name="OtherRoles">Roles of the other.</param>
/// <param name="Why">Why so and not the other way.</param>
internal sealed record Separation(
    string Duty, string OtherDuty, string English, SeparatedBy By, IReadOnlyList<string> Roles, IReadOnlyList<string> OtherRoles, string Why)
{
    /// <summary>True when it keeps one person from holding both roles.</summary>
    public bool Forbids(string role, string other) =>
        By == SeparatedBy.Person && role != other
        && ((Roles.Contains(role) && OtherRoles.Contains(other)) || (Roles.Contains(other) && OtherRoles.Contains(role)));
}

/// <summary>How two duties are kept apart.</summary>
internal enum SeparatedBy
{
    /// <summary>Nobody holds a role of both.</summary>
    Person,

    /// <summary>A person may hold both; on one document the two acts are by different people, which the approval of that document sees to.</summary>
    Document,
}
