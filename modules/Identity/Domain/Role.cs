namespace SunLedger.Identity.Domain;

/// <summary>A role: a name for the permissions that belong to a duty.</summary>
/// <param name="Code">Short name, a promise: <c>clerk</c>.</param>
/// <param name="Name">What the office calls it.</param>
/// <param name="English">The same in English.</param>
/// <param name="Permissions">What it may do (<see cref="May"/>).</param>
internal sealed record Role(string Code, string Name, string English, params IReadOnlyList<string> Permissions)
{
    private static readonly string[] Business =
        [May.SeeLedger, May.MoveIndicators, May.PostPayments, May.KeepProjects, May.HandleWarnings, May.KeepCatalogue];

    /// <summary>Held by the first administrator alone, so that one person can set the platform up; nobody can give it to anybody.</summary>
    public static readonly Role Founder = new("founder", "初始管理员", "First administrator", [.. Business, May.Administer]);

    private static readonly Role[] Grantable =
    [
        new("admin", "系统管理员", "Administrator", May.Administer, May.KeepCatalogue),
        new("bureau", "财政业务主管", "Finance bureau", Business),
        new("clerk", "经办人员", "Clerk", May.SeeLedger, May.MoveIndicators, May.PostPayments, May.KeepProjects),
        new("viewer", "查询人员", "Viewer", May.SeeLedger),
        new("supervisor", "监督人员", "Supervisor", May.SeeLedger, May.HandleWarnings),
    ];

    /// <summary>The roles that an administrator may give, in the order of the list to choose from.</summary>
    public static IReadOnlyList<Role> All => Grantable;

    /// <summary>The role with this code, given by hand or not; null when there is none.</summary>
    public static Role? Find(string code) => code == Founder.Code ? Founder : Grantable.FirstOrDefault(r => r.Code == code);
}
