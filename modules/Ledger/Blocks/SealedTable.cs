using System.Globalization;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>
/// A table whose rows are sealed. Every row comes from a batch, and belongs to an indicator, whose division's ledger it is sealed in, or to none; a batch itself
/// belongs to every ledger that it wrote to.
/// </summary>
internal sealed class SealedTable
{
    private readonly Func<Dialect, string> _from;
    private readonly Func<long, long, string> _ofBatches;
    private readonly string _batch;
    private readonly string _owner;

    private SealedTable(int no, string name, Type entity, string[] key, Func<Dialect, string> from, string batch, string owner, Func<long, long, string> ofBatches) =>
        (No, Name, Entity, Key, _from, _batch, _owner, _ofBatches) = (no, name, entity, key, from, batch, owner, ofBatches);

    /// <summary>Stands for the table in digests: never used again for another.</summary>
    public int No { get; }

    public string Name { get; }

    public Type Entity { get; }

    /// <summary>Columns of the key, in order.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>The one chain that all its rows are sealed in; null when each is sealed in the ledger of its indicator's division.</summary>
    public string? Chain { get; private init; }

    /// <summary>A trail of another module: every row is a batch by itself.</summary>
    public static SealedTable OfTrail(SealedTrail trail) => new(
        trail.TableNo, $"{trail.Module}.{trail.Table}", trail.Entity, [trail.Key], d => $"{d.Table(trail.Module, trail.Table)} t", $"t.{trail.Key}", "0",
        (first, last) => $"t.{trail.Key} >= {first} AND t.{trail.Key} <= {last}") { Chain = trail.Module };

    /// <summary>Lines, numbered by <see cref="Batch.LineNo"/>, that belong to the indicator named in a column.</summary>
    public static SealedTable OfLines<T>(int no, string name, string indicatorColumn) => new(
        no, name, typeof(T), ["no"], d => $"{d.Table(Columns.Module, name)} t", $"t.no >> {Batch.RowBits}", $"t.{indicatorColumn}",
        LinesOf);

    /// <summary>Rows of a batch that belong to no indicator: the ledger of the whole country seals them.</summary>
    public static SealedTable OfEntries<T>(int no, string name) => new(
        no, name, typeof(T), ["no"], d => $"{d.Table(Columns.Module, name)} t", $"t.no >> {Batch.RowBits}", "0", LinesOf);

    /// <summary>Indicators: the first entry of an account says in which batch it was opened.</summary>
    public static SealedTable OfIndicators(int no) => new(
        no, Indicator.Table, typeof(Indicator), ["key"],
        d => $"{d.Table(Columns.Module, Indicator.Table)} t LEFT JOIN {d.Table(Columns.Module, JournalEntry.Table)} j ON j.indicator_key = t.key AND j.version = 1",
        "j.batch_no", "t.key", (first, last) => $"j.batch_no >= {first} AND j.batch_no <= {last}");

    /// <summary>Ends of reservations: each belongs to the indicator of what it ends.</summary>
    public static SealedTable OfReservationEnds(int no) => new(
        no, ReservationEnd.Table, typeof(ReservationEnd), ["no"],
        d => $"{d.Table(Columns.Module, ReservationEnd.Table)} t LEFT JOIN {d.Table(Columns.Module, Reservation.Table)} r ON r.no = t.reservation_no",
        $"t.no >> {Batch.RowBits}", "r.indicator_key", LinesOf);

    public static SealedTable OfJournal(int no) => new(
        no, JournalEntry.Table, typeof(JournalEntry), ["batch_no", "indicator_key", "version"], d => $"{d.Table(Columns.Module, JournalEntry.Table)} t",
        "t.batch_no", "t.indicator_key", (first, last) => $"t.batch_no >= {first} AND t.batch_no <= {last}");

    public static SealedTable OfBatches(int no) => new(
        no, Batch.Table, typeof(Batch), ["no"], d => $"{d.Table(Columns.Module, Batch.Table)} t", "t.no", "0", NumbersOf);

    /// <summary>Every row from a key up to, not including, another, in order.</summary>
    public string Range(Dialect dialect, IReadOnlyList<SealedColumn> columns, RowKey? from, RowKey? before)
    {
        var bounds = new List<string>(2);
        if (from is { } first) bounds.Add($"{KeyColumns} >= {Values(first)}");
        if (before is { } end) bounds.Add($"{KeyColumns} < {Values(end)}");
        return Select(dialect, columns, bounds.Count == 0 ? "" : $"WHERE {string.Join(" AND ", bounds)}");
    }

    /// <summary>Every row of a range of batches, in order.</summary>
    public string OfBatches(Dialect dialect, IReadOnlyList<SealedColumn> columns, long first, long last) => Select(dialect, columns, $"WHERE {_ofBatches(first, last)}");

    private static string NumbersOf(long first, long last) => $"t.no >= {first} AND t.no <= {last}";

    private static string LinesOf(long first, long last) => $"t.no >= {first << Batch.RowBits} AND t.no < {(last + 1) << Batch.RowBits}";

    private string KeyColumns => Key.Count == 1 ? $"t.{Key[0]}" : $"({string.Join(", ", Key.Select(k => $"t.{k}"))})";

    private string Select(Dialect dialect, IReadOnlyList<SealedColumn> columns, string where) => string.Create(CultureInfo.InvariantCulture,
        $"SELECT {_batch}, {_owner}, {string.Join(", ", Key.Select(k => $"t.{k}"))}, {string.Join(", ", columns.Select(c => $"t.{c.Name}"))} FROM {_from(dialect)} {where} ORDER BY {string.Join(", ", Key.Select(k => $"t.{k}"))}");

    private string Values(RowKey key)
    {
        string[] values = [Text(key.A), Text(key.B), Text(key.C)];
        return Key.Count == 1 ? values[0] : $"({string.Join(", ", values.Take(Key.Count))})";
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
