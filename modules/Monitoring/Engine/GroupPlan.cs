namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The folds over one group of items: how the group's items are gathered, and what is made of them. The live path, the sweep and the tests
/// all gather here; where the items come from is the caller's affair.
/// </summary>
internal sealed partial class GroupPlan<T>
{
    private const int AnyTime = 36_600; // a hundred years

    private readonly ItemGroup _group;
    private readonly CategoryDefinition? _category; // null when it is made of the items of every category
    private readonly GroupWindow? _window;
    private readonly Readings<T> _readings;
    private readonly Reader<T>[] _by;
    private readonly IFacts _day;
    private readonly Columns<T> _columns;
    private readonly ConditionNode? _only;
    private readonly List<GroupValue<T>> _values = [];
    private readonly (GroupFold Fold, int Place, int Of, int Part)[] _folds;
    private readonly string[] _within;
    private readonly DateReader<T>? _ownDate; // null when the group asks for no days

    /// <param name="owner">The definition in which the group stands.</param>
    /// <param name="isForAll">True when it is made of the items of every category: the kernel's.</param>
    /// <param name="folds">The folds over the group, each with its place in the chunk.</param>
    /// <param name="readings">How items are read.</param>
    /// <param name="day">What is known without any item.</param>
    public GroupPlan(CategoryDefinition owner, bool isForAll, IReadOnlyList<(GroupFold Fold, int Place)> folds, Readings<T> readings, IFacts day)
    {
        var group = folds[0].Fold.Group;
        (_group, _readings, _day) = (group, readings, day);
        _category = isForAll ? null : owner;
        _window = group.WindowFor(day);
        // Elsewhere nobody records the own fields of a division: a group that reads them is made of its items alone.
        _within = [.. folds.SelectMany(f => f.Fold.All()).OfType<IField>().Select(Overlay.DivisionOf).OfType<string>().Distinct().Select(division => $"/{division}/")];
        _by = [.. group.By.Select(readings.For)];
        _columns = new Columns<T>(readings);
        var compiler = new FormulaCompiler<T>(_columns, day, owner);
        _only = group.Only is null ? null : compiler.Condition(group.Only);
        _folds =
        [
            .. folds.Select(f => (f.Fold, f.Place,
                f.Fold.Table is not null ? PlaceOf(new GroupValue<T>(f.Fold)) : f.Fold.Apart is { } apart ? PlaceOf(new GroupValue<T>(apart)) : f.Fold.Of is null ? -1 : PlaceOf(new GroupValue<T>(f.Fold.Of, null, compiler)),
                f.Fold.Where is null ? -1 : PlaceOf(new GroupValue<T>(f.Fold.Of!, f.Fold.Where, compiler)))),
        ];
        if (group.Overlap is not null) _lastDays = PlaceOf(new GroupValue<T>(group.Overlap));
        if (group.Near is { } near) (_spots, _metres) = ([.. GroupValue<T>.Sides(near).Select(side => PlaceOf(new GroupValue<T>(near, side)))], day.Parameter(near.Metres));
        if (group.Alike is { } alike) (_texts, _likeness) = (PlaceOf(new GroupValue<T>(alike)), day.Parameter(alike.Likeness));
        if (group.Overlap is null && (group.IsTimed || folds.Any(f => f.Fold.Kind == FoldKind.Place))) _ownDate = (DateReader<T>)readings.For(Subjects.OwnDate(readings.Subject));
        Key = KeyOf(owner);
    }

    /// <summary>
    /// What its items are gathered by: the same for groups that differ in nothing but how far their windows reach. A division that moves a parameter
    /// inside the group gathers other things under the same words, so that values stand in it, and not names.
    /// </summary>
    public string Key { get; }

    /// <summary>How items are read.</summary>
    public Readings<T> Readings => _readings;

    /// <summary>The keys of the group.</summary>
    public IReadOnlyList<IField> By => _group.By;

    /// <summary>How far the group may reach in days, to either side.</summary>
    public int ReachDays => _window?.ReachDays ?? (_group.IsSameYear ? 366 : AnyTime);

    /// <summary>An empty index for the group's items.</summary>
    public GroupIndex Open(GatheredItems known) => new(known, _values.Select(v => new GroupNumbers(v.Hundreds)));

    /// <summary>Room and readers for putting items into the index, so many at a time at most.</summary>
    public GroupGatherer<T> Gatherer(GroupIndex index, Knowledge knowledge, int size)
    {
        var bags = new FieldBags(_category, knowledge.Observed);
        return new GroupGatherer<T>(this, index, bags, new ItemChunk<T>(_columns, _readings, bags, _day, (_, _) => throw new InvalidOperationException("A group looks into no other."), size), knowledge, size);
    }

    /// <summary>The condition that items of the group must meet; null when all do.</summary>
    public ConditionNode? Only => _only;

    /// <summary>What is kept of each item.</summary>
    public IReadOnlyList<GroupValue<T>> Values => _values;

    /// <summary>Whether an item may belong to the group, and by which key; false when it does not.</summary>
    public bool Holds(T item, FieldBags bags, out KeyHash key)
    {
        key = default;
        if (_category is not null && _readings.Category(item) != _category.Code) return false;
        if (_within.Length > 0 && !_within.All(division => _readings.Path(item).Contains(division, StringComparison.Ordinal))) return false;
        return IsKeyed(item, bags, out key) && (_group.Overlap is null || PeriodOf(item, bags) is not null) && (_group.Near is null || SpotOf(item, bags) is not null) && (_group.Alike is null || TextOf(item, bags) is not null);
    }

    /// <summary>The day by which an item stands in its group: the first that it takes where periods overlap, else its own; null when it has none, or the group asks for none.</summary>
    public int? Day(T item, FieldBags bags) => _group.Overlap is null ? _ownDate?.DayNumber(item, bags) : PeriodOf(item, bags)?.First;

    /// <summary>Writes the folds of a chunk's items into the chunk.</summary>
    public void Fold(ReadOnlySpan<T> items, GroupIndex index, FieldBags bags, ItemChunk<T> chunk)
    {
        if (_group.IsPicked)
        {
            FoldAmong(items, index, bags, chunk);
            return;
        }
        var room = chunk.Groups;
        var own = room.Own.AsSpan(0, items.Length);
        index.FindOwn(room.Numbers.AsSpan(0, items.Length), own);
        var isRead = index.IsLarge && IsPlain(index);
        if (isRead) Read(index, own, chunk);
        if (!isRead || own.Contains(GroupIndex.Nowhere)) Look(items, index, own, isRead, bags, chunk);
    }

    // Whoever stands in the group itself looks from where it stands; of others the keys are looked for.
    private void Look(ReadOnlySpan<T> items, GroupIndex index, ReadOnlySpan<int> own, bool areOwnRead, FieldBags bags, ItemChunk<T> chunk)
    {
        var room = chunk.Groups;
        var (keys, days, places, stretches) = (room.Keys, room.Days, room.Places, room.Stretches);
        var year = new YearOfDays();
        for (var row = 0; row < items.Length; row++)
        {
            if (own[row] >= 0 && areOwnRead) continue;
            var looks = own[row] >= 0
                ? Looks(_group.IsTimed ? index.Days[own[row]] : GroupIndex.NoDay, ref year, out days[row])
                : Looks(items[row], bags, ref year, out keys[row], out days[row]);
            places[row] = looks ? GroupIndex.Nowhere : GroupIndex.Unclear;
        }
        for (var row = 0; row < items.Length; row++)
            if (own[row] < 0 && places[row] == GroupIndex.Nowhere) places[row] = index.PlaceOf(keys[row]);
        for (var row = 0; row < items.Length; row++)
        {
            if (own[row] >= 0 && areOwnRead) continue;
            stretches[row] = places[row] == GroupIndex.Unclear ? default
                : own[row] >= 0 ? index.FindAround(own[row], days[row].First, days[row].Last) : index.Find(places[row], days[row].First, days[row].Last);
        }
        foreach (var (fold, place, of, part) in _folds)
        {
            var column = chunk.FoldsOf(place);
            for (var row = 0; row < items.Length; row++)
            {
                if (own[row] >= 0 && areOwnRead) continue;
                var stretch = stretches[row];
                if (places[row] == GroupIndex.Unclear || index.Unsure(stretch) > 0) column[row] = double.NaN;
                else if (fold.Kind == FoldKind.Count) column[row] = stretch.Length;
                else if (fold.Kind == FoldKind.Sum && index.Numbers[of] is { AreWhole: true } numbers && numbers.Unknown(stretch) == 0) chunk.Write(column, row, numbers.WholeSum(stretch));
                else if (fold.Kind == FoldKind.Share && WholeShare(stretch, index.Numbers[of], index.Numbers[part]) is { } share) chunk.Write(column, row, share);
                else chunk.Fold(place, row, Value(fold, stretch, of, part, index, items[row], bags));
            }
        }
    }

    // Counts, and sums and shares of whole numbers.
    private bool IsPlain(GroupIndex index)
    {
        foreach (var (fold, _, of, part) in _folds)
        {
            if (fold.Kind is not (FoldKind.Count or FoldKind.Sum or FoldKind.Share) || fold.Table is not null) return false;
            if (of >= 0 && !index.Numbers[of].AreWhole || part >= 0 && !index.Numbers[part].AreWhole) return false;
        }
        return true;
    }

    // Of a whole year's items every one is asked about: what each of them sees is worked out once for all, key by key along the days, and then only read.
    private void Read(GroupIndex index, ReadOnlySpan<int> own, ItemChunk<T> chunk)
    {
        foreach (var (fold, place, of, part) in _folds)
        {
            // Plans of many categories look through the same windows.
            var values = index.Seen((fold.Kind, of, part, _window, _group.IsSameYear, _group.IsTimed), () => SeenBy(fold, of, part, index));
            var column = chunk.FoldsOf(place);
            for (var row = 0; row < own.Length; row++)
                if (own[row] >= 0) chunk.Write(column, row, values[own[row]]);
        }
    }

    // What the fold is for each of the sorted items: both ends of its window move along the days of its key.
    private double[] SeenBy(GroupFold fold, int of, int part, GroupIndex index)
    {
        var (values, year) = (new double[index.Count], new YearOfDays());
        var numbers = of < 0 ? null : index.Numbers[of];
        var days = index.Days;
        var isFree = index.IsSure && (numbers is null || !numbers.HasUnknown) && (part < 0 || !index.Numbers[part].HasUnknown);
        for (var key = 0; key < index.Keys; key++)
        {
            var (start, end) = index.Bounds(key);
            var (from, to) = (start, start);
            for (var i = start; i < end; i++)
            {
                if (!Looks(_group.IsTimed ? days[i] : GroupIndex.NoDay, ref year, out var window))
                {
                    values[i] = double.NaN;
                    continue;
                }
                if (window.First != GroupIndex.NoDay) while (from < end && days[from] < window.First) from++;
                if (window.Last == GroupIndex.Always) to = end;
                else while (to < end && days[to] <= window.Last) to++;
                var stretch = new GroupIndex.Stretch(start, from, Math.Max(from, to));
                if (!isFree && (index.Unsure(stretch) > 0 || numbers?.Unknown(stretch) > 0 || part >= 0 && index.Numbers[part].Unknown(stretch) > 0)) values[i] = double.NaN;
                else values[i] = fold.Kind switch
                {
                    FoldKind.Count => stretch.Length,
                    FoldKind.Sum => numbers!.WholeSum(stretch),
                    _ => WholeShare(stretch, numbers!, index.Numbers[part]) ?? double.NaN,
                };
            }
        }
        return values;
    }

    /// <summary>The value of the fold with this place in the chunk, for one item.</summary>
    public decimal? Value(int place, T item, GroupIndex index, FieldBags bags)
    {
        var (known, _, of, part) = _folds.First(f => f.Place == place);
        if (_group.IsPicked) return Among(item, index, bags) is { } members ? ValueAmong(known, members, of, part, index, item, bags) : null;
        return Of(item, index, bags) is { } stretch && index.Unsure(stretch) == 0 ? Value(known, stretch, of, part, index, item, bags) : null;
    }

    /// <summary>The items that stand in the item's group, in stretches; none when it cannot be said which group that is.</summary>
    public IReadOnlyList<GroupIndex.Stretch> MembersOf(T item, GroupIndex index, FieldBags bags) =>
        _group.IsPicked ? Among(item, index, bags) ?? [] : Of(item, index, bags) is { } stretch ? [stretch] : [];

    private GroupIndex.Stretch? Of(T item, GroupIndex index, FieldBags bags)
    {
        var year = new YearOfDays();
        return Looks(item, bags, ref year, out var key, out var days) ? index.Find(key, days.First, days.Last) : null;
    }

    // By which key an item looks, and from which day to which; false when that cannot be said.
    private bool Looks(T item, FieldBags bags, ref YearOfDays year, out KeyHash key, out (int First, int Last) days)
    {
        days = default;
        return IsKeyed(item, bags, out key) && Looks(_group.IsTimed ? Day(item, bags) ?? GroupIndex.NoDay : GroupIndex.NoDay, ref year, out days);
    }

    // From which day to which an item with this day looks; false when it has none and the group asks for it.
    private bool Looks(int own, ref YearOfDays year, out (int First, int Last) days)
    {
        days = (GroupIndex.NoDay, GroupIndex.Always);
        if (!_group.IsTimed) return true;
        if (own == GroupIndex.NoDay) return false;

        days = _window?.Around(own) ?? (int.MinValue + 1, int.MaxValue - 1);
        if (!_group.IsSameYear) return true;
        var (first, last) = year.Of(own);
        days = (Math.Max(days.First, first), Math.Min(days.Last, last));
        return true;
    }

    private decimal? Value(GroupFold fold, GroupIndex.Stretch stretch, int of, int part, GroupIndex index, T item, FieldBags bags)
    {
        if (fold.Kind == FoldKind.Count) return stretch.Length;
        if (fold.Kind == FoldKind.Place) return index.PlaceOf(_readings.Id(item), Day(item, bags) ?? GroupIndex.NoDay, stretch);
        var numbers = index.Numbers[of];
        if (numbers.Unknown(stretch) > 0 || part >= 0 && index.Numbers[part].Unknown(stretch) > 0) return null;
        if (fold.Table is { } table) return Excluded(table, fold.Benefit!, stretch.Each(), numbers, index, item, bags);
        switch (fold.Kind)
        {
            case FoldKind.Sum: return numbers.Sum(stretch);
            // Whoever looks through the same window sees the same: these walk through all of it, once for all of them.
            case FoldKind.Max: return index.Once((fold.Kind, of), stretch, () => stretch.Length == 0 ? null : stretch.Each().Max(numbers.Sum));
            case FoldKind.Median: return index.Once((fold.Kind, of), stretch, () => Spread.Median([.. stretch.Each().Select(numbers.Sum)]));
            case FoldKind.Deviation: return index.Once((fold.Kind, of), stretch, () => Spread.Deviation([.. stretch.Each().Select(numbers.Sum)]));
            case FoldKind.Different: return index.Once((fold.Kind, of), stretch, () => stretch.Each().Select(numbers.Sum).Distinct().Count());
            case FoldKind.Average: return stretch.Length == 0 ? null : numbers.Sum(stretch) / stretch.Length;
            default:
                var sum = numbers.Sum(stretch);
                return sum == 0 ? null : index.Numbers[part].Sum(stretch) / sum;
        }
    }

    // A quotient is in doubt near whatever it is compared with, so that doubles do.
    private static double? WholeShare(GroupIndex.Stretch stretch, GroupNumbers all, GroupNumbers part)
    {
        if (!all.AreWhole || !part.AreWhole || all.Unknown(stretch) > 0 || part.Unknown(stretch) > 0) return null;
        var sum = all.WholeSum(stretch);
        return sum == 0 ? null : (double)part.WholeSum(stretch) / sum;
    }

    private decimal? Excluded(ExclusiveTable table, IField benefit, IEnumerable<GroupIndex.Stretch> members, GroupNumbers benefits, GroupIndex index, T item, FieldBags bags)
    {
        if (_readings.For(benefit).Value(item, bags) is not string own || _readings.For(Subjects.OwnDate(_readings.Subject)).Value(item, bags) is not DateOnly day) return null;
        var (count, self) = (0, _readings.Id(item));
        foreach (var each in members)
            if (benefits.Sum(each) is >= 0 and var place && index.Members(each).Single().Id != self && table.Excludes(own, table.Benefits[(int)place], day)) count++;
        return count;
    }

    /// <summary>True when the fold with this place in the chunk is made of this group.</summary>
    public bool Makes(int place) => _folds.Any(f => f.Place == place);

    private int PlaceOf(GroupValue<T> value)
    {
        var known = _values.FindIndex(v => !v.IsExclusion && v.Text == value.Text);
        if (known >= 0) return known;
        _values.Add(value);
        return _values.Count - 1;
    }

    private string KeyOf(CategoryDefinition owner)
    {
        var read = _values.SelectMany(v => v.Formulas).Append(_group.Only).Concat([_group.Overlap?.From, _group.Overlap?.To]).OfType<Formula>().SelectMany(f => f.All()).ToArray();
        // Tables and curves are a definition's own: only whoever has the very same ones gathers alike.
        var isItsOwn = _values.Any(v => v.IsExclusion) || read.Any(f => f is CurveReading or StandardReading);
        return string.Join('\n',
        [
            isItsOwn ? owner.Hash : _category?.Code ?? "", _ownDate is null ? "" : "by day", $"{_group.Overlap}", $"{_group.Near?.Place.FullName} {_group.Near?.End?.FullName} {_group.Alike?.Text.FullName}", string.Join(", ", _group.By.Select(f => f.FullName)), $"{_group.Only}",
            .. _values.Select(v => v.Text),
            .. read.OfType<Parameter>().DistinctBy(p => p.Code).Select(p => FormattableString.Invariant($"@{p.Code} = {_day.Parameter(p)}")),
            .. read.Select(f => f switch { ContainsAny c => c.Words, WordHits h => h.Words, _ => null }).OfType<WordList>().DistinctBy(w => w.Code).Select(w => $"@{w.Code} = {string.Join('|', _day.Words(w))}"),
        ]);
    }

    private bool IsKeyed(T item, FieldBags bags, out KeyHash key)
    {
        key = KeyHash.Start;
        foreach (var reader in _by)
            if (!reader.AddTo(ref key, item, bags)) return false;
        return true;
    }
}
