using System.Text.Json.Serialization;

namespace SunLedger.Host.Plugins.Locks;

/// <summary>A definition that somebody with a key has approved.</summary>
/// <param name="Code">Category code.</param>
/// <param name="Version">The plugin's version at the time.</param>
/// <param name="Definition">Hash of the definition.</param>
/// <param name="Text">SHA-256 of the definition in words, the file <c>*.approved.txt</c> beside the plugin.</param>
/// <param name="Quality">bronze, silver or gold, by the facts of that time; empty when nobody measured.</param>
internal sealed record ApprovedPlugin(string Code, string Version, string Definition, string Text, string Quality)
{
    /// <summary>What is signed of it: one line.</summary>
    [JsonIgnore]
    public string Line => $"{Code} {Version} {Definition} {Text} {Quality}\n";
}
