using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Domain;

/// <summary>Who may propose that somebody be given a role, and who may agree. A grant takes two people, and neither is the one who is given the role.</summary>
internal static class Granting
{
    /// <summary>Why it cannot be proposed; null when it can.</summary>
    public static Refusal? Propose(Role role, Person proposer, Grantee to, DateOnly from, DateOnly? until, DateOnly today)
    {
        if (proposer.Id == to.Id) return new(IdentityRefusals.GrantYourself);
        // Who makes accounts gives no roles: else one person could make up a colleague.
        if (proposer.Id == to.CreatedBy && !proposer.IsFounder) return new(IdentityRefusals.AccountMaker);
        return Hold(role, to) ?? Days(from, until, today);
    }

    /// <summary>Why this person cannot decide it; null when they can.</summary>
    /// <param name="role">The role that was proposed.</param>
    /// <param name="proposedBy">Who proposed it.</param>
    /// <param name="to">Who is given it.</param>
    /// <param name="decider">Who wants to decide; their division is at or above.</param>
    /// <param name="hasHead">True when a business head who is neither of the two could decide it.</param>
    public static Refusal? Decide(Role role, string proposedBy, Grantee to, Person decider, bool hasHead)
    {
        if (decider.Id == to.Id) return new(IdentityRefusals.GrantYourself);
        if (decider.Id == proposedBy) return new(IdentityRefusals.SecondPerson);
        if (decider.IsFounder) return null;
        if (decider.Id == to.CreatedBy) return new(IdentityRefusals.AccountMaker);
        var deciders = DecidersOf(role, hasHead);
        if (decider.Roles.Any(deciders.Contains)) return null;
        return new(IdentityRefusals.NotYoursToDecide, string.Join('、', Named(deciders).Select(r => r.Name)), string.Join(", ", Named(deciders).Select(r => r.English)));
    }

    /// <summary>Why nobody could agree to it now: what changed since it was proposed counts.</summary>
    public static Refusal? Hold(Role role, Grantee to)
    {
        if (!to.IsActive) return new(IdentityRefusals.AccountClosed, to.Id);
        if (!role.Levels.Contains(to.Level)) return new(IdentityRefusals.RoleLevel, role.Name, role.English);
        if (role.Kind == RoleKind.Unit && !to.IsOfUnit) return new(IdentityRefusals.RoleNeedsUnit, role.Name, role.English);
        if (role.Kind != RoleKind.Unit && to.IsOfUnit) return new(IdentityRefusals.RoleNotForUnits, role.Name, role.English);
        if (to.Roles.Contains(role.Code)) return new(IdentityRefusals.RoleHeld, role.Name, role.English);
        if (SeparationTable.Conflict(role.Code, to.Roles) is not var (apart, code)) return null;
        var other = DutyTable.Find(code)!;
        return new(IdentityRefusals.RolesApart, role.Name, other.Name, apart.Why, role.English, other.English, apart.English);
    }

    /// <summary>The roles that may decide. The first head of an office has no head above: then another administrator agrees.</summary>
    public static IReadOnlyList<string> DecidersOf(Role role, bool hasHead) => role.Kind == RoleKind.Administrator || !hasHead ? Administrators : HeadsFor(role);

    /// <summary>The roles that may agree to a business role. A head is made by a leader.</summary>
    public static IReadOnlyList<string> HeadsFor(Role role) =>
        role.Code is RoleCodes.OwnerHead or RoleCodes.Leader ? [RoleCodes.Leader] : [RoleCodes.OwnerHead, RoleCodes.Leader];

    /// <summary>The three administrators (三员).</summary>
    public static IReadOnlyList<string> Administrators { get; } = [RoleCodes.SystemAdmin, RoleCodes.SecurityAdmin, RoleCodes.AuditAdmin];

    private static Refusal? Days(DateOnly from, DateOnly? until, DateOnly today) =>
        from < today || until < from ? new(IdentityRefusals.GrantDays) : null;

    private static IEnumerable<Role> Named(IEnumerable<string> roles) => roles.Select(r => DutyTable.Find(r)!);

    /// <summary>Who acts.</summary>
    /// <param name="Id">Account name.</param>
    /// <param name="Roles">Roles held today.</param>
    public sealed record Person(string Id, IReadOnlyList<string> Roles)
    {
        /// <summary>True for the first administrator, whose word is enough until the three administrators are there.</summary>
        public bool IsFounder => Roles.Contains(DutyTable.Founder.Code);
    }

    /// <summary>Who is given a role.</summary>
    /// <param name="Id">Account name.</param>
    /// <param name="CreatedBy">Who made the account.</param>
    /// <param name="Level">Level of their division.</param>
    /// <param name="IsOfUnit">True for somebody of a budget unit.</param>
    /// <param name="IsActive">False once the account is closed.</param>
    /// <param name="Roles">Roles that they hold, will hold, or that were proposed for them and not yet decided; without the one in question.</param>
    public sealed record Grantee(string Id, string CreatedBy, DivisionLevel Level, bool IsOfUnit, bool IsActive, IReadOnlyList<string> Roles);

    /// <summary>A refusal and what stands in its places.</summary>
    public sealed record Refusal(RefusalText Text, params IReadOnlyList<object?> Values);
}
