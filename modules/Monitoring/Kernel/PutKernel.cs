using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

/// <summary>Puts the kernel's rules in force before anything is judged. The same rules again change nothing.</summary>
internal sealed class PutKernel(ICategoryStore store) : IStartupStep
{
    public int Order => 20; // after the catalogue, beside the plugins

    public Task RunAsync(CancellationToken ct) => store.PutAsync(new KernelRules().Define(), "kernel", ct);
}
