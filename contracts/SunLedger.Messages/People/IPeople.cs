using SunLedger.Modules;

namespace SunLedger.Messages.People;

/// <summary>Somebody with an account, as far as other modules need to know.</summary>
/// <param name="Id">Account name.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">Where they belong.</param>
/// <param name="Roles">Codes of the roles that they hold today; empty when the account is closed.</param>
/// <param name="OrganisationCode">Their budget unit; null for somebody of a finance office or a line department.</param>
public sealed record Person(string Id, string Name, string DivisionCode, IReadOnlyList<string> Roles, string? OrganisationCode = null);

/// <summary>Reads accounts inside the caller's transaction or read context.</summary>
public interface IPeople
{
    /// <summary>The people with these account names; unknown ones are absent.</summary>
    Task<IReadOnlyList<Person>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct);
}
