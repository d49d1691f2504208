namespace SunLedger.Modules;

/// <summary>Work that must be done before the first request is served: seeding, loading what is cached. Must be safe to repeat.</summary>
public interface IStartupStep
{
    /// <summary>Lower runs first: 10 catalogue, 20 plugins, 30 identity, 100 everything else.</summary>
    int Order { get; }

    /// <summary>Runs the step. An exception stops the host with its message.</summary>
    Task RunAsync(CancellationToken ct);
}
