using System.Diagnostics.Metrics;

namespace SunLedger.Bench;

/// <summary>How many commands this process sent to PostgreSQL, by the driver's own count: several statements that go together are one, and COPY is not among them.</summary>
internal sealed class SentCommands : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    public SentCommands()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "Npgsql", Name: "db.client.operation.duration" }) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _count));
        _listener.Start();
    }

    /// <summary>So far.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
