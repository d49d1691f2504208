using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Working;

/// <summary>Who may know of a document.</summary>
internal static class Sight
{
    /// <summary>
    /// True when the caller may know of it: they submitted it, or take part in business and it belongs to their division or below. Somebody of a budget unit knows of what is that unit's, and of
    /// nothing else, whatever waits for their role.
    /// </summary>
    public static bool May(DocumentRow document, ICaller caller)
    {
        if (document.SubmittedById == caller.Id) return true;
        if (!caller.May(Modules.May.TakePart) || !caller.Sees(document.DivisionPath)) return false;
        return caller.OrganisationCode is null || caller.OrganisationCode == document.OrganisationCode;
    }
}
