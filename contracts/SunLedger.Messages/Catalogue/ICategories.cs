using SunLedger.Categories;

namespace SunLedger.Messages.Catalogue;

/// <summary>
/// Reads the category definitions that are in force, from memory. A snapshot never changes: take <see cref="Current"/> once per batch.
/// </summary>
public interface ICategories
{
    /// <summary>The definitions in force now.</summary>
    CategorySnapshot Current { get; }

    /// <summary>The definition with this hash, in force or past; a warning names the one that judged it. Null when never seen.</summary>
    Task<CategoryDefinition?> ByHashAsync(string hash, CancellationToken ct);
}

/// <summary>The definitions in force at one moment, by category code. The kernel's own rules are the category <c>kernel</c>.</summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="ByCode">Definition by category code.</param>
public sealed record CategorySnapshot(long Version, IReadOnlyDictionary<string, CategoryDefinition> ByCode)
{
    /// <summary>The definition of the category, or null when its plugin is missing or quarantined.</summary>
    public CategoryDefinition? Find(string categoryCode) => ByCode.GetValueOrDefault(categoryCode);
}

/// <summary>Takes definitions in: the plugin host brings those of plugins, the Monitoring module its own kernel definition.</summary>
public interface ICategoryStore
{
    /// <summary>Puts a definition in force from now on; the same hash again changes nothing.</summary>
    Task PutAsync(CategoryDefinition definition, string source, CancellationToken ct);

    /// <summary>Ends the force of the category's definition, because its source is gone; it stays readable by hash. Nothing happens when none is in force.</summary>
    Task WithdrawAsync(string categoryCode, CancellationToken ct);
}
