namespace SunLedger.Monitoring.Engine;

/// <summary>
/// A thousand rows turned into columns, and the scratch space in which formulas over them are worked out. One thread uses it at a time.
/// A column is read when a formula first asks for it, and what is dear to read only for the rows of which the answer is still open.
/// A number that is not known is NaN, a text or set that is not known is null, a flag that is not known is neither yes nor no.
/// </summary>
/// <param name="counts">How many columns there are.</param>
/// <param name="items">How many items come at most; beyond <see cref="Size"/> they come in parts.</param>
internal abstract class Chunk(ColumnCounts counts, int items)
{
    /// <summary>Rows in a full chunk: small enough that all columns of a plan stay in the processor's cache.</summary>
    public const int Size = 1024;

    private const int Word = 64;

    private readonly int _room = RoomFor(items);
    private readonly Stack<double[]> _numbers = new();
    private readonly Stack<Ternary> _answers = new();
    private readonly List<(Delegate Above, Array Rows)> _above = [];
    private int _aboveRead; // how many of them are of the rows at hand

    /// <summary>Room for so many items at a time, in whole words of 64: a single payment is judged by a hundred columns, and a thousand rows of each are a megabyte to be made and cleared for it.</summary>
    public static int RoomFor(int items) => Math.Clamp((items + Word - 1) / Word * Word, Word, Size);

    /// <summary>Rows in this chunk.</summary>
    public int Length { get; private set; }

    /// <summary>For how many rows there is room.</summary>
    protected int Room => _room;

    /// <summary>Rows of which an answer is still open: of the others nothing need be read, and whatever is said of them is of no account.</summary>
    public ulong[] Open { get; } = new ulong[Ternary.Words];

    /// <summary>Which answers are needed of the open rows: of a rule that is asked only whether it warns, nobody need know whether it says no or cannot judge.</summary>
    public Needs Needs { get; set; }

    /// <summary>A column of numbers, days or folds, with what is open in it.</summary>
    public double[] NumbersOf(int column)
    {
        Read(ColumnKind.Numbers, column);
        return Numbers[column];
    }

    /// <summary>A column of texts, codes, choices or keys, with what is open in it.</summary>
    public string?[] TextsOf(int column)
    {
        Read(ColumnKind.Texts, column);
        return Texts[column];
    }

    /// <summary>A column of sets of options, with what is open in it.</summary>
    public IReadOnlySet<string>?[] SetsOf(int column)
    {
        Read(ColumnKind.Sets, column);
        return Sets[column];
    }

    /// <summary>A column of flags, with what is open in it.</summary>
    public Ternary FlagsOf(int column)
    {
        Read(ColumnKind.Flags, column);
        return Flags[column];
    }

    /// <summary>Reads a column, as far as it was not read yet.</summary>
    public abstract void Read(ColumnKind kind, int column);

    /// <summary>Columns of numbers and days, as far as they were read.</summary>
    public double[][] Numbers { get; } = Make(counts.Numbers, () => new double[RoomFor(items)]);

    /// <summary>Columns of texts, codes, choices and keys, as far as they were read.</summary>
    public string?[][] Texts { get; } = Make(counts.Texts, () => new string?[RoomFor(items)]);

    /// <summary>Columns of sets of options, as far as they were read.</summary>
    public IReadOnlySet<string>?[][] Sets { get; } = Make(counts.Sets, () => new IReadOnlySet<string>?[RoomFor(items)]);

    /// <summary>Columns of flags, as far as they were read.</summary>
    public Ternary[] Flags { get; } = Make(counts.Flags, () => new Ternary());

    /// <summary>Rows of which some number is too large for a double to hold every fen: everything about them is decided exactly.</summary>
    public ulong[] Oversize { get; } = new ulong[Ternary.Words];

    /// <summary>Rows of which the comparison being worked out must be decided exactly.</summary>
    public ulong[] Doubt { get; } = new ulong[Ternary.Words];

    /// <summary>How much of two summands may cancel before the rest is in doubt, for the comparison being worked out.</summary>
    public double Cancels { get; set; }

    /// <summary>The facts of one row, exactly.</summary>
    public abstract IFacts Facts(int row);

    /// <summary>What stands above the rows.</summary>
    public ReadOnlySpan<T?> Above<TBelow, T>(ReadOnlySpan<TBelow?> items, Func<TBelow, T?> above)
    {
        var place = _above.FindIndex(a => a.Above == (Delegate)above);
        if (place < 0) _above.Insert(place = _aboveRead, (above, new T?[_room]));
        var rows = ((T?[])_above[place].Rows).AsSpan(0, items.Length);
        if (place >= _aboveRead)
        {
            for (var row = 0; row < items.Length; row++) rows[row] = items[row] is { } item ? above(item) : default;
            (_above[place], _above[_aboveRead]) = (_above[_aboveRead], _above[place]);
            _aboveRead++;
        }
        return rows;
    }

    /// <summary>Other rows are at hand, all of them open.</summary>
    protected void Begin(int length)
    {
        (Length, _aboveRead, Needs) = (length, 0, Needs.Both);
        Array.Clear(Oversize);
        for (var word = 0; word < Ternary.Words; word++) Open[word] = Valid(word);
    }

    /// <summary>Closes rows that an answer has settled; false when none is left open. <see cref="Widen"/> opens them again.</summary>
    /// <param name="settled">The rows that are settled.</param>
    /// <param name="only">The rows that alone may stay open; null for all that are not settled.</param>
    /// <param name="before">Room for what was open before.</param>
    public bool Narrow(ulong[] settled, ulong[]? only, Ternary before)
    {
        var left = 0UL;
        for (var word = 0; word < Ternary.Words; word++)
        {
            before.Yes[word] = Open[word];
            left |= Open[word] &= only is null ? ~settled[word] : only[word];
        }
        return left != 0;
    }

    /// <summary>Opens again what was open before.</summary>
    public void Widen(Ternary before) => before.Yes.CopyTo(Open, 0);

    /// <summary>Words of 64 rows that hold any row.</summary>
    public int Words => (Length + 63) / 64;

    /// <summary>A bit per row that exists.</summary>
    public ulong Valid(int word)
    {
        var rows = Length - word * 64;
        return rows >= 64 ? ulong.MaxValue : rows <= 0 ? 0 : (1UL << rows) - 1;
    }

    /// <summary>Borrows room for numbers; what is in it is of no account.</summary>
    public double[] RentNumbers() => _numbers.TryPop(out var room) ? room : new double[_room];

    /// <summary>Gives it back.</summary>
    public void Return(double[] room) => _numbers.Push(room);

    /// <summary>Borrows room for answers; what is in it is of no account.</summary>
    public Ternary RentAnswers() => _answers.TryPop(out var room) ? room : new Ternary();

    /// <summary>Gives it back.</summary>
    public void Return(Ternary room) => _answers.Push(room);

    private static T[] Make<T>(int count, Func<T> one)
    {
        var made = new T[count];
        for (var i = 0; i < count; i++) made[i] = one();
        return made;
    }
}

/// <summary>How many columns of each kind a plan reads.</summary>
/// <param name="Numbers">Numbers, days and folds.</param>
/// <param name="Texts">Texts, codes, choices and keys.</param>
/// <param name="Sets">Sets of options.</param>
/// <param name="Flags">Flags.</param>
internal readonly record struct ColumnCounts(int Numbers, int Texts, int Sets, int Flags);

/// <summary>The kinds of columns.</summary>
internal enum ColumnKind
{
    /// <summary>Numbers, days and folds.</summary>
    Numbers,

    /// <summary>Texts, codes, choices and keys.</summary>
    Texts,

    /// <summary>Sets of options.</summary>
    Sets,

    /// <summary>Flags, and what registers answer.</summary>
    Flags,
}

/// <summary>Which answers somebody needs. What nobody needs may be left out; what is said is always true.</summary>
[Flags]
internal enum Needs
{
    /// <summary>For which rows it holds.</summary>
    Yes = 1,

    /// <summary>For which rows it does not hold.</summary>
    No = 2,

    /// <summary>Both, and so for which it is unknown.</summary>
    Both = Yes | No,
}
