using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Imports;

/// <summary>How a column's text is read.</summary>
public enum ColumnType
{
    /// <summary>Text, trimmed, NFC.</summary>
    Text,

    /// <summary>Money in yuan, at most two decimals unless the mapping says how more are treated.</summary>
    Money,

    /// <summary>A date: 2018-04-03, 2018/4/3, 20180403, 2018年4月3日, an ISO date-time at midnight, or an Excel date cell.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>Yes or no: 是/否, Y/N, true/false, 1/0.</summary>
    Flag,
}

/// <summary>A column that a kind of import understands.</summary>
/// <param name="Field">The field's name in the API: <c>payeeName</c>.</param>
/// <param name="Chinese">The header a clerk writes: 收款人名称.</param>
/// <param name="Type">How its text is read.</param>
/// <param name="Required">True when every row must have it.</param>
/// <param name="Aliases">Other headers seen in real files.</param>
public sealed record ImportColumn(string Field, string Chinese, ColumnType Type, bool Required, params IReadOnlyList<string> Aliases);

/// <summary>
/// A row of a file after reading: values by field name, already of their column's type (string, Money, DateOnly, long, decimal, bool);
/// absent when the cell was empty. Category fields come as text under <c>fields.name</c>.
/// </summary>
/// <param name="Row">1-based row of the file, the header not counted.</param>
/// <param name="Values">Values by field.</param>
public sealed record ImportRow(int Row, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The text of a field, or null.</summary>
    public string? Text(string field) => Values.GetValueOrDefault(field) as string;

    /// <summary>The whole number of a field, or null; -1, which is no year and no count, for one that no int holds, so that the row is refused and not the file.</summary>
    public int? Int(string field) => Value<long>(field) is { } value ? value is >= int.MinValue and <= int.MaxValue ? (int)value : -1 : null;

    /// <summary>The value of a field, or null.</summary>
    public T? Value<T>(string field) where T : struct => Values.GetValueOrDefault(field) is T value ? value : null;
}

/// <summary>Where a kind of import goes. Each owning module registers one per kind; the import runs chunks through it inside its own transaction.</summary>
public interface IImportTarget
{
    /// <summary>The word by which it is asked for: <c>payments</c>.</summary>
    string Kind { get; }

    /// <summary>Permissions of which the importer must hold one: those that the API's arrays take.</summary>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>The columns it understands.</summary>
    IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>What its rows are to fund categories, whose fields it then takes in columns named <c>fields.*</c> and validates itself; null when it takes none.</summary>
    Subject? CategoryFieldsOf => null;

    /// <summary>True when the target seals what is personal in its category fields, so that they reach it as they were written.</summary>
    bool SealsFields => false;

    /// <summary>
    /// Takes a chunk in <paramref name="mode"/> inside the caller's transaction: exactly the path of the API's arrays. Answers one result per row, in order.
    /// In <see cref="BatchMode.All"/> one refused row means that nothing of the chunk was written.
    /// </summary>
    Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct);

    /// <summary>
    /// Does with a chunk what needs no database: called ahead, on another thread, while the rows before it are being taken.
    /// What comes of it may be taken more than once, for a transaction may run again.
    /// </summary>
    IPreparedRows Prepare(IReadOnlyList<ImportRow> rows) => new RowsAsRead(this, rows);

    /// <summary>Called once after the transaction that took the rows was committed: what the module keeps in memory is read again.</summary>
    Task CommittedAsync(CancellationToken ct) => Task.CompletedTask;
}
