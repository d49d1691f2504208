namespace SunLedger.Ledger.Reading;

/// <summary>A row after reading: what it asks for, or what is wrong with it.</summary>
/// <param name="Row">1-based row of its batch.</param>
/// <param name="Id">The caller's id; null when the row has none that reads.</param>
/// <param name="Asked">What it asks for; null when it does not read.</param>
/// <param name="Faults">What is wrong with it; empty else.</param>
internal readonly record struct Draft<T>(int Row, string? Id, T? Asked, IReadOnlyList<Fault> Faults) where T : class
{
    /// <summary>The draft that a reader's notes make.</summary>
    public static Draft<T> Of(int row, string? id, RowReader read, T asked) =>
        read.IsRight ? new(row, id, asked, []) : new(row, string.IsNullOrEmpty(id) ? null : id, null, read.Faults);
}
