using System.Security.Cryptography;
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

    // Before a retry a random part of 20, 80 and 320 ms passes, so that those who met do not meet again.
    private const int FirstPauseMilliseconds = 20;

    // SQLite allows one writer. Queueing here costs microseconds; waiting on the file lock costs a busy loop and may starve.
    private readonly SemaphoreSlim _writer = new(1, 1);

    // Flows along with the work that is written as one.
    private readonly AsyncLocal<OneWrite?> _one = new();

    /// <inheritdoc />
    public Dialect Dialect => dialect;

    /// <inheritdoc />
    public SunLedgerDb Read() => Current is { IsOpen: true } one ? one.Join() : open();

    /// <inheritdoc />
    public bool IsRehearsing => Current is { IsRehearsal: true };

    /// <inheritdoc />
    public Task<T> WriteAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct) => RunAsync(work, commit: true, ct);

    /// <inheritdoc />
    public Task<T> TryAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, CancellationToken ct) => RunAsync(work, commit: false, ct);

    /// <inheritdoc />
    public async Task<T> AsOneAsync<T>(
        Func<SunLedgerDb, CancellationToken, Task> first, Func<CancellationToken, Task<T>> work, Func<T, Func<SunLedgerDb, CancellationToken, Task>?> last, CancellationToken ct)
    {
        await using var one = Begin(first, isRehearsal: false);
        var answer = await work(ct);
        if (last(answer) is { } write)
            await one.WriteAsync(async (db, token) =>
            {
                await write(db, token);
                return true;
            }, keep: true, ct);
        await one.CommitAsync(ct);
        return answer;
    }

    /// <inheritdoc />
    public async Task<T> RehearseAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var one = Begin(first: null, isRehearsal: true);
        return await work(ct);
    }

    /// <inheritdoc />
    public Task AfterCommitAsync(Func<Task> work)
    {
        if (Current is not { } one) return work();
        one.AfterCommit(work);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private OneWrite? Current => _one.Value is { IsOver: false } one ? one : null;

    private OneWrite Begin(Func<SunLedgerDb, CancellationToken, Task>? first, bool isRehearsal) =>
        _one.Value = new OneWrite(open, first, EnterAsync, isRehearsal);

    private async Task<Action> EnterAsync(CancellationToken ct)
    {
        if (dialect != Dialect.Sqlite) return () => { };
        await _writer.WaitAsync(ct);
        return () => _writer.Release();
    }

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
                // The whole transaction was rolled back: run the same work again on fresh data, a moment later.
            }
            await Task.Delay(RandomNumberGenerator.GetInt32(1, FirstPauseMilliseconds << (2 * (attempt - 1))), ct);
        }
    }

    private async Task<T> OnceAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, bool commit, CancellationToken ct)
    {
        if (Current is { } one) return await one.WriteAsync(work, commit, ct);
        var leave = await EnterAsync(ct);
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
            leave();
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
