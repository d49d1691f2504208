using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Host;

/// <summary>How plugins are taken in. Section <c>SunLedger:Plugins</c>.</summary>
internal sealed record PluginOptions
{
    /// <summary>Public keys (ECDSA P-256, SubjectPublicKeyInfo, base64) that may sign a list of approved definitions, by name.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];

    /// <summary>
    /// Whether a list that the repository's own key for development signed counts. Its private half lies in the sources: anybody can sign with it. Off unless an office says so, or the host
    /// runs in the environment Development.
    /// </summary>
    public bool TrustDevelopmentKey { get; init; }

    /// <summary>What becomes of a plugin that no signed list names and that serves no fund of the national lists: refuse or load.</summary>
    public Unsigned Unsigned { get; init; } = Unsigned.Refuse;

    /// <summary>How often the folders are looked at.</summary>
    public double EverySeconds { get; init; } = 2;

    /// <summary>The same as a pause.</summary>
    public TimeSpan Every => EverySeconds is > 0 and < 86_400
        ? TimeSpan.FromSeconds(EverySeconds)
        : throw new InvalidOperationException($"SunLedger:Plugins:EverySeconds is {EverySeconds}. Set it to more than 0 and less than a day.");
}
