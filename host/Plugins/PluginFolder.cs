using System.Reflection;
using McMaster.NETCore.Plugins;
using SunLedger.Categories;

namespace SunLedger.Host.Plugins;

/// <summary>A plugin folder opened: its one category. Only the short-lived child opens one; this is the only file that names McMaster.</summary>
internal sealed class PluginFolder : IDisposable
{
    private readonly PluginLoader _loader;

    public PluginFolder(string assemblyFile) =>
        // The contract is the host's own, so that what the plugin derives from is what the host knows.
        _loader = PluginLoader.CreateFromAssemblyFile(assemblyFile, sharedTypes: [typeof(FundCategory)]);

    /// <summary>The categories that the assembly offers; exactly one is right.</summary>
    public IReadOnlyList<Type> Categories() =>
        [.. _loader.LoadDefaultAssembly().GetTypes().Where(type => type.IsSubclassOf(typeof(FundCategory)) && !type.IsAbstract && type.IsPublic && type.GetConstructor(Type.EmptyTypes) is not null)];

    /// <summary>Makes the category, which runs the plugin's code.</summary>
    public static FundCategory Make(Type category)
    {
        try
        {
            return (FundCategory)Activator.CreateInstance(category)!;
        }
        catch (TargetInvocationException e) when (e.InnerException is { } cause)
        {
            throw cause;
        }
    }

    public void Dispose() => _loader.Dispose();
}
