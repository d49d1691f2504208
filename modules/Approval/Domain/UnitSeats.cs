namespace SunLedger.Approval.Domain;

/// <summary>The roles that people of a budget unit hold, and nobody else.</summary>
internal static class UnitSeats
{
    public static IReadOnlyList<string> Codes { get; } = [RoleCodes.UnitClerk, RoleCodes.UnitReviewer, RoleCodes.ProjectLead];

    public static bool Contains(string role) => Codes.Contains(role);
}
