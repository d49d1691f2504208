using SunLedger.Categories;

namespace SunLedger.Messages.Catalogue;

/// <summary>
/// Reads the category definitions that are in force, from memory. A snapshot never changes: take <see cref="Current"/> once per batch.
/// </summary>
public interface ICategories
{
    /// <summary>The definitions in force now.</summary>
    CategorySnapshot Current { get; }

    /// <summary>The definitions that were in force at an instant, as far as this version can still read them.</summary>
    Task<CategorySnapshot> KnownAtAsync(DateTimeOffset instant, CancellationToken ct);

    /// <summary>The definition with this hash, in force or past; a warning names the one that judged it. Null when never seen.</summary>
    Task<CategoryDefinition?> ByHashAsync(string hash, CancellationToken ct);

    /// <summary>The name of a category, also of one that has funds and no definition in force; its code when nobody named it.</summary>
    Bilingual NameOf(string categoryCode) =>
        Current.Find(categoryCode) is { } definition ? new(definition.Name, definition.English) : new(categoryCode, categoryCode);
}

/// <summary>The definitions in force at one moment, by category code. The kernel's own rules are the category <c>kernel</c>.</summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="ByCode">Definition by category code.</param>
public sealed record CategorySnapshot(long Version, IReadOnlyDictionary<string, CategoryDefinition> ByCode)
{
    /// <summary>Code of the rules for every fund: a definition like those of categories, over which divisions lay their packs, too.</summary>
    public const string KernelCode = "kernel";

    /// <summary>Code of the kernel's list of benefits: the names by which person lines may call what is drawn, and other spellings of them (written→name).</summary>
    public const string Benefits = "benefit_items";

    /// <summary>What divisions judge by instead, by category code: their own definition, made of that of the level above and what they add. The longest path stands first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalDefinition>> Local { get; init; } = new Dictionary<string, IReadOnlyList<LocalDefinition>>();

    /// <summary>The definition of the category, or null when its plugin is missing or quarantined.</summary>
    public CategoryDefinition? Find(string categoryCode) => ByCode.GetValueOrDefault(categoryCode);

    /// <summary>The definition by which a division judges the category: its own, that of the nearest division above that has one, else that of the centre.</summary>
    public CategoryDefinition? Find(string categoryCode, string divisionPath)
    {
        if (Local.Count == 0 || !Local.TryGetValue(categoryCode, out var local)) return Find(categoryCode);
        foreach (var one in local)
            if (divisionPath.StartsWith(one.DivisionPath, StringComparison.Ordinal)) return one.Definition;
        return Find(categoryCode);
    }

    /// <summary>Every definition that somebody judges by.</summary>
    public IEnumerable<CategoryDefinition> All => ByCode.Values.Concat(Local.Values.SelectMany(list => list).Select(one => one.Definition)).Distinct();
}

/// <summary>A definition that holds for a division and everything below it.</summary>
/// <param name="DivisionPath">Path of the division in the finance tree.</param>
/// <param name="Definition">The definition.</param>
public sealed record LocalDefinition(string DivisionPath, CategoryDefinition Definition);

/// <summary>Takes definitions in: the plugin host brings those of plugins, the Monitoring module its own kernel definition.</summary>
public interface ICategoryStore
{
    /// <summary>Puts a definition in force from now on; the same hash again changes nothing.</summary>
    Task PutAsync(CategoryDefinition definition, string source, CancellationToken ct);

    /// <summary>
    /// Makes these the definitions that are in force from one origin, in one transaction: what that origin put in force before and does not name
    /// any more ends, and stays readable by its hash.
    /// </summary>
    /// <param name="origin">Who speaks: <c>plugin</c>. Definitions of other origins are left alone.</param>
    /// <param name="definitions">All that the origin has, each with where it came from.</param>
    /// <param name="ct">Stops it.</param>
    Task ReplaceAsync(string origin, IReadOnlyList<SourcedDefinition> definitions, CancellationToken ct);

    /// <summary>Ends the force of a category's definition; it stays readable by its hash. One that is not in force changes nothing.</summary>
    Task EndAsync(string categoryCode, CancellationToken ct);

    /// <summary>Keeps a definition readable by its hash without putting it in force.</summary>
    Task KeepAsync(CategoryDefinition definition, CancellationToken ct);
}

/// <summary>A definition and where it came from.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Source">Where it came from, for readers: <c>RuralRoads 1.0.0</c>.</param>
public sealed record SourcedDefinition(CategoryDefinition Definition, string Source);
