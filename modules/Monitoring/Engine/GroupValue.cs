namespace SunLedger.Monitoring.Engine;

/// <summary>A number that is kept of each item of a group: worked out for a chunk at a time, exactly.</summary>
internal sealed class GroupValue<T>
{
    private readonly Number? _of;
    private readonly Condition? _where;
    private readonly GroupFold? _excluded;
    private readonly ItemPeriod? _period;
    private readonly IField? _apart;
    private readonly ItemNear? _near;
    private readonly Side _side;
    private readonly ItemAlike? _alike;
    private readonly NumberNode? _number;
    private readonly ConditionNode? _counts;

    /// <summary>A number; of items for which the condition does not hold it is zero.</summary>
    public GroupValue(Number of, Condition? where, FormulaCompiler<T> compiler)
    {
        (_of, _where, Text) = (of, where, $"{of} where {where} ");
        var number = compiler.Number(of);
        if (number.IsWhole && number.Hundreds is 0 or 1) (_number, Hundreds) = (number, number.Hundreds);
        _counts = where is null ? null : compiler.Condition(where);
    }

    /// <summary>The place of the item's benefit in a table; a benefit that the table does not name excludes nothing.</summary>
    public GroupValue(GroupFold excluded) => (_excluded, Text) = (excluded, $" where  {excluded}");

    /// <summary>The last day of the item's period, as a day number; whoever has none stands in no group.</summary>
    public GroupValue(ItemPeriod period) => (_period, Text) = (period, $"last day of {period}");

    /// <summary>A number that stands for the value of a field: of one group, different values have different ones.</summary>
    public GroupValue(IField apart) => (_apart, Text) = (apart, $"which {apart.FullName}");

    /// <summary>How far east or north the item begins or ends, in millionths of a degree; whoever has no place stands in no group.</summary>
    public GroupValue(ItemNear near, Side side) => (_near, _side, Text) = (near, side, $"{side} of {near.Place.FullName} {near.End?.FullName}");

    /// <summary>A text that is compared with others; whoever has none stands in no group.</summary>
    public GroupValue(ItemAlike alike) => (_alike, Text) = (alike, $"text of {alike.Text.FullName}");

    /// <summary>What of a place is kept.</summary>
    internal enum Side { East, North, EastOfEnd, NorthOfEnd }

    /// <summary>What is kept of where items lie: of what has an end, that, too.</summary>
    public static IReadOnlyList<Side> Sides(ItemNear near) => near.End is null ? [Side.East, Side.North] : [Side.East, Side.North, Side.EastOfEnd, Side.NorthOfEnd];

    /// <summary>What it is, in words.</summary>
    public string Text { get; }

    /// <summary>How often its whole numbers are multiplied by a hundred.</summary>
    public int Hundreds { get; }

    /// <summary>The formulas that it is made of.</summary>
    public IEnumerable<Formula> Formulas => new Formula?[] { _of, _where }.OfType<Formula>();

    /// <summary>Whether it rests on a table of the definition's own.</summary>
    public bool IsExclusion => _excluded is not null;

    /// <summary>Adds the numbers of some rows.</summary>
    public void Read(ItemChunk<T> chunk, ReadOnlySpan<int> rows, GroupNumbers to)
    {
        if (_excluded is not null)
        {
            foreach (var row in rows) to.Add(Judge.KeyOf(_excluded.Benefit!, chunk.Facts(row)) is { } benefit ? IndexOf(_excluded.Table!.Benefits, benefit) : null);
            return;
        }
        if (_period is not null)
        {
            foreach (var row in rows) to.Add(_period.Of(chunk.Facts(row))!.Value.Last);
            return;
        }
        if (_near is not null)
        {
            foreach (var row in rows) to.Add(SideOf(_near.Of(chunk.Facts(row))!.Value));
            return;
        }
        if (_alike is not null)
        {
            foreach (var row in rows) to.Add(chunk.Facts(row).Text(_alike.Text)!);
            return;
        }
        if (_apart is not null)
        {
            foreach (var row in rows)
                if (Judge.KeyOf(_apart, chunk.Facts(row)) is { } value) to.Add(NumberOf(value));
                else to.AddUnknown();
            return;
        }
        var (answers, room) = (chunk.RentAnswers(), chunk.RentNumbers());
        _counts?.Ask(chunk, answers);
        var numbers = _number is null ? [] : _number.Values(chunk, room);
        if (_number is not null && _counts is null && AreKnown(chunk, numbers, rows)) to.AddAll(numbers, rows);
        else AddEach(chunk, rows, answers, numbers, to);
        chunk.Return(answers);
        chunk.Return(room);
    }

    private long SideOf((ItemNear.Spot From, ItemNear.Spot To) place) => _side switch
    {
        Side.East => place.From.East,
        Side.North => place.From.North,
        Side.EastOfEnd => place.To.East,
        _ => place.To.North,
    };

    private static bool AreKnown(ItemChunk<T> chunk, ReadOnlySpan<double> numbers, ReadOnlySpan<int> rows)
    {
        if (chunk.Oversize.AsSpan().ContainsAnyExcept(0UL)) return false;
        foreach (var row in rows)
            if (double.IsNaN(numbers[row])) return false;
        return true;
    }

    private void AddEach(ItemChunk<T> chunk, ReadOnlySpan<int> rows, Ternary answers, ReadOnlySpan<double> numbers, GroupNumbers to)
    {
        foreach (var row in rows)
        {
            var (word, bit) = (row >> 6, 1UL << (row & 63));
            if (_counts is not null && (answers.No[word] & bit) != 0) to.Add(0L);
            else if (_counts is not null && (answers.Yes[word] & bit) == 0) to.AddUnknown();
            else if (_number is null || (chunk.Oversize[word] & bit) != 0) to.Add(Judge.Value(_of!, chunk.Facts(row)));
            else if (double.IsNaN(numbers[row])) to.AddUnknown();
            else to.Add((long)numbers[row]);
        }
    }

    // Fifty bits: a thousand values of one group meet by accident once in 10⁹ times, and running totals stay whole for longer than groups are.
    private static long NumberOf(string value)
    {
        var hash = KeyHash.Start;
        hash.Add(value);
        return (long)(hash.High >> 14);
    }

    private static decimal IndexOf(IReadOnlyList<string> benefits, string benefit)
    {
        for (var i = 0; i < benefits.Count; i++)
            if (benefits[i] == benefit) return i;
        return -1;
    }
}
