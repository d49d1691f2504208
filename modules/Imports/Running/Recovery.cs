using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>
/// Before the first request after a start: imports that were cut off wait again, and files that no import needs are deleted. Later it would
/// take uploads in progress for leftovers.
/// </summary>
internal sealed class Recovery(JobQueue queue, FileStore store) : IStartupStep
{
    public int Order => 100;

    public async Task RunAsync(CancellationToken ct) => store.KeepOnly(await queue.RequeueAsync(ct));
}
