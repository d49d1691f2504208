namespace SunLedger.Monitoring.Engine;

/// <summary>A chunk of items of one kind.</summary>
internal sealed class ItemChunk<T>(Columns<T> columns, Readings<T> readings, FieldBags bags, IFacts day) : Chunk(columns.Counts)
{
    private readonly (Reader<T> Reader, int Column)[] _fields = [.. columns.Fields];
    private readonly decimal?[][] _folded = [.. columns.Folds.Select(_ => new decimal?[Size])];
    private ReadOnlyMemory<T> _items;
    private Knowledge _knowledge = Knowledge.None;

    /// <summary>Reads the items into the columns, and answers what they ask of registers.</summary>
    public void Fill(ReadOnlyMemory<T> items, Knowledge knowledge)
    {
        (_items, _knowledge, Length) = (items, knowledge, items.Length);
        Array.Clear(Oversize);
        foreach (var (reader, column) in _fields) reader.Fill(items.Span, bags, this, column);
        foreach (var register in columns.Registers) register.Fill(items.Span, bags, day, knowledge, this);
    }

    /// <summary>Writes the value of the fold with this place for one row.</summary>
    public void Fold(int place, int row, decimal? value)
    {
        _folded[place][row] = value;
        var (column, hundreds) = (columns.Folds[place].Column, columns.Folds[place].Hundreds);
        if (value is not { } known)
        {
            Numbers[column][row] = double.NaN;
            return;
        }
        var scaled = (double)known * Math.Pow(100, hundreds);
        // What is whole in fen must stay whole: 0.29 × 100 is not 29 in doubles.
        if (hundreds == 1 && Math.Abs(scaled) < NumberNode.LargestWhole) scaled = (double)(known * 100);
        Numbers[column][row] = scaled;
        if (Math.Abs(scaled) > NumberNode.LargestWhole) Oversize[row >> 6] |= 1UL << (row & 63);
    }

    public override IFacts Facts(int row) => new ItemFacts<T>(_items.Span[row], readings, bags, day, fold => _folded[columns.PlaceOf(fold)][row], question => columns.Of(question).Answer(_items.Span[row], bags, day, _knowledge));
}
