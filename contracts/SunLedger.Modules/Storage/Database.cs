using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SunLedger.Modules;

/// <summary>The door to one of the two databases; see <see cref="IDatabase"/>.</summary>
/// <param name="dialect">Which database is underneath.</param>
/// <param name="open">Makes a context of that database.</param>
public sealed class Database(Dialect dialect, Func<SunLedgerDb> open) : IDatabase, IDisposable
{
    private const int Attempts = 4; // the first and at most three retries

    // SQLite allows one writer. Queueing here costs microseconds; waiting on the file lock costs a busy loop and may starve.
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <inheritdoc />
    public Dialect Dialect => dialect;

    /// <inheritdoc />
    public SunLedgerDb Read() => open();

    /// <inheritdoc />
    public Task<T> WriteAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct) => RunAsync(work, commit: true, ct);

    /// <inheritdoc />
    public Task<T> TryAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct) => RunAsync(work, commit: false, ct);

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private async Task<T> RunAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, bool commit, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, commit, ct);
            }
            catch (Exception e) when (attempt < Attempts && WasInTheWay(e))
            {
                // The whole transaction was rolled back: run the same work again on fresh data.
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, bool commit, CancellationToken ct)
    {
        if (dialect == Dialect.Sqlite) await _writer.WaitAsync(ct);
        try
        {
            await using var db = open();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var answer = await work(db, ct);
            if (commit) await transaction.CommitAsync(ct);
            return answer;
        }
        finally
        {
            if (dialect == Dialect.Sqlite) _writer.Release();
        }
    }

    private static bool WasInTheWay(Exception e) => e switch
    {
        DbUpdateException { InnerException: { } inner } => WasInTheWay(inner),
        InvalidOperationException { InnerException: { } inner } => WasInTheWay(inner), // EF's wrapping of whatever may pass by itself
        PostgresException p => p.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        SqliteException s => s.SqliteErrorCode is 5 or 6, // SQLITE_BUSY, SQLITE_LOCKED: a writer in another process
        _ => false,
    };
}
