using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

/// <summary>
/// Puts the kernel's rules in force before anything is judged, when a signed list names them. The same rules again change nothing. Rules that nobody approved judge nobody: then those stay
/// that were in force before, as long as they are approved, and else there are none, and what would be judged is refused.
/// </summary>
internal sealed partial class PutKernel(ICategoryStore store, ICategories categories, IDefinitionLocks locks, ILogger<PutKernel> log) : IStartupStep, IKernelRules
{
    private volatile Fault? _setAside;

    public int Order => 20; // after the catalogue, beside the plugins

    public Fault? SetAside => _setAside;

    public Task RunAsync(CancellationToken ct) => PutAsync(ct);

    public async Task PutAsync(CancellationToken ct)
    {
        var rules = new KernelRules().Define();
        if (locks.FaultOf(rules) is not { } fault)
        {
            await store.PutAsync(rules, "kernel", ct);
            _setAside = null;
            return;
        }
        var before = categories.Current.Find(KernelRules.Code);
        if (before is not null && locks.FaultOf(before) is not null) await store.EndAsync(KernelRules.Code, ct);
        _setAside = fault;
        LogSetAside(fault.Code, fault.MessageEn, categories.Current.Find(KernelRules.Code)?.Hash[..12] ?? "nothing");
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The rules for every fund are not the approved ones ({Code}): {Message}. In force instead: {InForce}. Where nothing is, whatever would be judged is refused; GET /health says what to do.")]
    private partial void LogSetAside(string code, string message, string inForce);
}
