using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SunLedger.Ledger.Tests;

/// <summary>Counts the rows that EF reads out of one database, so that a read of many lines can be seen to leave them where they are.</summary>
internal sealed class RowsRead : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _heard = [];
    private int _rows;

    public RowsRead(Office office)
    {
        using var db = office.Db.Database.Read();
        var connection = db.Database.GetDbConnection();
        _database = connection.DataSource + connection.Database;
        _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Rows => _rows;

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) _heard.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> said)
    {
        if (said.Value is DataReaderDisposingEventData read && read.Command.Connection is { } connection && connection.DataSource + connection.Database == _database) Interlocked.Add(ref _rows, read.ReadCount);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw error;

    public void Dispose() => _heard.ForEach(h => h.Dispose());
}
