using System.Collections.Concurrent;
using System.Collections.Frozen;
using SunLedger.Catalogue.Seed;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>A definition in force: where it came from and since when.</summary>
internal sealed record InForce(CategoryDefinition Definition, string Source, DateTimeOffset Since);

/// <summary>The category definitions in memory: those in force, and past ones as they are asked for.</summary>
internal sealed partial class CategoryBook(IDatabase database, ILogger<CategoryBook> log) : ICategories, IBook
{
    private sealed record Content(CategorySnapshot Snapshot, FrozenDictionary<string, InForce> Terms);

    // A definition never changes, so what was read once is right for ever.
    private readonly ConcurrentDictionary<string, CategoryDefinition> _read = new();
    private volatile Content _content = new(new(0, FrozenDictionary<string, CategoryDefinition>.Empty), FrozenDictionary<string, InForce>.Empty);

    public string List => ListRow.Categories;

    public long Version => _content.Snapshot.Version;

    public CategorySnapshot Current => _content.Snapshot;

    /// <summary>The definitions in force by category code, with source and date.</summary>
    public IReadOnlyDictionary<string, InForce> Terms => _content.Terms;

    public Bilingual NameOf(string categoryCode)
    {
        if (Current.Find(categoryCode) is { } definition) return new(definition.Name, definition.English);
        var (name, english) = Seeds.CategoryNames.GetValueOrDefault(categoryCode, (categoryCode, categoryCode));
        return new(name, english);
    }

    public async Task<CategoryDefinition?> ByHashAsync(string hash, CancellationToken ct)
    {
        if (_read.TryGetValue(hash, out var known)) return known;
        await using var db = database.Read();
        var text = await db.Set<DefinitionRow>().Where(d => d.Hash == hash).Select(d => d.Text).FirstOrDefaultAsync(ct);
        return text is null ? null : Read(hash, text);
    }

    public async Task<CategorySnapshot> KnownAtAsync(DateTimeOffset instant, CancellationToken ct)
    {
        await using var db = database.Read();
        var inForce = await InForceAsync(db, db.Set<TermRow>().Where(t => t.Since <= instant && (t.Until == null || t.Until > instant)), ct);
        return SnapshotOf(Version, inForce, await LocalAsync(db, db.Set<EffectiveRow>().Where(e => e.Since <= instant && (e.Until == null || e.Until > instant)), ct));
    }

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var inForce = await InForceAsync(db, db.Set<TermRow>().Where(t => t.Until == null), ct);
        _content = new(SnapshotOf(version, inForce, await LocalAsync(db, db.Set<EffectiveRow>().Where(e => e.Until == null), ct)), inForce.ToFrozenDictionary());
    }

    private static CategorySnapshot SnapshotOf(long version, Dictionary<string, InForce> inForce, IReadOnlyDictionary<string, IReadOnlyList<LocalDefinition>> local) =>
        new(version, inForce.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Definition)) { Local = local };

    private async Task<Dictionary<string, InForce>> InForceAsync(SunLedgerDb db, IQueryable<TermRow> those, CancellationToken ct)
    {
        var terms = await those
            .Join(db.Set<DefinitionRow>(), t => t.Hash, d => d.Hash, (t, d) => new { t.CategoryCode, t.Hash, t.Source, t.Since, d.Text })
            .AsNoTracking().ToListAsync(ct);
        var inForce = new Dictionary<string, InForce>();
        foreach (var term in terms)
            if (Read(term.Hash, term.Text) is { } definition) inForce[term.CategoryCode] = new(definition, term.Source, term.Since);
        return inForce;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<LocalDefinition>>> LocalAsync(SunLedgerDb db, IQueryable<EffectiveRow> those, CancellationToken ct)
    {
        var rows = await those
            .Join(db.Set<DefinitionRow>(), e => e.Hash, d => d.Hash, (e, d) => new { e.CategoryCode, e.DivisionPath, e.Hash, d.Text })
            .AsNoTracking().ToListAsync(ct);
        return rows.Select(r => (r.CategoryCode, r.DivisionPath, Definition: Read(r.Hash, r.Text))).Where(r => r.Definition is not null)
            .GroupBy(r => r.CategoryCode)
            .ToFrozenDictionary(
                g => g.Key,
                IReadOnlyList<LocalDefinition> (g) => [.. g.OrderByDescending(r => r.DivisionPath.Length).Select(r => new LocalDefinition(r.DivisionPath, r.Definition!))]);
    }

    private CategoryDefinition? Read(string hash, string text)
    {
        if (_read.TryGetValue(hash, out var known)) return known;
        try
        {
            var definition = CategoryDefinition.Read(text);
            // What was written is what is read back: a definition whose hash differs would judge under a false name.
            if (definition.Hash == hash) return _read.GetOrAdd(hash, definition);
            LogUnreadable(hash, $"it reads back as {definition.Hash}");
        }
        catch (DefinitionException e)
        {
            // Written in a newer language by a host that has since been rolled back. Its category has no definition here, and says so.
            LogUnreadable(hash, e.Message);
        }
        return null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The stored category definition {Hash} cannot be used by this version: {Why}")]
    private partial void LogUnreadable(string hash, string why);
}
