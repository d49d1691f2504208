using System.CommandLine;
using System.Security.Cryptography;
using SunLedger.Authors.Plugins;
using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Authors.Commands;

/// <summary>The signed list that stands beside the plugins.</summary>
internal static class Lists
{
    private const string DevelopmentKey = "development";

    private static readonly Option<string?> Directory = new("--list") { Description = "The directory of approved.json; the one that holds the plugin when not given." };
    private static readonly Option<string> KeyFile = new("--key") { Description = "Private key (PEM, ECDSA P-256).", DefaultValueFactory = _ => "tools/keys/development-only.private.pem" };
    private static readonly Option<string> KeyName = new("--key-name") { Description = "The name under which hosts list the public key.", DefaultValueFactory = _ => DevelopmentKey };

    public static Option<string?> Option() => Directory;

    public static Option<string> Key() => KeyFile;

    public static Option<string> Name() => KeyName;

    /// <summary>The directory in which the plugin's folder lies.</summary>
    public static string BesideOf(AuthoredPlugin plugin) => Path.GetDirectoryName(plugin.Folder)!;

    /// <summary>The lines of the list; none when there is no list yet.</summary>
    public static IReadOnlyList<ApprovedPlugin> Read(string directory) => ApprovedList.Read(directory)?.Plugins ?? [];

    /// <summary>True when a line of the list names the definition. Whether a host trusts who signed it is that host's business.</summary>
    public static bool Approves(string directory, CategoryDefinition definition) => Read(directory).Any(a => a.Code == definition.Code && a.Definition == definition.Hash);

    /// <summary>Signs and writes the list; the same lines again leave the file as it is.</summary>
    public static bool Write(string directory, IReadOnlyList<ApprovedPlugin> plugins, string keyFile, string keyName)
    {
        if (!File.Exists(keyFile)) throw new AuthorException($"{keyFile}: 没有私钥文件 / there is no such key; --key names it");
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(keyFile));
        var before = ApprovedList.Read(directory);
        if (before is not null && before.Key == keyName && before.IsSignedBy(key) && before.Plugins.ToHashSet().SetEquals(plugins)) return false;
        ApprovedList.Sign(plugins, keyName, key).Write(directory);
        return true;
    }
}
