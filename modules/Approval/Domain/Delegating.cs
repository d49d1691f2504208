namespace SunLedger.Approval.Domain;

/// <summary>Somebody wants another to act in their place until a day.</summary>
/// <param name="FromId">Who delegates.</param>
/// <param name="FromRoles">Roles that they hold themselves.</param>
/// <param name="FromDivision">Where they are.</param>
/// <param name="ToId">Who is to stand in.</param>
/// <param name="ToDivision">Where those are; null when nobody has that account, or it is closed.</param>
/// <param name="Roles">Roles to be delegated.</param>
/// <param name="FromOn">First day.</param>
/// <param name="UntilOn">Last day; null when nobody said.</param>
/// <param name="ToRoles">Roles that those hold themselves.</param>
/// <param name="IsApart">True when one of the roles must not come together with one that those hold.</param>
/// <param name="FromUnit">Budget unit of whoever delegates; null when they are of none.</param>
/// <param name="ToUnit">Budget unit of whoever is to stand in.</param>
internal sealed record DelegationDraft(
    string FromId, IReadOnlyList<string> FromRoles, string FromDivision, string ToId, string? ToDivision, IReadOnlyList<string> Roles, DateOnly FromOn, DateOnly? UntilOn,
    IReadOnlyList<string>? ToRoles = null, bool IsApart = false, string? FromUnit = null, string? ToUnit = null);

/// <summary>Why a delegation is refused, in the order in which it is looked at.</summary>
internal enum DelegationRefusal
{
    None,
    Unknown,
    Oneself,
    Elsewhere,
    OtherUnit,
    Administrator,
    RoleNotHeld,
    DelegatedRole,
    RolesApart,
    EndMissing,
    EndRange,
}

/// <summary>Delegations, decided.</summary>
internal static class Delegating
{
    /// <summary>The longest that somebody may be stood in for, in days.</summary>
    public const int MostDays = 90;

    private static readonly string[] Administrators = [RoleCodes.Founder, RoleCodes.SystemAdmin, RoleCodes.SecurityAdmin, RoleCodes.AuditAdmin];

    /// <summary>True for somebody who administers: they stand in for nobody.</summary>
    public static bool IsAdministrator(IEnumerable<string> roles) => roles.Any(Administrators.Contains);

    /// <summary>
    /// Whether it may be. One delegates what one holds oneself: what one has by delegation is not among it, so that no chains come to be.
    /// </summary>
    public static DelegationRefusal Decide(DelegationDraft draft, IReadOnlyList<Mandate> heldByDelegation, DateOnly today)
    {
        if (draft.ToId == draft.FromId) return DelegationRefusal.Oneself;
        if (draft.ToDivision is null) return DelegationRefusal.Unknown;
        if (draft.ToDivision != draft.FromDivision) return DelegationRefusal.Elsewhere;
        // A unit's seat is the unit's: its neighbour would read and decide what is none of theirs, and so would an office that checks it later.
        if (draft.ToUnit != draft.FromUnit) return DelegationRefusal.OtherUnit;
        if (IsAdministrator(draft.ToRoles ?? [])) return DelegationRefusal.Administrator;
        var missing = draft.Roles.Except(draft.FromRoles).ToArray();
        if (missing.Length > 0 && missing.All(r => heldByDelegation.Any(m => m.Roles.Contains(r)))) return DelegationRefusal.DelegatedRole;
        if (missing.Length > 0 || draft.Roles.Count == 0) return DelegationRefusal.RoleNotHeld;
        // What one could not be given one does not get by standing in.
        if (draft.IsApart) return DelegationRefusal.RolesApart;
        if (draft.UntilOn is not { } until) return DelegationRefusal.EndMissing;
        return until < today || until < draft.FromOn || draft.FromOn < today || until > draft.FromOn.AddDays(MostDays) ? DelegationRefusal.EndRange : DelegationRefusal.None;
    }
}
