namespace SunLedger.Ledger.Blocks;

/// <summary>Rows of a sealed table, one after the other: key, batch, indicator, and what each holds.</summary>
internal sealed class SealedRows : IAsyncDisposable
{
    private const int BatchField = 0;
    private const int OwnerField = 1;
    private const int FirstKey = 2;

    private readonly SealedTable _table;
    private readonly IReadOnlyList<SealedColumn> _columns;
    private readonly RowStream _stream;
    private readonly CanonicalRow _row = new();
    private readonly int _firstColumn;
    private readonly int _id;

    public SealedRows(SealedTable table, IReadOnlyList<SealedColumn> columns, RowStream stream)
    {
        (_table, _columns, _stream) = (table, columns, stream);
        _firstColumn = FirstKey + table.Key.Count;
        _id = columns.Select((c, i) => (c.Name, Field: _firstColumn + i)).Where(c => c.Name == "id").Select(c => c.Field).FirstOrDefault(-1);
    }

    public RowKey Key { get; private set; }

    /// <summary>The batch it came from; null when nothing says.</summary>
    public long? Batch => _stream.Long(BatchField);

    /// <summary>The indicator it belongs to; zero for a batch.</summary>
    public long Owner => _stream.Long(OwnerField) ?? 0;

    /// <summary>The caller's id, where the table has one.</summary>
    public string? Id => _id < 0 ? null : _stream.Text(_id);

    public ValueTask<bool> NextAsync(CancellationToken ct)
    {
        var next = _stream.NextAsync(ct);
        return next.IsCompletedSuccessfully ? new(Take(next.Result)) : TakeAsync(next);
    }

    private async ValueTask<bool> TakeAsync(ValueTask<bool> next) => Take(await next);

    private bool Take(bool isThere)
    {
        if (isThere) Key = new RowKey(KeyPart(0), KeyPart(1), KeyPart(2));
        return isThere;
    }

    /// <summary>What the row holds, as bytes that any database would give.</summary>
    public ReadOnlySpan<byte> Canonical()
    {
        _row.Begin(_table.No);
        for (var i = 0; i < _columns.Count; i++) _stream.Copy(_firstColumn + i, _columns[i], _row);
        return _row.Bytes;
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private long KeyPart(int part) => part < _table.Key.Count ? _stream.Long(FirstKey + part) ?? 0 : 0;
}
