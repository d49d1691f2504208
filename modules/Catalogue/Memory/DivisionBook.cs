using System.Collections.Frozen;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>The divisions in memory: by code with their history, and by who finances them.</summary>
internal sealed class DivisionBook : IDivisions, IBook
{
    private sealed record Content(long Version, IReadOnlyList<Division> All, FrozenDictionary<string, Division[]> ByCode, FrozenDictionary<string, Division[]> ByParent, IReadOnlyList<Division> TakenOver);

    private volatile Content _content = new(0, [], FrozenDictionary<string, Division[]>.Empty, FrozenDictionary<string, Division[]>.Empty, []);

    public string List => ListRow.Divisions;

    public long Version => _content.Version;

    /// <summary>Every division that ever was, by code and then by validity.</summary>
    public IReadOnlyList<Division> All => _content.All;

    public Division? Find(string code, DateOnly on)
    {
        foreach (var division in _content.ByCode.GetValueOrDefault(Plain(code), []))
            if (division.IsValidOn(on)) return division;
        return null;
    }

    public Division? Latest(string code) => _content.ByCode.GetValueOrDefault(Plain(code), []).LastOrDefault();

    public IReadOnlyList<Division> Children(string code, DateOnly on) =>
        [.. _content.ByParent.GetValueOrDefault(Plain(code), []).Where(d => d.IsValidOn(on))];

    public IReadOnlyList<Division> TakenOver(DateOnly by) => [.. _content.TakenOver.Where(d => d.ValidTo <= by)];

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var rows = await db.Set<DivisionRow>().AsNoTracking().ToListAsync(ct);
        var all = rows.Select(r => r.ToDivision()).OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.ValidFrom).ToArray();
        _content = new(
            version,
            all,
            all.GroupBy(d => d.Code).ToFrozenDictionary(g => g.Key, g => g.ToArray()),
            all.Where(d => d.FinanceParent is not null).GroupBy(d => d.FinanceParent!).ToFrozenDictionary(g => g.Key, g => g.ToArray()),
            [.. all.Where(d => d.Successor is not null)]);
    }

    // 370402000 is the finance code of the district itself (own level), 370402000000 its statistical code.
    private static string Plain(string code) => code.Length switch
    {
        12 when code.EndsWith("000000", StringComparison.Ordinal) => code[..6],
        12 or 9 when code.EndsWith("000", StringComparison.Ordinal) => code[..^3],
        _ => code,
    };
}
