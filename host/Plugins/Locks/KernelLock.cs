using SunLedger.Categories;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host.Plugins.Locks;

/// <summary>
/// Judges the rules for every fund as those of plugins are judged: by the signature over the list that names them, read anew at every question. The list and the text lie beside the host;
/// a list among an office's plugins may name them, too.
/// </summary>
internal sealed partial class KernelLock(PluginDirectories directories, PluginOptions options, IFunds funds, ILogger<KernelLock> log) : IDefinitionLocks
{
    public Fault? FaultOf(CategoryDefinition definition)
    {
        var locks = PluginLocks.Read(directories.ForKernel(), options);
        if (locks.TrustedForDevelopment(definition) is { } key) LogDevelopmentKey(key);
        // Its version is that of the language, which no author raises: what differs is told by the line alone.
        return locks.FaultOf(definition, directories.Kernel, version: null, funds)?.InWords();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rules for every fund are in force only because the key for development “{Key}” signed for them. Its private half lies in the sources: anybody can sign with it. Approve modules/Monitoring/Kernel with the office's own key.")]
    private partial void LogDevelopmentKey(string key);
}
