namespace SunLedger.Modules;

/// <summary>
/// The door to the database. Reads take a context of their own; a write is one transaction, retried as a whole at most three times when
/// the database says that another writer was in the way (serialisation, deadlock, a unique key that a racing twin took).
/// On SQLite writers queue inside the process, so that none of them ever meets a locked file.
/// </summary>
public interface IDatabase
{
    /// <summary>Which database is underneath.</summary>
    Dialect Dialect { get; }

    /// <summary>A context for reading; the caller disposes it.</summary>
    SunLedgerDb Read();

    /// <summary>Runs <paramref name="work"/> in one transaction and commits it. The work may run more than once and must not keep state between runs.</summary>
    Task<T> WriteAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>Runs <paramref name="work"/> in one transaction that is always rolled back: what a dry run needs.</summary>
    Task<T> TryAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct);
}
