using Microsoft.Extensions.Logging;

namespace SunLedger.Imports.Tests;

/// <summary>What the runner has to complain about goes to the output of the tests.</summary>
internal sealed class Complaints : ILogger<Running.ImportRunner>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Console.Error.WriteLine($"{formatter(state, exception)} {exception}");
}
