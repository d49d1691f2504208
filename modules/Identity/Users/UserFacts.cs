using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>What an administrator says about a user.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">At or below the administrator's own.</param>
/// <param name="Role">A code of GET /roles.</param>
/// <param name="Language"><c>zh-CN</c> (when left out) or <c>en</c>.</param>
internal sealed record UserFacts(string? Name, string? DivisionCode, string? Role, string? Language)
{
    /// <summary>Everything wrong with it. <paramref name="held"/> is the role that the user has already and may keep.</summary>
    public List<Fault> Faults(Division? division, ICaller caller, string? held)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 64) faults.Add(Fault.Of(IdentityRefusals.NameLength, null, "name"));
        if (division is null || !caller.Sees(division.Path)) faults.Add(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", DivisionCode));
        if (Role is null || (Role != held && Domain.Role.All.All(r => r.Code != Role))) faults.Add(Fault.Of(IdentityRefusals.RoleUnknown, null, "role", Role));
        if (Language is not null && !Domain.ScreenLanguage.IsKnown(Language)) faults.Add(Fault.Of(IdentityRefusals.LanguageUnknown, null, "language", Language));
        return faults;
    }
}
