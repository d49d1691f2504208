namespace SunLedger.Approval.Chains;

/// <summary>The roles that a step may name: every one that people hold for business. Programs and the three administrators decide on nothing.</summary>
internal static class ActingRoles
{
    public static IReadOnlyList<string> Codes { get; } =
    [
        RoleCodes.Budget, RoleCodes.Treasury, RoleCodes.OwnerClerk, RoleCodes.OwnerHead, RoleCodes.Agriculture, RoleCodes.Performance, RoleCodes.Supervision,
        RoleCodes.Disclosure, RoleCodes.Department, RoleCodes.UnitClerk, RoleCodes.UnitReviewer, RoleCodes.ProjectLead, RoleCodes.Leader,
    ];
}
