using SunLedger.Modules;

namespace SunLedger.Host.Plugins;

/// <summary>Takes plugins in before the first request.</summary>
internal sealed class PluginStartup(PluginKeeper keeper) : IStartupStep
{
    public int Order => 20;

    public Task RunAsync(CancellationToken ct) => keeper.LookAsync(ct);
}
