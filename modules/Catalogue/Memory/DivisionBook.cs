using System.Collections.Frozen;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>The divisions in memory: by code with their history, and by who finances them.</summary>
internal sealed class DivisionBook : IDivisions, IBook
{
    /// <param name="Version">Of the list.</param>
    /// <param name="All">Every division, with what was entered of takeovers.</param>
    /// <param name="ByCode">The same by code.</param>
    /// <param name="ByParent">The same by who finances them.</param>
    /// <param name="Seeded">Every division as the list has it.</param>
    /// <param name="Takeovers">What was entered, by the code of the division that ended, the newest last.</param>
    /// <param name="TakenOver">Those of all that another division took over.</param>
    private sealed record Content(
        long Version, IReadOnlyList<Division> All, FrozenDictionary<string, Division[]> ByCode, FrozenDictionary<string, Division[]> ByParent,
        IReadOnlyList<Division> Seeded, ILookup<string, TakeoverRow> Takeovers, IReadOnlyList<Division> TakenOver);

    private static readonly ILookup<string, TakeoverRow> None = Array.Empty<TakeoverRow>().ToLookup(t => t.Code);

    private volatile Content _content = new(0, [], FrozenDictionary<string, Division[]>.Empty, FrozenDictionary<string, Division[]>.Empty, [], None, []);

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

    public IReadOnlyList<Division> Children(string code, DateOnly on, DateTimeOffset? knownAt) =>
        knownAt is null ? Children(code, on) : [.. Known(knownAt).Where(d => d.FinanceParent == Plain(code) && d.IsValidOn(on))];

    public IReadOnlyList<Division> TakenOver(DateOnly by, DateTimeOffset? knownAt) => [.. (knownAt is null ? _content.TakenOver : Known(knownAt)).Where(d => d.Successor is not null && d.ValidTo <= by)];

    /// <summary>The division as the list has it, whatever was entered of takeovers; null when it was not valid on that day.</summary>
    public Division? Entered(string code, DateOnly on) => _content.Seeded.FirstOrDefault(d => d.Code == code && d.IsValidOn(on));

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var rows = await db.Set<DivisionRow>().AsNoTracking().ToListAsync(ct);
        var takeovers = (await db.Set<TakeoverRow>().AsNoTracking().OrderBy(t => t.No).ToListAsync(ct)).ToLookup(t => t.Code);
        var seeded = rows.Select(r => r.ToDivision()).OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.ValidFrom).ToArray();
        var all = seeded.Select(d => As(d, takeovers[d.Code].LastOrDefault())).ToArray();
        _content = new(
            version,
            all,
            all.GroupBy(d => d.Code).ToFrozenDictionary(g => g.Key, g => g.ToArray()),
            all.Where(d => d.FinanceParent is not null).GroupBy(d => d.FinanceParent!).ToFrozenDictionary(g => g.Key, g => g.ToArray()),
            seeded,
            takeovers,
            [.. all.Where(d => d.Successor is not null)]);
    }

    private IEnumerable<Division> Known(DateTimeOffset? knownAt)
    {
        var content = _content;
        return knownAt is null || content.Takeovers.Count == 0 ? content.All : content.Seeded.Select(d => As(d, content.Takeovers[d.Code].LastOrDefault(t => t.EnteredAt <= knownAt)));
    }

    // A row is about the division that was there until the day before.
    private static Division As(Division division, TakeoverRow? row) =>
        row?.Successor is { } successor && division.IsValidOn(row.EffectiveOn.AddDays(-1)) ? division with { ValidTo = row.EffectiveOn, Successor = successor } : division;

    // 370402000 is the finance code of the district itself (own level), 370402000000 its statistical code.
    private static string Plain(string code) => code.Length switch
    {
        12 when code.EndsWith("000000", StringComparison.Ordinal) => code[..6],
        12 or 9 when code.EndsWith("000", StringComparison.Ordinal) => code[..^3],
        _ => code,
    };
}
