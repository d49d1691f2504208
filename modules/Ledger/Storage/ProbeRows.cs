namespace SunLedger.Ledger.Storage;

/// <summary>A column of what is looked for.</summary>
/// <param name="Name">Its name in the statement.</param>
/// <param name="Type">bigint, text or date.</param>
internal sealed record ProbeColumn(string Name, string Type);

/// <summary>What is looked for in a table of millions, thousands of rows at a time.</summary>
internal sealed class ProbeRows(IReadOnlyList<ProbeColumn> columns)
{
    private readonly List<object[]> _rows = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<ProbeColumn> Columns => columns;

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row: a value per column, a long, a string or a day.</summary>
    public void Add(object[] row) => _rows.Add(row);

    /// <summary>
    /// Puts the rows into the order of an index on their first columns, so that each page of it is touched once and not once per row, and makes one of those
    /// whose windows of days, the last two columns, overlap.
    /// </summary>
    public void Arrange()
    {
        _rows.Sort(static (left, right) => Compare(left, right, left.Length));
        var kept = 0;
        for (var i = 1; i < _rows.Count; i++)
        {
            var (last, next) = (_rows[kept], _rows[i]);
            if (Compare(last, next, last.Length - 2) == 0 && (DateOnly)next[^2] <= (DateOnly)last[^1])
            {
                if ((DateOnly)next[^1] > (DateOnly)last[^1]) last[^1] = next[^1];
            }
            else _rows[++kept] = next;
        }
        if (_rows.Count > 0) _rows.RemoveRange(kept + 1, _rows.Count - kept - 1);
    }

    private static int Compare(object[] left, object[] right, int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            var order = left[i] switch
            {
                string text => string.CompareOrdinal(text, (string)right[i]),
                long number => number.CompareTo((long)right[i]),
                DateOnly day => day.CompareTo((DateOnly)right[i]),
                var other => throw new NotSupportedException($"Nothing is looked for by {other.GetType().Name}."),
            };
            if (order != 0) return order;
        }
        return 0;
    }

    /// <summary>A column as an array parameter.</summary>
    public object Array(int column) => columns[column].Type switch
    {
        "bigint" => Values<long>(column),
        "date" => Values<DateOnly>(column),
        _ => Values<string>(column),
    };

    /// <summary>Writes a row, column by column.</summary>
    public void Write(BulkInsert to, int row)
    {
        foreach (var value in _rows[row])
        {
            if (value is long number) to.Long(number);
            else if (value is DateOnly day) to.Date(day);
            else to.Text((string)value);
        }
    }

    private T[] Values<T>(int column)
    {
        var values = new T[_rows.Count];
        for (var row = 0; row < values.Length; row++) values[row] = (T)_rows[row][column];
        return values;
    }
}
