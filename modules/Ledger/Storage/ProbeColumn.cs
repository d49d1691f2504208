namespace SunLedger.Ledger.Storage;

/// <summary>A column of what is looked for: values beside each other and not in an object for each row, for a chunk of a file has ten thousand of them.</summary>
/// <param name="name">Its name in the statement.</param>
/// <param name="type">bigint, text or date.</param>
internal abstract class ProbeColumn(string name, string type)
{
    /// <summary>Its name in the statement.</summary>
    public string Name => name;

    /// <summary>bigint, text or date.</summary>
    public string Type => type;

    /// <summary>A column of numbers.</summary>
    public static ProbeColumn<long> OfNumbers(string name) => new(name, "bigint", static (to, value) => to.Long(value));

    /// <summary>A column of texts, in the order of their characters.</summary>
    public static ProbeColumn<string> OfTexts(string name) => new(name, "text", static (to, value) => to.Text(value), StringComparer.Ordinal);

    /// <summary>A column of days.</summary>
    public static ProbeColumn<DateOnly> OfDays(string name) => new(name, "date", static (to, value) => to.Date(value));

    /// <summary>Which of two rows comes first.</summary>
    public abstract int Compare(int left, int right);

    /// <summary>Some of the rows, in this order, as an array parameter.</summary>
    public abstract object Array(ReadOnlySpan<int> rows);

    /// <summary>Writes the value of a row.</summary>
    public abstract void Write(BulkInsert to, int row);
}

/// <summary>A column of values of one kind.</summary>
internal sealed class ProbeColumn<T>(string name, string type, Action<BulkInsert, T> write, IComparer<T>? order = null) : ProbeColumn(name, type)
{
    private readonly List<T> _values = [];
    private readonly IComparer<T> _order = order ?? Comparer<T>.Default;

    /// <summary>The value of a row.</summary>
    public T this[int row]
    {
        get => _values[row];
        set => _values[row] = value;
    }

    /// <summary>Adds the value of the next row.</summary>
    public void Add(T value) => _values.Add(value);

    public override int Compare(int left, int right) => _order.Compare(_values[left], _values[right]);

    public override object Array(ReadOnlySpan<int> rows)
    {
        var values = new T[rows.Length];
        for (var i = 0; i < values.Length; i++) values[i] = _values[rows[i]];
        return values;
    }

    public override void Write(BulkInsert to, int row) => write(to, _values[row]);
}
