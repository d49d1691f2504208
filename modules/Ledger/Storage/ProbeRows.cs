namespace SunLedger.Ledger.Storage;

/// <summary>What is looked for in a table of millions, thousands of rows at a time: the values of a group, and the days within which its members lie.</summary>
/// <param name="group">The columns of a group's values.</param>
internal sealed class ProbeRows(IReadOnlyList<ProbeColumn> group)
{
    private readonly ProbeColumn<DateOnly> _first = ProbeColumn.OfDays("first_day");
    private readonly ProbeColumn<DateOnly> _last = ProbeColumn.OfDays("last_day");
    private int _added;
    private int[] _rows = [];

    /// <summary>The columns: those of the group, then <c>first_day</c> and <c>last_day</c>.</summary>
    public IReadOnlyList<ProbeColumn> Columns => [.. group, _first, _last];

    /// <summary>How many rows there are, once they are arranged.</summary>
    public int Count => _rows.Length;

    /// <summary>Adds the days of the next row, whose other values were added.</summary>
    public void Add(DateOnly first, DateOnly last)
    {
        _first.Add(first);
        _last.Add(last);
        _added++;
    }

    /// <summary>
    /// Puts the rows into the order of an index on their first columns, so that each page of it is touched once and not once per row, and makes one of those
    /// whose windows of days overlap.
    /// </summary>
    public void Arrange()
    {
        var rows = new int[_added];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;
        rows.AsSpan().Sort(Compare);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (kept > 0 && rows[kept - 1] is var last && CompareGroup(last, rows[i]) == 0 && _first[rows[i]] <= _last[last])
            {
                if (_last[rows[i]] > _last[last]) _last[last] = _last[rows[i]];
            }
            else rows[kept++] = rows[i];
        }
        _rows = rows[..kept];
    }

    /// <summary>A column as an array parameter.</summary>
    public object Array(int column) => Columns[column].Array(_rows);

    /// <summary>Writes a row, column by column.</summary>
    public void Write(BulkInsert to, int row)
    {
        foreach (var column in group) column.Write(to, _rows[row]);
        _first.Write(to, _rows[row]);
        _last.Write(to, _rows[row]);
    }

    private int Compare(int left, int right)
    {
        var order = CompareGroup(left, right);
        if (order == 0) order = _first.Compare(left, right);
        return order != 0 ? order : _last.Compare(left, right);
    }

    private int CompareGroup(int left, int right)
    {
        for (var i = 0; i < group.Count; i++)
            if (group[i].Compare(left, right) is var order and not 0) return order;
        return 0;
    }
}
