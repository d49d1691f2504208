using SunLedger.Messages.Catalogue;

namespace SunLedger.Host.Plugins;

/// <summary>
/// Notices that plugin folders or a signed list changed, and has the keeper look once nobody is writing into them any more. What is posted meanwhile is
/// judged by the definitions that were in force when its batch began.
/// </summary>
internal sealed partial class PluginWatch(PluginKeeper keeper, IKernelRules kernel, PluginDirectories directories, HostOptions options, TimeProvider time, ILogger<PluginWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Plugins.Every, time);
        var before = keeper.Taken;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = directories.Fingerprint();
                var isQuiet = now == before;
                before = now;
                if (!isQuiet || now == keeper.Taken) continue;
                await kernel.PutAsync(stoppingToken);
                await keeper.LookAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, or a folder vanished while it was read. What is in force stays, and the next look begins anew.
                LogNotLooked(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plugin folders could not be looked at; the host tries again.")]
    private partial void LogNotLooked(Exception e);
}
