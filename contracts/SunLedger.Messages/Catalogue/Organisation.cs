namespace SunLedger.Messages.Catalogue;

/// <summary>An organisation (机构) that the ledger may name: a budget unit (预算单位) of a division.</summary>
/// <param name="Code">Agency code, unique in the platform.</param>
/// <param name="Name">Name as registered.</param>
/// <param name="DivisionCode">Division whose budget it belongs to.</param>
/// <param name="Kind">Kind, a word of the catalogue's list.</param>
public sealed record Organisation(string Code, string Name, string DivisionCode, string Kind);

/// <summary>Reads organisations from memory: a release to a budget unit asks with every row.</summary>
public interface IOrganisations
{
    /// <summary>The organisation with this code, or null.</summary>
    Organisation? Find(string code);
}
