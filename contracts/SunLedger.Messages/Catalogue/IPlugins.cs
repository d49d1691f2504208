namespace SunLedger.Messages.Catalogue;

/// <summary>How a plugin folder stands.</summary>
public enum PluginStanding
{
    /// <summary>Its definition is in force.</summary>
    Loaded,

    /// <summary>It was set aside, and everything else runs.</summary>
    Quarantined,

    /// <summary>Its folder is gone.</summary>
    Removed,
}

/// <summary>What is known of a plugin folder. Kept under the hash of the folder's content, so that an unchanged folder is never asked twice.</summary>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="ContentHash">SHA-256 over its files, lower-case hex.</param>
/// <param name="Code">Category code from the manifest; null when the manifest cannot be read.</param>
/// <param name="Version">Version from the manifest.</param>
/// <param name="Standing">In force or set aside.</param>
/// <param name="DefinitionHash">Hash of its definition, when it gave one.</param>
/// <param name="Reason">Published code of the reason why it was set aside; null when loaded.</param>
/// <param name="Message">The reason in words, Chinese.</param>
/// <param name="MessageEn">The reason in words, English.</param>
/// <param name="Hint">What to do, Chinese.</param>
/// <param name="HintEn">What to do, English.</param>
/// <param name="AskedAt">When it was last asked for its definition.</param>
/// <param name="AskedWith">Build of the contract that it was asked with: another build may give another definition.</param>
/// <param name="InForceHash">Hash of the definition that is in force from this folder: its own, or that of the version before a faulty one.</param>
/// <param name="InForceVersion">The plugin's version that is in force.</param>
/// <param name="Quality">bronze, silver or gold, as whoever approved it measured; null when nobody did.</param>
public sealed record PluginState(
    string Folder, string ContentHash, string? Code, string? Version, PluginStanding Standing, string? DefinitionHash,
    string? Reason, string? Message, string? MessageEn, string? Hint, string? HintEn, DateTimeOffset AskedAt, string AskedWith,
    string? InForceHash = null, string? InForceVersion = null, string? Quality = null);

/// <summary>Where the plugin host keeps what it learnt, and what administrators see of it.</summary>
public interface IPlugins
{
    /// <summary>Every folder known, by path.</summary>
    Task<IReadOnlyList<PluginState>> AllAsync(CancellationToken ct);

    /// <summary>Replaces what is known by <paramref name="states"/>; a folder that is absent is forgotten.</summary>
    Task ReplaceAsync(IReadOnlyList<PluginState> states, CancellationToken ct);
}
