using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>What an administrator says about a user.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">At or below the administrator's own; never a village.</param>
/// <param name="OrganisationCode">A budget unit of that division, or null.</param>
/// <param name="Language"><c>zh-CN</c> (when left out) or <c>en</c>.</param>
internal sealed record UserFacts(string? Name, string? DivisionCode, string? OrganisationCode, string? Language)
{
    /// <summary>Everything wrong with it.</summary>
    public List<Fault> Faults(Division? division, ICaller caller, IOrganisations organisations)
    {
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 64) faults.Add(Fault.Of(IdentityRefusals.NameLength, null, "name"));
        if (division is null || !caller.Sees(division.Path)) faults.Add(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", DivisionCode));
        else if (division.Level == DivisionLevel.Village) faults.Add(Fault.Of(EntryRefusals.VillageNeverWrites, null, "divisionCode", DivisionCode));
        if (OrganisationCode is not null && organisations.Find(OrganisationCode)?.DivisionCode != division?.Code)
            faults.Add(Fault.Of(IdentityRefusals.OrganisationUnknown, null, "organisationCode", OrganisationCode));
        if (Language is not null && !Domain.ScreenLanguage.IsKnown(Language)) faults.Add(Fault.Of(IdentityRefusals.LanguageUnknown, null, "language", Language));
        return faults;
    }
}
