namespace SunLedger.Monitoring.Engine;

/// <summary>Groups whose items belong because the days that they take overlap, because they lie near, or because their texts are alike: no stretch of neighbours, but some of those of the key.</summary>
internal sealed partial class GroupPlan<T>
{
    private readonly int _lastDays = -1;
    private readonly int[] _spots = []; // east and north of where items begin, and of where they end
    private readonly decimal _metres;
    private readonly int _texts = -1;
    private readonly decimal _likeness;

    private void FoldAmong(ReadOnlySpan<T> items, GroupIndex index, FieldBags bags, ItemChunk<T> chunk)
    {
        for (var row = 0; row < items.Length; row++)
        {
            var members = Among(items[row], index, bags);
            foreach (var (fold, place, of, part) in _folds)
                chunk.Fold(place, row, members is null ? null : ValueAmong(fold, members, of, part, index, items[row], bags));
        }
    }

    private IReadOnlyList<GroupIndex.Stretch>? Among(T item, GroupIndex index, FieldBags bags) => _group.Overlap is null ? Picked(item, index, bags) : Overlapping(item, index, bags);

    // Each member by itself; null when it cannot be said which they are.
    private List<GroupIndex.Stretch>? Picked(T item, GroupIndex index, FieldBags bags)
    {
        var (here, text) = (_group.Near is null ? null : SpotOf(item, bags), _group.Alike is null ? null : TextOf(item, bags));
        if (_group.Near is not null && here is null || _group.Alike is not null && text is null || Of(item, index, bags) is not { } stretch) return null;
        var own = text is null ? null : CharacterPairs.Of(text);
        var members = new List<GroupIndex.Stretch>();
        foreach (var one in stretch.Each())
            if ((here is null || ItemNear.AreWithin(_metres, here.Value, SpotsOf(one, index))) && (own is null || own.IsMoreAlike(index.Numbers[_texts].TextOf(one), _likeness))) members.Add(one);
        return members;
    }

    private (ItemNear.Spot From, ItemNear.Spot To) SpotsOf(GroupIndex.Stretch one, GroupIndex index)
    {
        var from = new ItemNear.Spot(index.Numbers[_spots[0]].WholeSum(one), index.Numbers[_spots[1]].WholeSum(one));
        return (from, _spots.Length == 2 ? from : new(index.Numbers[_spots[2]].WholeSum(one), index.Numbers[_spots[3]].WholeSum(one)));
    }

    private (ItemNear.Spot From, ItemNear.Spot To)? SpotOf(T item, FieldBags bags) => _group.Near!.Of(new ItemFacts<T>(item, _readings, bags, _day, _ => null, _ => null));

    private string? TextOf(T item, FieldBags bags) => new ItemFacts<T>(item, _readings, bags, _day, _ => null, _ => null).Text(_group.Alike!.Text);

    private IReadOnlyList<GroupIndex.Stretch>? Overlapping(T item, GroupIndex index, FieldBags bags) =>
        IsKeyed(item, bags, out var key) && PeriodOf(item, bags) is var (first, last) ? index.Overlapping(index.PlaceOf(key), first, last, _lastDays) : null;

    private (int First, int Last)? PeriodOf(T item, FieldBags bags) =>
        _group.Overlap!.Of(new ItemFacts<T>(item, _readings, bags, _day, _ => null, _ => null));

    private decimal? ValueAmong(GroupFold fold, IReadOnlyList<GroupIndex.Stretch> members, int of, int part, GroupIndex index, T item, FieldBags bags)
    {
        if (members.Any(m => index.Unsure(m) > 0)) return null;
        if (fold.Kind == FoldKind.Count) return members.Count;
        if (fold.Kind == FoldKind.Place) return PlaceAmong(members, _readings.Id(item), index);
        var numbers = index.Numbers[of];
        if (members.Any(m => numbers.Unknown(m) > 0 || part >= 0 && index.Numbers[part].Unknown(m) > 0)) return null;
        if (fold.Table is { } table) return Excluded(table, fold.Benefit!, members, numbers, index, item, bags);
        var sum = members.Sum(numbers.Sum);
        return fold.Kind switch
        {
            FoldKind.Different => members.Select(numbers.Sum).Distinct().Count(),
            FoldKind.Sum => sum,
            FoldKind.Max => members.Count == 0 ? null : members.Max(numbers.Sum),
            FoldKind.Average => members.Count == 0 ? null : sum / members.Count,
            FoldKind.Median => Spread.Median([.. members.Select(numbers.Sum)]),
            FoldKind.Deviation => Spread.Deviation([.. members.Select(numbers.Sum)]),
            _ => sum == 0 ? null : members.Sum(index.Numbers[part].Sum) / sum,
        };
    }

    private static decimal? PlaceAmong(IReadOnlyList<GroupIndex.Stretch> members, string id, GroupIndex index)
    {
        for (var i = 0; i < members.Count; i++)
            if (index.Members(members[i]).Single().Id == id) return i + 1;
        return null;
    }
}
