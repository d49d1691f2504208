namespace SunLedger.Categories;

/// <summary>A number that the centre fixes, that may change on a day, and that a city may move only inside given bounds.</summary>
public sealed class Parameter : Number, ISourced
{
    private readonly Draft _draft;
    private readonly List<DatedValue> _later = [];

    internal Parameter(Draft draft, string code, string name, string english, Unit unit, decimal value)
    {
        _draft = draft;
        (Code, Name, English, Unit, Default) = (code, name, english, unit, value);
        Sourcing = new Sourcing(draft);
    }

    /// <inheritdoc/>
    public string Code { get; }
    /// <inheritdoc/>
    public string Name { get; }
    /// <inheritdoc/>
    public string English { get; }
    /// <summary>Its unit.</summary>
    public Unit Unit { get; }
    /// <summary>The value from the beginning.</summary>
    public decimal Default { get; }
    /// <inheritdoc/>
    public Sourcing Sourcing { get; }
    /// <summary>The values that followed, in the order in which they were given.</summary>
    public IReadOnlyList<DatedValue> Later => _later;
    /// <summary>How far a city may move it; null when it may not.</summary>
    public CityBounds? City { get; private set; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [];

    /// <summary>A city may set it between these bounds, and from the national value only towards the stricter side.</summary>
    public Parameter CitiesMaySet(decimal min, decimal max, Strict strict = Strict.Either)
    {
        _draft.Change();
        City = new CityBounds(min, max, strict);
        return this;
    }

    /// <summary>From the first of January of a year it has another value.</summary>
    public Parameter Since(int year, decimal value, Status status, string source) => Since(new DateOnly(year, 1, 1), value, status, source);

    /// <summary>From a day on it has another value.</summary>
    public Parameter Since(DateOnly day, decimal value, Status status, string source)
    {
        _draft.Change();
        _later.Add(new DatedValue(day, value, status, source));
        return this;
    }

    /// <summary>The national value on a day.</summary>
    public decimal On(DateOnly day)
    {
        var value = Default;
        foreach (var later in _later)
            if (later.From <= day) value = later.Value;
        return value;
    }

    /// <summary>Whether a city may set this value for a day.</summary>
    public bool CityMaySet(decimal value, DateOnly day)
    {
        if (City is null || value < City.Min || value > City.Max) return false;
        return City.Strict switch
        {
            Strict.Lower => value <= On(day),
            Strict.Higher => value >= On(day),
            _ => true,
        };
    }

    /// <summary>Values that a division sets instead of those from above, from the first of them on. Where one ends and no other begins, the value from above holds again.</summary>
    internal void Move(IReadOnlyList<OverlayMove> moves)
    {
        _draft.Change();
        DatedValue[] above = [.. _later];
        _later.RemoveAll(later => later.From >= moves[0].From);
        for (var i = 0; i < moves.Count; i++)
        {
            _later.Add(new DatedValue(moves[i].From, moves[i].Value, moves[i].Status, moves[i].Source));
            var next = i + 1 < moves.Count ? moves[i + 1].From : DateOnly.MaxValue;
            if (moves[i].Until is not { } last || last == DateOnly.MaxValue || last.AddDays(1) is var back && back >= next) continue;
            var held = above.LastOrDefault(later => later.From <= last.AddDays(1));
            _later.Add(held is null ? new DatedValue(last.AddDays(1), Default, Sourcing.Status ?? Status.Assumed, Sourcing.Source) : held with { From = last.AddDays(1) });
            _later.AddRange(above.Where(later => later.From > last.AddDays(1) && later.From < next));
        }
    }
}
