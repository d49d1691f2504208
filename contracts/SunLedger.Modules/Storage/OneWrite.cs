using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SunLedger.Modules;

/// <summary>
/// The one transaction of everything that a piece of work writes. It begins with the first write; each write is a part of it that can be taken
/// back by itself and tried again.
/// </summary>
/// <param name="open">Makes a context.</param>
/// <param name="first">What is done before the first write.</param>
/// <param name="enter">Waits until it may write; answers how to let the next one in.</param>
/// <param name="isRehearsal">True when it will be rolled back.</param>
internal sealed class OneWrite(
    Func<SunLedgerDb> open, Func<SunLedgerDb, CancellationToken, Task>? first, Func<CancellationToken, Task<Action>> enter, bool isRehearsal) : IAsyncDisposable
{
    private const string Part = "part";

    private readonly List<Func<Task>> _afterCommit = [];
    private SunLedgerDb? _root;
    private IDbContextTransaction? _transaction;
    private Action? _leave;

    public bool IsRehearsal => isRehearsal;

    /// <summary>True from the first write to the end.</summary>
    public bool IsOpen => _transaction is not null;

    /// <summary>True when its work is done: whoever still carries it along writes for themselves.</summary>
    public bool IsOver { get; private set; }

    public void AfterCommit(Func<Task> work) => _afterCommit.Add(work);

    /// <summary>A context inside the transaction; the caller disposes it.</summary>
    public SunLedgerDb Join()
    {
        var db = open();
        db.Database.SetDbConnection(_root!.Database.GetDbConnection(), contextOwnsConnection: false);
        db.Database.UseTransaction(_transaction!.GetDbTransaction());
        return db;
    }

    /// <summary>One write: what fails, or is only tried, leaves nothing behind.</summary>
    public async Task<T> WriteAsync<T>(Func<SunLedgerDb, CancellationToken, Task<T>> work, bool keep, CancellationToken ct)
    {
        await OpenAsync(ct);
        await using var db = Join();
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Part, ct);
        T answer;
        try
        {
            answer = await work(db, ct);
        }
        catch
        {
            await transaction.RollbackToSavepointAsync(Part, CancellationToken.None);
            throw;
        }
        if (keep) await transaction.ReleaseSavepointAsync(Part, ct);
        else await transaction.RollbackToSavepointAsync(Part, ct);
        return answer;
    }

    /// <summary>Commits what was written, and does what waited for it.</summary>
    public async Task CommitAsync(CancellationToken ct)
    {
        if (_transaction is not null) await _transaction.CommitAsync(ct);
        await DisposeAsync();
        foreach (var work in _afterCommit) await work();
    }

    public async ValueTask DisposeAsync()
    {
        IsOver = true;
        await CloseAsync();
    }

    private async Task CloseAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        if (_root is not null) await _root.DisposeAsync();
        _leave?.Invoke();
        (_transaction, _root, _leave) = (null, null, null);
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        if (IsOpen) return;
        _leave = await enter(ct);
        _root = open();
        _transaction = await _root.Database.BeginTransactionAsync(ct);
        if (first is null) return;
        try
        {
            await first(_root, ct);
        }
        catch
        {
            await CloseAsync(); // whoever tries again begins again
            throw;
        }
    }
}
