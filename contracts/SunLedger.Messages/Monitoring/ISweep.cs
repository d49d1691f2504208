namespace SunLedger.Messages.Monitoring;

/// <summary>Judges everything again as of a day: what the nightly job and the start of the demo use.</summary>
public interface ISweep
{
    /// <summary>Sweeps the year at and below the path as of the day, and waits for the end.</summary>
    Task RunAsync(string divisionPath, int year, DateOnly asOf, CancellationToken ct);
}
