using System.Collections.Frozen;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>A fund as readers see it: with what is odd about it, and whose it is.</summary>
internal sealed record Listing(Fund Fund, string? OwnerPath, string? Note, string? NoteEn)
{
    /// <summary>National lists are everybody's; an own list serves its owner, those above and those below.</summary>
    public bool IsFor(ICaller caller) => OwnerPath is null || caller.Sees(OwnerPath) || caller.DivisionPath.StartsWith(OwnerPath, StringComparison.Ordinal);
}

/// <summary>The fund lists in memory.</summary>
internal sealed class FundBook : IFunds, IBook
{
    private sealed record Content(long Version, IReadOnlyList<Listing> Entries, IReadOnlyList<Fund> All, FrozenDictionary<string, Listing> ByCode);

    private volatile Content _content = new(0, [], [], FrozenDictionary<string, Listing>.Empty);

    public string List => ListRow.Funds;

    public long Version => _content.Version;

    public IReadOnlyList<Fund> All => _content.All;

    /// <summary>Every fund with its note, by code.</summary>
    public IReadOnlyList<Listing> Entries => _content.Entries;

    public Fund? Find(string code) => Entry(code)?.Fund;

    public Listing? Entry(string code) => _content.ByCode.GetValueOrDefault(code);

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var rows = await db.Set<FundRow>().AsNoTracking().ToListAsync(ct);
        var entries = rows.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new Listing(r.ToFund(), r.OwnerPath, r.Note, r.NoteEn)).ToArray();
        _content = new(version, entries, [.. entries.Select(e => e.Fund)], entries.ToFrozenDictionary(e => e.Fund.Code));
    }
}
