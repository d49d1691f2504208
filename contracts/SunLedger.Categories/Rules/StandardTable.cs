namespace SunLedger.Categories;

/// <summary>A table of standards 补助标准: what is due to a tier in a division from a day on. The row of the smallest division that holds the place counts, of its rows the latest.</summary>
public sealed class StandardTable : ISourced
{
    private readonly Draft _draft;
    private readonly List<StandardRow> _rows = [];

    internal StandardTable(Draft draft, string code, string name, string english, Unit unit)
    {
        _draft = draft;
        (Code, Name, English, Unit) = (code, name, english, unit);
        Sourcing = new Sourcing(draft);
    }

    /// <inheritdoc/>
    public string Code { get; }
    /// <inheritdoc/>
    public string Name { get; }
    /// <inheritdoc/>
    public string English { get; }
    /// <summary>The unit of its numbers.</summary>
    public Unit Unit { get; }
    /// <summary>Its rows.</summary>
    public IReadOnlyList<StandardRow> Rows => _rows;
    /// <inheritdoc/>
    public Sourcing Sourcing { get; }

    /// <summary>Whether a city may add rows for its own division.</summary>
    public bool IsOpenToCities { get; private set; }

    /// <summary>A city may add rows for its own division; it never takes one away.</summary>
    public StandardTable CitiesMayAdd()
    {
        _draft.Change();
        IsOpenToCities = true;
        return this;
    }

    /// <summary>One more row, and where it comes from.</summary>
    /// <param name="from">The first day on which it holds.</param>
    /// <param name="division">Code of the division, 370400; 000000 is the whole country.</param>
    /// <param name="tier">The tier, as the field says it that is looked up.</param>
    /// <param name="value">The standard.</param>
    /// <param name="status">How sure it is.</param>
    /// <param name="source">Where it comes from, or why it is assumed.</param>
    public StandardTable Row(DateOnly from, string division, string tier, decimal value, Status status, string source)
    {
        _draft.Change();
        _rows.Add(new StandardRow(from, division, tier, value, status, source));
        return this;
    }

    /// <summary>The standard of a tier in a division on a day: <c>table.Of(aidType, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn)</c>.</summary>
    public Number Of(IField tier, TextField division, DateField day) => new StandardReading(this, tier, division, day);

    /// <summary>The standard; null when no row speaks of it.</summary>
    public decimal? For(string tier, string division, DateOnly day) => RowFor(tier, division, day)?.Value;

    /// <summary>The row that says the standard; null when none speaks of it.</summary>
    public StandardRow? RowFor(string tier, string division, DateOnly day)
    {
        StandardRow? best = null;
        foreach (var row in _rows)
        {
            if (row.From > day || row.Tier != tier || !row.Holds(division)) continue;
            if (best is null || row.Reach > best.Reach || row.Reach == best.Reach && row.From >= best.From) best = row;
        }
        return best;
    }
}

/// <summary>A row of a table of standards.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Division">Code of the division; 000000 is the whole country.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Value">The standard.</param>
/// <param name="Status">How sure it is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record StandardRow(DateOnly From, string Division, string Tier, decimal Value, Status Status, string Source)
{
    /// <summary>How many digits of a place's code it looks at: the more, the smaller the division.</summary>
    internal int Reach { get; } = ReachOf(Division);

    /// <summary>Whether a place lies in the row's division: 370481 lies in 370400, and all in 000000.</summary>
    internal bool Holds(string division) => division.AsSpan().StartsWith(Division.AsSpan(0, Reach), StringComparison.Ordinal);

    // 370400 is a city: its last two digits say nothing. What is longer than six digits is a town or a village, named in full.
    private static int ReachOf(string division)
    {
        var reach = division.Length;
        if (reach != 6) return reach;
        while (reach >= 2 && division.AsSpan(reach - 2, 2).SequenceEqual("00")) reach -= 2;
        return reach;
    }
}
