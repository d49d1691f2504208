namespace SunLedger.Monitoring.Engine;

/// <summary>
/// A thousand rows turned into columns, and the scratch space in which formulas over them are worked out. One thread uses it at a time.
/// A number that is not known is NaN, a text or set that is not known is null, a flag that is not known is neither yes nor no.
/// </summary>
internal abstract class Chunk(ColumnCounts counts)
{
    /// <summary>Rows in a full chunk: small enough that all columns of a plan stay in the processor's cache.</summary>
    public const int Size = 1024;

    private readonly Stack<double[]> _numbers = new();
    private readonly Stack<Ternary> _answers = new();
    private readonly List<(Delegate Above, Array Rows)> _above = [];
    private int _aboveRead; // how many of them are of the rows at hand

    /// <summary>Rows in this chunk.</summary>
    public int Length { get; private set; }

    /// <summary>Columns of numbers and days.</summary>
    public double[][] Numbers { get; } = Make(counts.Numbers, () => new double[Size]);

    /// <summary>Columns of texts, codes, choices and keys.</summary>
    public string?[][] Texts { get; } = Make(counts.Texts, () => new string?[Size]);

    /// <summary>Columns of sets of options.</summary>
    public IReadOnlySet<string>?[][] Sets { get; } = Make(counts.Sets, () => new IReadOnlySet<string>?[Size]);

    /// <summary>Columns of flags.</summary>
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
        if (place < 0) _above.Insert(place = _aboveRead, (above, new T?[Size]));
        var rows = ((T?[])_above[place].Rows).AsSpan(0, items.Length);
        if (place >= _aboveRead)
        {
            for (var row = 0; row < items.Length; row++) rows[row] = items[row] is { } item ? above(item) : default;
            (_above[place], _above[_aboveRead]) = (_above[_aboveRead], _above[place]);
            _aboveRead++;
        }
        return rows;
    }

    /// <summary>Other rows are at hand.</summary>
    protected void Begin(int length)
    {
        (Length, _aboveRead) = (length, 0);
        Array.Clear(Oversize);
    }

    /// <summary>Words of 64 rows that hold any row.</summary>
    public int Words => (Length + 63) / 64;

    /// <summary>A bit per row that exists.</summary>
    public ulong Valid(int word)
    {
        var rows = Length - word * 64;
        return rows >= 64 ? ulong.MaxValue : rows <= 0 ? 0 : (1UL << rows) - 1;
    }

    /// <summary>Borrows room for numbers; what is in it is of no account.</summary>
    public double[] RentNumbers() => _numbers.TryPop(out var room) ? room : new double[Size];

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
