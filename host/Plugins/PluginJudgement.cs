using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Plugins;

/// <summary>A plugin folder after it was asked: what it is, and its definition or what is wrong with it alone.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="Manifest">What it says of itself; null when that cannot be read.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="WasLoaded">True when it was in force before this start: it goes before newcomers.</param>
internal sealed record AskedPlugin(string Folder, PluginManifest? Manifest, CategoryDefinition? Definition, PluginFault? Fault, bool WasLoaded);

/// <summary>Decides which plugins may be in force beside each other.</summary>
internal static class PluginJudgement
{
    /// <summary>The category of the kernel's own rules.</summary>
    private const string Kernel = "kernel";

    /// <summary>Every plugin with its fault, or without one when it is in force. The order of the answer is that of the question.</summary>
    public static IReadOnlyList<AskedPlugin> Judge(IReadOnlyList<AskedPlugin> plugins, IFunds funds, Func<AskedPlugin, PluginFault?>? locked = null)
    {
        var codes = new Dictionary<string, AskedPlugin>();
        var covered = new Dictionary<string, string>();
        var faults = new Dictionary<AskedPlugin, PluginFault?>();
        // Who was in force stays; among newcomers the folder's name decides, so that every start decides alike.
        foreach (var plugin in plugins.OrderByDescending(p => p.WasLoaded).ThenBy(p => p.Folder, StringComparer.Ordinal))
        {
            faults[plugin] = plugin.Fault ?? FaultOf(plugin, codes, covered, funds) ?? locked?.Invoke(plugin);
            if (faults[plugin] is not null) continue;
            codes.Add(plugin.Definition!.Code, plugin);
            foreach (var fund in plugin.Definition.FundCodes) covered.Add(fund, plugin.Definition.Code);
        }
        return [.. plugins.Select(p => p with { Fault = faults[p] })];
    }

    private static PluginFault? FaultOf(AskedPlugin plugin, Dictionary<string, AskedPlugin> codes, Dictionary<string, string> covered, IFunds funds)
    {
        var definition = plugin.Definition!;
        if (definition.Code != plugin.Manifest!.Code) return new(PluginReasons.CodeDiffers, plugin.Manifest.Code, definition.Code);
        if (definition.Code == Kernel) return new(PluginReasons.CodeReserved, Kernel);
        if (codes.TryGetValue(definition.Code, out var other)) return new(PluginReasons.CodeTwice, definition.Code, other.Folder);
        foreach (var code in definition.FundCodes)
        {
            if (funds.Find(code) is not { } fund) return new(PluginReasons.FundUnknown, code);
            if (covered.TryGetValue(code, out var category)) return new(PluginReasons.FundTwice, code, category);
            if (fund.CategoryCode != definition.Code) return new(PluginReasons.FundElsewhere, code, fund.CategoryCode);
        }
        return null;
    }
}
