namespace SunLedger.Faults;

/// <summary>The host is killed as a power cut would, and started again as a service manager would.</summary>
internal sealed class KillHost(HostProcess host) : IFault
{
    public bool TakesTheHostAway => true;

    public bool LastsUntilNoticed => false;

    public Task BreakAsync()
    {
        host.Kill();
        return Task.CompletedTask;
    }

    public Task MendAsync() => host.StartAsync();

    public void Dispose()
    {
    }
}
