using System.Reflection;
using ArchUnitNET.Loader;
using Model = ArchUnitNET.Domain.Architecture;

namespace SunLedger.Architecture.Tests;

/// <summary>What the rules are held against: the product, and beside it a handful of types that break one rule each.</summary>
internal static class Sources
{
    /// <summary>The modules: one folder, one assembly.</summary>
    public static IReadOnlyList<Assembly> Modules { get; } = Load("modules", folder => $"SunLedger.{folder}");

    /// <summary>The plugins.</summary>
    public static IReadOnlyList<Assembly> Plugins { get; } = Load("plugins", folder => folder);

    /// <summary>What modules and plugins stand on.</summary>
    public static IReadOnlyList<Assembly> Contracts { get; } = Load("contracts", folder => folder);

    /// <summary>The executable that puts them together.</summary>
    public static Assembly Host { get; } = typeof(SunLedger.Host.Server).Assembly;

    // Loaded too, so that what an endpoint is made of is known to its roots.
    private static readonly Assembly Endpoints = typeof(FastEndpoints.BaseEndpoint).Assembly;

    /// <summary>The product as compiled.</summary>
    public static Model Product { get; } = new ArchLoader().LoadAssemblies([.. Contracts, .. Modules, .. Plugins, Host, Endpoints]).Build();

    /// <summary>The deliberate breaches.</summary>
    public static Model Breaches { get; } = new ArchLoader().LoadAssemblies(typeof(Sources).Assembly, Endpoints).Build();

    private static IReadOnlyList<Assembly> Load(string layer, Func<string, string> assembly) =>
    [
        .. Directory.GetDirectories(Checkout.Path(layer))
            .Where(d => Directory.GetFiles(d, "*.csproj").Length > 0)
            .Select(d => Assembly.Load(assembly(Path.GetFileName(d))))
            .OrderBy(a => a.FullName, StringComparer.Ordinal),
    ];
}
