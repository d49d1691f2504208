using System.Text.Json;

namespace SunLedger.Host.Plugins;

/// <summary>What a plugin folder says of itself in <c>plugin.json</c>, readable without running anything of it.</summary>
/// <param name="Code">Category code that its definition will have.</param>
/// <param name="Assembly">File name of the assembly that holds the category.</param>
/// <param name="ContractVersion">Version of the definition language that it was written in.</param>
/// <param name="Version">The plugin's own version.</param>
internal sealed record PluginManifest(string Code, string Assembly, int ContractVersion, string Version)
{
    public const string FileName = "plugin.json";

    private const int MaxBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The manifest of a folder, or why there is none to go by.</summary>
    public static (PluginManifest? Manifest, PluginFault? Fault) Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists) return (null, new(PluginReasons.NoManifest));
        if (file.Length > MaxBytes) return (null, new(PluginReasons.BadManifest, $"{file.Length} > {MaxBytes} bytes"));
        try
        {
            var manifest = JsonSerializer.Deserialize<PluginManifest>(File.ReadAllBytes(file.FullName), Options);
            return manifest is null ? (null, new(PluginReasons.BadManifest, "null")) : (manifest, manifest.FaultIn(folder));
        }
        catch (JsonException e)
        {
            return (null, new(PluginReasons.BadManifest, e.Message));
        }
    }

    private PluginFault? FaultIn(string folder)
    {
        if (ContractVersion is < 1 or > Categories.Contract.Version) return new(PluginReasons.ContractVersion, ContractVersion, Categories.Contract.Version);
        // A name with a path in it would load what is not part of the folder, and so not of its hash.
        if (Assembly != Path.GetFileName(Assembly) || !File.Exists(Path.Combine(folder, Assembly))) return new(PluginReasons.NoAssembly, Assembly);
        return null;
    }
}
