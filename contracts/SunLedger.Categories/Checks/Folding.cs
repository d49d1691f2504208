namespace SunLedger.Categories;

/// <summary>What groups mean, exactly: who belongs to an item's group, and what the folds make of them.</summary>
public static class Folding
{
    /// <summary>The value of a fold for one item, given all items of its subject, itself included.</summary>
    public static decimal? Of(GroupFold fold, Subject subject, IFacts item, IEnumerable<IFacts> all)
    {
        var members = new List<IFacts>();
        foreach (var other in all)
            switch (Belongs(fold.Group, subject, item, other))
            {
                case Answer.Yes: members.Add(other); break;
                case Answer.Unknown: return null;
            }
        if (!HasOwnKeys(fold.Group, subject, item)) return null;
        return fold.Kind switch
        {
            FoldKind.Place => PlaceOf(fold.Group, subject, item, members),
            FoldKind.Excluded => Excluded(fold, subject, item, members),
            _ => Of(fold, members),
        };
    }

    /// <summary>The value of a fold over the members of a group.</summary>
    public static decimal? Of(GroupFold fold, IReadOnlyList<IFacts> members)
    {
        if (fold.Kind == FoldKind.Count) return members.Count;
        if (fold.Apart is not null) return Different(fold.Apart, members);
        var (sum, part, max) = (0m, 0m, decimal.MinValue);
        var values = new List<decimal>();
        foreach (var member in members)
        {
            if (Judge.Value(fold.Of!, member) is not { } value) return null;
            sum += value;
            max = Math.Max(max, value);
            if (fold.Kind is FoldKind.Median or FoldKind.Deviation) values.Add(value);
            if (fold.Where is null) continue;
            var counts = Judge.Evaluate(fold.Where, member);
            if (counts == Answer.Unknown) return null;
            if (counts == Answer.Yes) part += value;
        }
        return fold.Kind switch
        {
            FoldKind.Sum => sum,
            FoldKind.Max => members.Count == 0 ? null : max,
            FoldKind.Average => members.Count == 0 ? null : sum / members.Count,
            FoldKind.Median => Spread.Median(values),
            FoldKind.Deviation => Spread.Deviation(values),
            _ => sum == 0 ? null : part / sum,
        };
    }

    private static decimal? Different(IField apart, IReadOnlyList<IFacts> members)
    {
        var values = new HashSet<string>();
        foreach (var member in members)
            if (Judge.KeyOf(apart, member) is { } value) values.Add(value);
            else return null;
        return values.Count;
    }

    // By their own days, what has none first, and of one day in the order in which they were entered.
    private static decimal? PlaceOf(ItemGroup group, Subject subject, IFacts item, List<IFacts> members)
    {
        var own = members.FindIndex(member => ReferenceEquals(member, item));
        if (own < 0) return null;
        var day = DayOf(item);
        return 1 + members.Where((member, at) => DayOf(member) < day || DayOf(member) == day && at < own).Count();

        int DayOf(IFacts facts) => group.DayOf(subject, facts)?.DayNumber ?? int.MinValue;
    }

    private static decimal? Excluded(GroupFold fold, Subject subject, IFacts item, List<IFacts> members)
    {
        if (Judge.KeyOf(fold.Benefit!, item) is not { } own || item.Date(Subjects.OwnDate(subject)) is not { } day) return null;
        var count = 0;
        foreach (var member in members)
        {
            if (Judge.KeyOf(fold.Benefit!, member) is not { } theirs) return null;
            if (!ReferenceEquals(member, item) && fold.Table!.Excludes(own, theirs, day)) count++;
        }
        return count;
    }

    /// <summary>Whether an item belongs to another's group.</summary>
    public static Answer Belongs(ItemGroup group, Subject subject, IFacts item, IFacts other)
    {
        foreach (var key in group.By)
            if (Judge.KeyOf(key, other) is not { } value || value != Judge.KeyOf(key, item)) return Answer.No;
        if (!IsInTime(group, subject, item, other) || !IsNear(group, item, other) || !IsAlike(group, item, other)) return Answer.No;
        return group.Only is null ? Answer.Yes : Judge.Evaluate(group.Only, other);
    }

    private static bool IsInTime(ItemGroup group, Subject subject, IFacts item, IFacts other)
    {
        if (group.Overlap is { } period) return period.Of(item) is var (first, last) && period.Of(other) is var (theirFirst, theirLast) && theirFirst <= last && theirLast >= first;
        if (!group.IsTimed) return true;
        var date = Subjects.OwnDate(subject);
        if (item.Date(date) is not { } own || other.Date(date) is not { } theirs) return false;
        if (group.IsSameYear && own.Year != theirs.Year) return false;
        if (group.WindowFor(item) is not { } window) return true;
        var (from, to) = window.Around(own.DayNumber);
        return theirs.DayNumber >= from && theirs.DayNumber <= to;
    }

    private static bool IsNear(ItemGroup group, IFacts item, IFacts other) =>
        group.Near is not { } near || near.Of(item) is { } here && near.Of(other) is { } there && ItemNear.AreWithin(item.Parameter(near.Metres), here, there);

    private static bool IsAlike(ItemGroup group, IFacts item, IFacts other) =>
        group.Alike is not { } alike
        || item.Text(alike.Text) is { } own && other.Text(alike.Text) is { } theirs && CharacterPairs.Of(own).IsMoreAlike(CharacterPairs.Of(theirs), item.Parameter(alike.Likeness));

    private static bool HasOwnKeys(ItemGroup group, Subject subject, IFacts item)
    {
        if (group.By.Any(key => Judge.KeyOf(key, item) is null) || group.Near is { } near && near.Of(item) is null || group.Alike is { } alike && item.Text(alike.Text) is null) return false;
        if (group.Overlap is { } period) return period.Of(item) is not null;
        return !group.IsTimed || item.Date(Subjects.OwnDate(subject)) is not null;
    }
}
