using System.Collections.Frozen;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>The organisations in memory.</summary>
internal sealed class OrganisationBook : IOrganisations, IBook
{
    private sealed record Content(long Version, IReadOnlyList<OrganisationRow> Rows, FrozenDictionary<string, Organisation> ByCode);

    private volatile Content _content = new(0, [], FrozenDictionary<string, Organisation>.Empty);

    public string List => ListRow.Organisations;

    public long Version => _content.Version;

    /// <summary>Every organisation, by code.</summary>
    public IReadOnlyList<OrganisationRow> Rows => _content.Rows;

    public Organisation? Find(string code) => _content.ByCode.GetValueOrDefault(code);

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var rows = await db.Set<OrganisationRow>().AsNoTracking().ToListAsync(ct);
        _content = new(
            version,
            [.. rows.OrderBy(r => r.Code, StringComparer.Ordinal)],
            rows.ToFrozenDictionary(r => r.Code, r => new Organisation(r.Code, r.Name, r.DivisionCode, r.Kind)));
    }
}
