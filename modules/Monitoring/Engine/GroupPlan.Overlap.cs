namespace SunLedger.Monitoring.Engine;

/// <summary>Groups whose items belong because the days that they take overlap, or because they lie near: no stretch of neighbours, but some of those of the key.</summary>
internal sealed partial class GroupPlan<T>
{
    private readonly int _lastDays = -1;
    private readonly int _east = -1;
    private readonly int _north = -1;
    private readonly decimal _metres;

    private void FoldAmong(ReadOnlySpan<T> items, GroupIndex index, FieldBags bags, ItemChunk<T> chunk)
    {
        for (var row = 0; row < items.Length; row++)
        {
            var members = Among(items[row], index, bags);
            foreach (var (fold, place, of, part) in _folds)
                chunk.Fold(place, row, members is null ? null : ValueAmong(fold, members, of, part, index, items[row], bags));
        }
    }

    private IReadOnlyList<GroupIndex.Stretch>? Among(T item, GroupIndex index, FieldBags bags) => _group.Near is null ? Overlapping(item, index, bags) : Near(item, index, bags);

    // Each member by itself; null when it cannot be said which they are.
    private IReadOnlyList<GroupIndex.Stretch>? Near(T item, GroupIndex index, FieldBags bags)
    {
        if (SpotOf(item, bags) is not { } here || Of(item, index, bags) is not { } stretch) return null;
        var (east, north) = (index.Numbers[_east], index.Numbers[_north]);
        return [.. stretch.Each().Where(one => ItemNear.AreWithin(_metres, here, ((long)east.Sum(one), (long)north.Sum(one))))];
    }

    private (long East, long North)? SpotOf(T item, FieldBags bags) => _group.Near!.Of(new ItemFacts<T>(item, _readings, bags, _day, _ => null, _ => null));

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
