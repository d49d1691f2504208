namespace SunLedger.Categories;

/// <summary>What a table of standards says of a tier in a division on a day. Unknown when one of them is, or when no row speaks of it.</summary>
public sealed class StandardReading : Number
{
    internal StandardReading(StandardTable table, IField tier, TextField division, DateField day) => (Table, Tier, Division, Day) = (table, tier, division, day);

    /// <summary>The table.</summary>
    public StandardTable Table { get; }
    /// <summary>The field that holds the tier: a choice or a text.</summary>
    public IField Tier { get; }
    /// <summary>The field that holds the place.</summary>
    public TextField Division { get; }
    /// <summary>The day.</summary>
    public DateField Day { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => [(Formula)Tier, Division, Day];
}
