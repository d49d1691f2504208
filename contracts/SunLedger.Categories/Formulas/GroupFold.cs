namespace SunLedger.Categories;

/// <summary>A number made of all items of a group. Unknown when a key of the judged item, a condition or a number of one of the items is unknown.</summary>
public sealed class GroupFold : Number
{
    internal GroupFold(ItemGroup group, FoldKind kind, Number? of = null, Condition? where = null) => (Group, Kind, Of, Where) = (group, kind, of, where);

    internal GroupFold(ItemGroup group, IField benefit, ExclusiveTable table) => (Group, Kind, Benefit, Table) = (group, FoldKind.Excluded, benefit, table);

    internal GroupFold(ItemGroup group, IField apart) => (Group, Kind, Apart) = (group, FoldKind.Different, apart);

    /// <summary>The items.</summary>
    public ItemGroup Group { get; }
    /// <summary>What is made of them.</summary>
    public FoldKind Kind { get; }
    /// <summary>The number of each item; null for a count, a place and different values.</summary>
    public Number? Of { get; }
    /// <summary>The condition of a share; null otherwise.</summary>
    public Condition? Where { get; }
    /// <summary>What says which benefit an item is; null when nothing is excluded.</summary>
    public IField? Benefit { get; }
    /// <summary>Which benefits exclude each other; null when nothing is excluded.</summary>
    public ExclusiveTable? Table { get; }

    /// <summary>The field whose different values are counted; null otherwise.</summary>
    public IField? Apart { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts
    {
        get
        {
            var parts = new List<Formula>(Group.By.Cast<Formula>());
            if (Group.Length is not null) parts.Add(Group.Length);
            if (Group.Overlap is { } period) parts.AddRange([period.From, period.To]);
            if (Group.Near is { } near) parts.AddRange(near.End is { } end ? [near.Place, end, near.Metres] : [near.Place, near.Metres]);
            if (Group.Alike is { } alike) parts.AddRange([alike.Text, alike.Likeness]);
            if (Group.Only is not null) parts.Add(Group.Only);
            if (Of is not null) parts.Add(Of);
            if (Where is not null) parts.Add(Where);
            if (Benefit is Formula benefit) parts.Add(benefit);
            if (Apart is Formula apart) parts.Add(apart);
            return parts;
        }
    }
}
