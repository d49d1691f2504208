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

    /// <summary>
    /// Runs <paramref name="work"/> so that everything it writes is one transaction, which is committed when it is done: what it reads afterwards it reads
    /// from there. <paramref name="first"/> is done before the first write, what <paramref name="last"/> makes of the answer after the last (nothing, when it
    /// makes nothing). When the work fails nothing was written.
    /// </summary>
    Task<T> AsOneAsync<T>(
        Func<SunLedgerDb, CancellationToken, Task> first, Func<CancellationToken, Task<T>> work, Func<T, Func<SunLedgerDb, CancellationToken, Task>?> last, CancellationToken ct);

    /// <summary>Runs <paramref name="work"/> so that nothing of what it writes stays: a rehearsal of a whole request.</summary>
    Task<T> RehearseAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct);

    /// <summary>True inside of a rehearsal: what would be committed elsewhere must be done here.</summary>
    bool IsRehearsing { get; }

    /// <summary>
    /// Does what must wait until the caller's last write is durable, such as telling a worker of it or reading a cache again: at once as a rule, after the
    /// commit when the write is part of a larger one, and never in a rehearsal.
    /// </summary>
    Task AfterCommitAsync(Func<Task> work);
}
