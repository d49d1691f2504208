namespace SunLedger.Messages.People;

/// <summary>
/// The duties that must not come together (不相容职责), for whoever gives rights otherwise than by a grant: to a program, or to somebody who stands in.
/// </summary>
public interface IDuties
{
    /// <summary>Two of these permissions that nobody could hold by roles that go together; null when there are none.</summary>
    PermissionsApart? Apart(IReadOnlyCollection<string> permissions);

    /// <summary>One of the roles that must not come together with one that is held; null when there is none.</summary>
    RolesApart? Conflict(IEnumerable<string> roles, IReadOnlyCollection<string> held);
}

/// <summary>Two permissions that must not come together.</summary>
/// <param name="One">One.</param>
/// <param name="Other">The other.</param>
public sealed record PermissionsApart(string One, string Other);

/// <summary>Two roles that must not come together, in the words of the duty table.</summary>
/// <param name="Role">The role that would be added, in Chinese.</param>
/// <param name="Held">The one that is held, in Chinese.</param>
/// <param name="Why">Why they are kept apart, in Chinese.</param>
/// <param name="RoleEnglish">The role that would be added, in English.</param>
/// <param name="HeldEnglish">The one that is held, in English.</param>
/// <param name="WhyEnglish">The duties that are kept apart, in English.</param>
public sealed record RolesApart(string Role, string Held, string Why, string RoleEnglish, string HeldEnglish, string WhyEnglish);
