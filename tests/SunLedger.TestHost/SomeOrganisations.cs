using SunLedger.Messages.Catalogue;

namespace SunLedger.TestHost;

/// <summary>Two budget units of every division that <see cref="SomeDivisions"/> knows: <c>370481-U1</c> and <c>370481-U2</c>.</summary>
public sealed class SomeOrganisations : IOrganisations
{
    /// <inheritdoc />
    public Organisation? Find(string code) =>
        code.Split('-') is [var division, "U1" or "U2"] && new SomeDivisions().Latest(division) is { } found ? new(code, $"{found.Name}单位", found.Code, "预算单位") : null;
}
