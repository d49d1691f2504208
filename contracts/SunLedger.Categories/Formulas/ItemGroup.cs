namespace SunLedger.Categories;

/// <summary>
/// The items of the rule's subject that have the same keys as the judged item, itself included: payments to one account, contracts of one supplier in one town.
/// A window looks back from the judged item's own day (<see cref="Subjects.OwnDate"/>), so that the later one of two twins is the one that warns; twins of one day see each other.
/// An item whose own key is unknown is in nobody's group.
/// </summary>
public sealed class ItemGroup
{
    internal ItemGroup(IReadOnlyList<IField> by, int? days = null, bool sameYear = false, Condition? only = null, bool ahead = false, Parameter? length = null, ItemPeriod? overlap = null, ItemNear? near = null, ItemAlike? alike = null)
    {
        if (overlap is not null && (days is not null || length is not null || sameYear)) throw new InvalidOperationException("A group looks at periods that overlap or through a window, not both.");
        By = [.. by];
        if (overlap is not null && (near is not null || alike is not null)) throw new InvalidOperationException("A group looks at periods that overlap, or at places that are near and texts that are alike, not both.");
        (Days, Length, IsSameYear, Only, IsAhead, Overlap, Near, Alike) = (days, length, sameYear, only, ahead, overlap, near, alike);
    }

    /// <summary>The keys.</summary>
    public IReadOnlyList<IField> By { get; }
    /// <summary>How many days before the judged item an item may lie; null for any time, or when a parameter says it.</summary>
    public int? Days { get; }
    /// <summary>The parameter that says how many days or years before the judged item an item may lie; null when the formula says it, or nothing does.</summary>
    public Parameter? Length { get; }
    /// <summary>Whether items must be of the judged item's calendar year.</summary>
    public bool IsSameYear { get; }
    /// <summary>Whether the window looks ahead from the judged item's own day instead of back.</summary>
    public bool IsAhead { get; }
    /// <summary>What an item must fulfil.</summary>
    public Condition? Only { get; }
    /// <summary>The days that an item takes, when only those belong whose days overlap with the judged one's; null when days do not matter so.</summary>
    public ItemPeriod? Overlap { get; }

    /// <summary>How near to the judged item an item must lie; null when places do not matter so.</summary>
    public ItemNear? Near { get; }

    /// <summary>How alike to the judged item's text an item's must be; null when texts do not matter so.</summary>
    public ItemAlike? Alike { get; }

    /// <summary>Only items at most so many days before the judged one, and not after it.</summary>
    public ItemGroup Within(int days) => new(By, days, IsSameYear, Only, overlap: Overlap, near: Near, alike: Alike);

    /// <summary>The same by a parameter in days or years, so that the length has a source, may change on a day and may be moved inside its bounds.</summary>
    public ItemGroup Within(Parameter length) => new(By, null, IsSameYear, Only, length: length, overlap: Overlap, near: Near, alike: Alike);

    /// <summary>Only items at most so many days after the judged one, and not before it. Only a sweep can look ahead: when a thing is written, nothing comes after it.</summary>
    public ItemGroup Following(int days) => new(By, days, IsSameYear, Only, ahead: true, overlap: Overlap, near: Near, alike: Alike);

    /// <summary>The same by a parameter in days or years.</summary>
    public ItemGroup Following(Parameter length) => new(By, null, IsSameYear, Only, ahead: true, length, Overlap, Near, Alike);

    /// <summary>Only items of the judged item's calendar year, before and after it.</summary>
    public ItemGroup SameYear() => new(By, Days, true, Only, IsAhead, Length, Overlap, Near, Alike);

    /// <summary>
    /// Only items that take at least one day which the judged item takes, too: from its first day to its last, both included. What has no such days, or ends before it begins, overlaps with nothing.
    /// It stands instead of a window: a period is as long as it is, whenever it was entered.
    /// </summary>
    public ItemGroup Overlapping(DateValue from, DateValue to) => new(By, Days, IsSameYear, Only, IsAhead, Length, new ItemPeriod(from, to), Near, Alike);

    /// <summary>
    /// Only items that lie at most so many metres from the judged one. What says no place is near nothing. Each item is measured against those of its group: let a key keep groups small,
    /// as the county does.
    /// </summary>
    public ItemGroup NearTo(TextField place, Parameter metres) => new(By, Days, IsSameYear, Only, IsAhead, Length, Overlap, new ItemNear(place, metres), Alike);

    /// <summary>
    /// Only items whose two ends lie at most so many metres from those of the judged one, from whichever end each was entered: two sections of a road that are the same one. What lies between
    /// the ends is not looked at.
    /// </summary>
    public ItemGroup NearTo(TextField start, TextField end, Parameter metres) => new(By, Days, IsSameYear, Only, IsAhead, Length, Overlap, new ItemNear(start, metres, end), Alike);

    /// <summary>
    /// Only items whose text is more alike to the judged one's than a parameter says, by the pairs of characters that both have (<see cref="CharacterPairs"/>). What has no text is like nothing.
    /// Each item is compared with those of its group: let a key keep groups small, as the village does.
    /// </summary>
    public ItemGroup AlikeIn(TextField text, Parameter likeness) => new(By, Days, IsSameYear, Only, IsAhead, Length, Overlap, Near, new ItemAlike(text, likeness));

    /// <summary>Only items for which a condition holds. Said twice, both must hold.</summary>
    public ItemGroup Where(Condition condition) => new(By, Days, IsSameYear, Only is null ? condition : Only & condition, IsAhead, Length, Overlap, Near, Alike);

    /// <summary>How many items there are.</summary>
    public Number Count => new GroupFold(this, FoldKind.Count);

    /// <summary>The place of the judged item among the items, counted from one; unknown when it is none of them. A rule about a whole group warns once, about the first.</summary>
    public Number Place => new GroupFold(this, FoldKind.Place);

    /// <summary>The sum of a number over the items.</summary>
    public Number Sum(Number of) => new GroupFold(this, FoldKind.Sum, of);

    /// <summary>The greatest of a number over the items.</summary>
    public Number Max(Number of) => new GroupFold(this, FoldKind.Max, of);

    /// <summary>The mean of a number over the items.</summary>
    public Number Average(Number of) => new GroupFold(this, FoldKind.Average, of);

    /// <summary>The middle of a number over the items, which a few that lie far off do not move.</summary>
    public Number Median(Number of) => new GroupFold(this, FoldKind.Median, of);

    /// <summary>The standard deviation of a number over the items: how far they lie from their mean, in the unit of the number. Nothing when all say the same.</summary>
    public Number Deviation(Number of) => new GroupFold(this, FoldKind.Deviation, of);

    /// <summary>The part of the sum that falls on the items for which a condition holds; unknown when the sum is zero.</summary>
    public Number Share(Number of, Condition where) => new GroupFold(this, FoldKind.Share, of, where);

    /// <summary>How many different values a field has among the items: the households behind one account. Unknown when one of the items does not say it.</summary>
    public Number Different(IField of) => new GroupFold(this, of);

    /// <summary>How many of the items draw a benefit that excludes the judged item's, by a table: <c>ItemsBy(person, month).Excluded(table, Known.Indicator.FundCode)</c>.</summary>
    public Number Excluded(ExclusiveTable table, IField benefit) => new GroupFold(this, benefit, table);

    /// <summary>Whether an item's own day decides who belongs.</summary>
    public bool IsTimed => Days is not null || Length is not null || IsSameYear;

    /// <summary>Whether each item must be looked at by itself to say whether it belongs, beside its keys and its day.</summary>
    public bool IsPicked => Overlap is not null || Near is not null || Alike is not null;

    /// <summary>The day by which the items of one group are in order: the first of the days that overlap, else their own.</summary>
    internal DateOnly? DayOf(Subject subject, IFacts item) => Overlap is { } period ? Judge.Date(period.From, item) : item.Date(Subjects.OwnDate(subject));

    /// <summary>How far the window reaches on the day of judging; null when there is none.</summary>
    public GroupWindow? WindowFor(IFacts facts) =>
        Length is not null ? GroupWindow.Of(Length, facts.Parameter(Length), IsAhead) : Days is { } days ? new GroupWindow(days, 0, IsAhead) : null;

    /// <summary>The group as formulas write it.</summary>
    public override string ToString() => FormulaText.Write(this);
}
