using System.Collections.Frozen;
using System.Reflection;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>A thing that is off, and the path at and below which it is.</summary>
internal sealed record OffEntry(SwitchedOff Off, string Path);

/// <summary>What is switched off, in memory.</summary>
internal sealed class SwitchBook(CategoryBook categories, FundBook funds, DivisionBook divisions, IReadOnlyList<SunModule> modules, TimeProvider time) : ISwitches, IBook
{
    private sealed record Content(long Version, IReadOnlyList<OffEntry> All, FrozenDictionary<(SwitchKind Kind, string Code), OffEntry[]> ByThing);

    private readonly FrozenDictionary<Assembly, string> _modules = modules.ToFrozenDictionary(m => m.GetType().Assembly, m => m.Code);
    private volatile Content _content = new(0, [], FrozenDictionary<(SwitchKind, string), OffEntry[]>.Empty);

    public string List => ListRow.Switches;

    public long Version => _content.Version;

    public bool IsAllOn => _content.All.Count == 0;

    public IReadOnlyCollection<string> ModulesOff => [.. _content.All.Where(o => o.Off.Kind == SwitchKind.Module).Select(o => o.Off.Code)];

    /// <summary>Everything that is off, anywhere.</summary>
    public IReadOnlyList<OffEntry> All => _content.All;

    public SwitchedOff? Module(string code) => Find(SwitchKind.Module, code, "");

    public SwitchedOff? ModuleOf(Type type) => IsAllOn || !_modules.TryGetValue(type.Assembly, out var code) ? null : Module(code);

    public SwitchedOff? Category(string categoryCode, string divisionPath) => Find(SwitchKind.Category, categoryCode, divisionPath);

    public SwitchedOff? Fund(string fundCode, string categoryCode, string divisionPath) =>
        Category(categoryCode, divisionPath) ?? Find(SwitchKind.Fund, fundCode, divisionPath);

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var last = await db.Set<SwitchRow>().Where(s => s.No == db.Set<SwitchRow>().Where(o => o.Kind == s.Kind && o.Code == s.Code && o.DivisionCode == s.DivisionCode).Max(o => o.No))
            .Where(s => !s.IsOn).AsNoTracking().ToListAsync(ct);
        var off = last.OrderBy(s => s.No).Select(s => new OffEntry(Off(s), s.DivisionPath)).ToArray();
        // Whoever is nearest the centre is named: the others may switch it on and nothing would change.
        _content = new(version, off, off.GroupBy(o => (o.Off.Kind, o.Off.Code)).ToFrozenDictionary(g => g.Key, g => g.OrderBy(o => o.Path.Length).ToArray()));
    }

    /// <summary>The name of something that can be switched; null when there is no such thing.</summary>
    public Bilingual? NameOf(SwitchKind kind, string code) => kind switch
    {
        SwitchKind.Module => modules.FirstOrDefault(m => m.Code == code) is { } module ? new(module.Name, module.English) : null,
        SwitchKind.Category => funds.All.Any(f => f.CategoryCode == code) || categories.Current.Find(code) is not null ? categories.NameOf(code) : null,
        _ => funds.Find(code) is { } fund ? new(fund.Name, fund.English) : null,
    };

    private SwitchedOff Off(SwitchRow s)
    {
        var name = NameOf(s.Kind, s.Code) ?? new(s.Code, s.Code);
        return new(s.Kind, s.Code, name.Chinese, name.English, s.DivisionCode.Length == 0 ? null : s.DivisionCode, s.At, s.ByName, s.Reason);
    }

    private SwitchedOff? Find(SwitchKind kind, string code, string path)
    {
        if (!_content.ByThing.TryGetValue((kind, code), out var entries)) return null;
        if (Off(entries, path) is { } off) return off;
        // What a division took over stands under it from that day on, and its switches hold there.
        return path.Length == 0 ? null : Off(entries, Takeovers.By(time.Today(), knownAt: null, divisions).Place(path));
    }

    private static SwitchedOff? Off(OffEntry[] entries, string path)
    {
        foreach (var entry in entries)
            if (path.StartsWith(entry.Path, StringComparison.Ordinal)) return entry.Off;
        return null;
    }
}
