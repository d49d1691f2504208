using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Observations;

/// <summary>Reads what was observed, for many subjects at once.</summary>
public interface IObservations
{
    /// <summary>What had been recorded by an instant.</summary>
    IObservations KnownAt(DateTimeOffset instant);

    /// <summary>What was known of these subjects on the day.</summary>
    Task<IObserved> GatherAsync(SunLedgerDb db, IReadOnlyCollection<(Subject Kind, string Id)> subjects, DateOnly asOf, CancellationToken ct);

    /// <summary>What was known on the day of everything at and below the path: for a sweep.</summary>
    Task<IObserved> AllAsync(SunLedgerDb db, string divisionPath, DateOnly asOf, CancellationToken ct);
}

/// <summary>The latest values observed, as far as they were asked for.</summary>
public interface IObserved
{
    /// <summary>The value in its canonical spelling; null when nothing was observed.</summary>
    string? Value(Subject kind, string id, string element);
}

/// <summary>Nothing was observed, or nothing was asked.</summary>
public sealed class NothingObserved : IObserved
{
    /// <summary>The one there is.</summary>
    public static NothingObserved One { get; } = new();

    private NothingObserved()
    {
    }

    /// <inheritdoc />
    public string? Value(Subject kind, string id, string element) => null;
}
