using System.Security.Cryptography;
using System.Text.Json;
using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Plugins.Locks;

/// <summary>
/// What may be put in force, as the signed lists say now. Central is what a list names, what serves a fund of the national lists, and the rules for every fund: it must be approved,
/// whatever the settings say of local plugins.
/// </summary>
internal sealed class PluginLocks
{
    private readonly PluginOptions _options;
    private readonly List<ApprovedPlugin> _approved = [];
    private readonly List<string> _unsigned = [];
    private readonly List<string> _forDevelopment = [];
    private readonly HashSet<ApprovedPlugin> _underDevelopment = [];

    private PluginLocks(PluginOptions options) => _options = options;

    /// <summary>Reads the lists of these directories; what no known key signed counts for nothing.</summary>
    public static PluginLocks Read(PluginDirectories directories, PluginOptions options)
    {
        var locks = new PluginLocks(options);
        foreach (var directory in directories.Paths.Where(Directory.Exists)) locks.Add(directory);
        return locks;
    }

    /// <summary>Whether any definition with this code was approved.</summary>
    public bool Knows(string code) => _approved.Exists(a => a.Code == code);

    /// <summary>What was approved with this definition; null when nothing was.</summary>
    public ApprovedPlugin? Find(CategoryDefinition definition) => _approved.FirstOrDefault(a => a.Code == definition.Code && a.Definition == definition.Hash);

    /// <summary>The name of the key for development, when that alone approved the definition; null else. What a key of the office approved, too, is the office's.</summary>
    public string? TrustedForDevelopment(CategoryDefinition definition) =>
        _approved.Where(a => a.Code == definition.Code && a.Definition == definition.Hash).ToArray() is { Length: > 0 } found && found.All(_underDevelopment.Contains) ? DevelopmentName : null;

    /// <summary>The name under which the key for development is listed; null when no list that counts is signed with it.</summary>
    public string? DevelopmentName { get; private set; }

    /// <summary>Why the definition from this folder may not be put in force; null when it may.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="folder">Where it comes from.</param>
    /// <param name="version">The version in the folder's manifest; null when it is not known.</param>
    /// <param name="funds">The lists of funds.</param>
    public PluginFault? FaultOf(CategoryDefinition definition, string folder, string? version, IFunds funds)
    {
        if (Find(definition) is not null) return null;
        var approved = _approved.Where(a => a.Code == definition.Code).ToArray();
        if (approved.FirstOrDefault(a => a.Version == version) is { } same) return new(PluginReasons.VersionNotRaised, same.Version, Difference(definition, folder, [same]));
        if (approved.Length > 0) return new(PluginReasons.DiffersFromApproved, Difference(definition, folder, approved));
        if (_options.Unsigned == Unsigned.Load && definition.Code != CategorySnapshot.KernelCode && !definition.FundCodes.Any(code => funds.Find(code)?.OwnerDivision is null)) return null;
        if (_forDevelopment.Count > 0) return new(PluginReasons.DevelopmentKey, string.Join(", ", _forDevelopment));
        return _unsigned.Count > 0 ? new(PluginReasons.ListNotSigned, string.Join(", ", _unsigned)) : new(PluginReasons.NotApproved, definition.Code);
    }

    private void Add(string directory)
    {
        var file = Path.Combine(directory, ApprovedList.FileName);
        try
        {
            if (ApprovedList.Read(directory) is not { } list) return;
            if (!IsSigned(list)) _unsigned.Add(file);
            else if (!DevelopmentKey.Is(_options.Keys[list.Key])) _approved.AddRange(list.Plugins);
            else if (_options.TrustDevelopmentKey) AddForDevelopment(list);
            else _forDevelopment.Add(file);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            _unsigned.Add($"{file} ({e.Message})");
        }
    }

    private void AddForDevelopment(ApprovedList list)
    {
        DevelopmentName = list.Key;
        foreach (var plugin in list.Plugins)
        {
            // A line that the office signed, too, equals this one: whoever signed it in earnest stands for it.
            if (!_approved.Contains(plugin)) _underDevelopment.Add(plugin);
            _approved.Add(plugin);
        }
    }

    private bool IsSigned(ApprovedList list)
    {
        // An empty text is how an office takes a key away that the settings beside the host bring.
        if (!_options.Keys.TryGetValue(list.Key, out var text) || text.Length == 0) return false;
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw new InvalidOperationException($"SunLedger:Plugins:Keys:{list.Key} is no public key: {e.Message}");
        }
        return list.IsSignedBy(key);
    }

    /// <summary>The first line that is not as it was approved; without the approved text only the hashes can be told.</summary>
    private static string Difference(CategoryDefinition definition, string folder, IReadOnlyList<ApprovedPlugin> approved)
    {
        var texts = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.approved.txt") : [];
        var text = texts.Select(File.ReadAllText).FirstOrDefault(t => approved.Any(a => a.Text == ApprovedList.HashOf(t)));
        if (text is null) return $"{approved[^1].Definition} ≠ {definition.Hash}";
        // The line of the hash differs whenever anything does; what people look for is the other one.
        var (was, now) = (Lines(text), Lines(Explain.Definition(definition)));
        var at = Enumerable.Range(0, Math.Max(was.Length, now.Length)).FirstOrDefault(i => i != 1 && Line(was, i) != Line(now, i), 1);
        return $"[{at + 1}] “{Line(was, at)}” ≠ “{Line(now, at)}”";
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Line(string[] lines, int i) => i < lines.Length ? lines[i].Trim() : "";
}
