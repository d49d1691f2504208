using System.Collections.Concurrent;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// A number of a formula, worked out for a whole chunk. It holds the formula's value times 100 to the power of <see cref="Hundreds"/>: money is
/// whole fen inside, so that sums, differences and comparisons of money are exact.
/// </summary>
internal abstract class NumberNode
{
    /// <summary>More terms than this may outgrow what a double holds exactly, though each of them fits.</summary>
    public const int MostWholeTerms = 8;

    /// <summary>Beyond this a column's number marks its row for exact decision: eight of them still fit into 53 bits.</summary>
    public const double LargestWhole = 1L << 50;

    /// <summary>How often the formula's value is multiplied by a hundred: once for money, not at all for kilometres, minus once for what is divided by money.</summary>
    public int Hundreds { get; protected init; }

    /// <summary>True when the doubles are whole numbers, hence exact.</summary>
    public bool IsWhole { get; protected init; }

    /// <summary>How many columns and constants were added up to make it.</summary>
    public int Terms { get; protected init; } = 1;

    /// <summary>How many sums of rounded numbers stand inside each other: each may lose digits by cancelling.</summary>
    public int Depth { get; protected init; }

    /// <summary>Whether what it is made of is dear to read.</summary>
    public bool IsDear { get; protected init; }

    /// <summary>The values of the open rows; written to <paramref name="room"/>, unless they stand somewhere already.</summary>
    public abstract ReadOnlySpan<double> Values(Chunk chunk, double[] room);
}

/// <summary>A column as it stands.</summary>
internal sealed class ColumnNode : NumberNode
{
    private readonly int _column;

    public ColumnNode(int column, int hundreds, bool isWhole, bool isDear = false)
    {
        _column = column;
        IsDear = isDear;
        Hundreds = hundreds;
        IsWhole = isWhole;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room) => chunk.NumbersOf(_column);
}

/// <summary>The same number in every row: a literal, a parameter, a curve on the day, or whatever is made of them alone.</summary>
internal sealed class ConstantNode : NumberNode
{
    // Definitions of many divisions say the same numbers over and over: equal ones share their row, which nobody writes.
    private const int MostRows = 2_000;
    private static readonly ConcurrentDictionary<double, double[]> Rows = new();

    private readonly double[] _values;

    public ConstantNode(decimal? value, int hundreds = 0)
    {
        Value = value;
        Hundreds = hundreds;
        var factor = Math.Pow(100, hundreds);
        var approximate = value is { } known ? (double)known * factor : double.NaN;
        // Far from the ends of a decimal the scaled value is worked out exactly: 0.29 yuan are 29 fen and nothing else.
        var isExact = value is not null && Math.Abs(approximate) < LargestWhole && Math.Abs(hundreds) <= 2;
        var scaled = isExact ? value!.Value * (decimal)Math.Pow(100, Math.Max(hundreds, 0)) / (decimal)Math.Pow(100, Math.Max(-hundreds, 0)) : 0m;
        IsWhole = isExact && decimal.Truncate(scaled) == scaled;
        if (Rows.Count > MostRows) Rows.Clear();
        _values = Rows.GetOrAdd(isExact ? (double)scaled : approximate, number =>
        {
            var row = new double[Chunk.Size];
            Array.Fill(row, number);
            return row;
        });
    }

    /// <summary>The value; null when it is unknown in every row, as what is divided by zero.</summary>
    public decimal? Value { get; }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room) => _values;
}

/// <summary>The same number on another scale, so that it can stand beside its neighbour.</summary>
internal sealed class RescaledNode : NumberNode
{
    private readonly NumberNode _of;
    private readonly double _factor;

    public RescaledNode(NumberNode of, int hundreds)
    {
        _of = of;
        _factor = Math.Pow(100, hundreds - of.Hundreds);
        Hundreds = hundreds;
        Depth = of.Depth;
        IsDear = of.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var values = _of.Values(chunk, room);
        for (var i = 0; i < chunk.Length; i++) room[i] = values[i] * _factor;
        return room;
    }
}

/// <summary>The calendar year of a column of days.</summary>
internal sealed class YearNode : NumberNode
{
    private readonly NumberNode _day;

    public YearNode(NumberNode day)
    {
        _day = day;
        IsWhole = true;
        IsDear = day.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var days = _day.Values(chunk, room);
        for (var i = 0; i < chunk.Length; i++) room[i] = double.IsNaN(days[i]) ? double.NaN : DateOnly.FromDayNumber((int)days[i]).Year;
        return room;
    }
}

/// <summary>The working days from one column of days to another.</summary>
internal sealed class WorkingDaysNode : NumberNode
{
    private readonly WorkingDays _calendar;
    private readonly NumberNode _from;
    private readonly NumberNode _to;

    public WorkingDaysNode(WorkingDays calendar, NumberNode from, NumberNode to)
    {
        (_calendar, _from, _to) = (calendar, from, to);
        IsWhole = true;
        IsDear = from.IsDear || to.IsDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var other = chunk.RentNumbers();
        var from = _from.Values(chunk, room);
        var to = _to.Values(chunk, other);
        for (var i = 0; i < chunk.Length; i++)
            room[i] = double.IsNaN(from[i]) || double.IsNaN(to[i]) ? double.NaN : _calendar.Between(DateOnly.FromDayNumber((int)from[i]), DateOnly.FromDayNumber((int)to[i]));
        chunk.Return(other);
        return room;
    }
}

/// <summary>How many options are chosen.</summary>
internal sealed class SetCountNode : NumberNode
{
    private readonly int _column;

    public SetCountNode(int column, bool isDear)
    {
        _column = column;
        IsWhole = true;
        IsDear = isDear;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var sets = chunk.SetsOf(_column);
        for (var i = 0; i < chunk.Length; i++) room[i] = sets[i]?.Count ?? double.NaN;
        return room;
    }
}
