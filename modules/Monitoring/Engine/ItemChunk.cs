namespace SunLedger.Monitoring.Engine;

/// <summary>A chunk of items of one kind.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="readings">How items are read.</param>
/// <param name="bags">Their category fields.</param>
/// <param name="day">What is known without any item.</param>
/// <param name="fold">What a fold is for an item, exactly.</param>
/// <param name="items">How many items come at most.</param>
internal sealed class ItemChunk<T>(Columns<T> columns, Readings<T> readings, FieldBags bags, IFacts day, Func<GroupFold, T, decimal?> fold, int items) : Chunk(columns.Counts, items)
{
    private readonly ColumnReading<T>?[][] _readings = columns.Readings();
    private ReadOnlyMemory<T> _items;
    private Knowledge _knowledge = Knowledge.None;
    private GroupRoom? _groups;

    /// <summary>Room for looking for the groups in which the rows stand.</summary>
    public GroupRoom Groups => _groups ??= new GroupRoom(Room);

    /// <summary>Takes the items; they are read when a formula asks for them.</summary>
    public void Take(ReadOnlyMemory<T> items, Knowledge knowledge)
    {
        (_items, _knowledge) = (items, knowledge);
        Begin(items.Length);
        foreach (var kind in _readings)
            foreach (var reading in kind) reading?.Begin();
    }

    // What is folded was written before the rules are asked.
    public override void Read(ColumnKind kind, int column) => _readings[(int)kind][column]?.Read(_items.Span, bags, day, _knowledge, this);

    /// <summary>Writes the value of the fold with this place for one row.</summary>
    public void Fold(int place, int row, decimal? value)
    {
        var (column, hundreds) = (columns.Folds[place].Column, columns.Folds[place].Hundreds);
        if (value is not { } known)
        {
            Numbers[column][row] = double.NaN;
            return;
        }
        var scaled = (double)known * Math.Pow(100, hundreds);
        // What is whole in fen must stay whole: 0.29 × 100 is not 29 in doubles.
        if (hundreds == 1 && Math.Abs(scaled) < NumberNode.LargestWhole) scaled = (double)(known * 100);
        Write(Numbers[column], row, scaled);
    }

    /// <summary>The column of the fold with this place.</summary>
    public double[] FoldsOf(int place) => Numbers[columns.Folds[place].Column];

    /// <summary>Writes a number into the column of a fold, multiplied as its column is.</summary>
    public void Write(double[] column, int row, double value)
    {
        column[row] = value;
        if (Math.Abs(value) > NumberNode.LargestWhole) Oversize[row >> 6] |= 1UL << (row & 63);
    }

    public override IFacts Facts(int row) => new ItemFacts<T>(
        _items.Span[row], readings, bags, day, group => fold(group, _items.Span[row]), question => columns.Of(question).Answer(_items.Span[row], bags, day, _knowledge));
}
