namespace SunLedger.Ledger.Blocks;

/// <summary>
/// What names a row in its table, and orders the table: a line's number; of an entry its batch, indicator and version. What a table does not
/// need is zero.
/// </summary>
internal readonly record struct RowKey(long A, long B, long C) : IComparable<RowKey>
{
    /// <summary>After every other.</summary>
    public static RowKey AfterAll { get; } = new(long.MaxValue, long.MaxValue, long.MaxValue);

    public int CompareTo(RowKey other)
    {
        var order = A.CompareTo(other.A);
        if (order == 0) order = B.CompareTo(other.B);
        return order != 0 ? order : C.CompareTo(other.C);
    }

    public static bool operator <(RowKey left, RowKey right) => left.CompareTo(right) < 0;

    public static bool operator >(RowKey left, RowKey right) => left.CompareTo(right) > 0;
}
