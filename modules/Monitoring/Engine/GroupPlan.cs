namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The folds over one group of items: how the group's items are gathered, and what is made of them. The live path, the sweep and the tests
/// all gather here; where the items come from is the caller's affair.
/// </summary>
internal sealed class GroupPlan<T>
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
                f.Fold.Table is not null ? PlaceOf(new GroupValue<T>(f.Fold)) : f.Fold.Of is null ? -1 : PlaceOf(new GroupValue<T>(f.Fold.Of, null, compiler)),
                f.Fold.Where is null ? -1 : PlaceOf(new GroupValue<T>(f.Fold.Of!, f.Fold.Where, compiler)))),
        ];
        if (group.IsTimed || folds.Any(f => f.Fold.Kind == FoldKind.Place)) _ownDate = (DateReader<T>)readings.For(Subjects.OwnDate(readings.Subject));
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

    /// <summary>Puts those of the items that belong to some group into the index.</summary>
    /// <param name="items">The items.</param>
    /// <param name="first">The number of the first among the gathered.</param>
    /// <param name="index">The index.</param>
    /// <param name="knowledge">What was asked of registers and observations.</param>
    public void Gather(ReadOnlyMemory<T> items, int first, GroupIndex index, Knowledge knowledge)
    {
        var bags = new FieldBags(_category, knowledge.Observed);
        var chunk = new ItemChunk<T>(_columns, _readings, bags, _day, (_, _) => throw new InvalidOperationException("A group looks into no other."));
        var answers = new Ternary();
        var rows = new int[Math.Min(Chunk.Size, items.Length)];
        index.MakeRoom(items.Length);
        for (var from = 0; from < items.Length; from += Chunk.Size)
        {
            var part = items.Slice(from, Math.Min(Chunk.Size, items.Length - from));
            chunk.Fill(part, knowledge);
            _only?.Ask(chunk, answers);
            var count = 0;
            for (var row = 0; row < part.Length; row++)
            {
                var (item, bit) = (part.Span[row], 1UL << (row & 63));
                if (_only is not null && (answers.No[row >> 6] & bit) != 0) continue;
                if (_category is not null && _readings.Category(item) != _category.Code) continue;
                if (_within.Length > 0 && !_within.All(division => _readings.Path(item).Contains(division, StringComparison.Ordinal))) continue;
                if (!IsKeyed(item, bags, out var key)) continue;
                index.Add(key, Day(item, bags) ?? GroupIndex.NoDay, _only is null || (answers.Yes[row >> 6] & bit) != 0, first + from + row);
                rows[count++] = row;
            }
            for (var place = 0; place < _values.Count; place++) _values[place].Read(chunk, rows.AsSpan(0, count), index.Numbers[place]);
        }
    }

    /// <summary>Writes the folds of a chunk's items into the chunk.</summary>
    public void Fold(ReadOnlySpan<T> items, GroupIndex index, FieldBags bags, ItemChunk<T> chunk)
    {
        var room = chunk.Groups;
        var (keys, days, places, stretches) = (room.Keys, room.Days, room.Places, room.Stretches);
        for (var row = 0; row < items.Length; row++) places[row] = Looks(items[row], bags, out keys[row], out days[row]) ? GroupIndex.Nowhere : GroupIndex.Unclear;
        for (var row = 0; row < items.Length; row++)
            if (places[row] == GroupIndex.Nowhere) places[row] = index.PlaceOf(keys[row]);
        for (var row = 0; row < items.Length; row++) stretches[row] = index.Find(places[row], days[row].First, days[row].Last);
        foreach (var (fold, place, of, part) in _folds)
            for (var row = 0; row < items.Length; row++)
            {
                var stretch = stretches[row];
                if (places[row] == GroupIndex.Unclear || index.Unsure(stretch) > 0) chunk.Fold(place, row, null);
                else if (fold.Kind == FoldKind.Count) chunk.FoldWhole(place, row, stretch.Length);
                else if (fold.Kind == FoldKind.Sum && index.Numbers[of] is { AreWhole: true } numbers && numbers.Unknown(stretch) == 0) chunk.FoldWhole(place, row, numbers.WholeSum(stretch));
                else if (fold.Kind == FoldKind.Share && WholeShare(stretch, index.Numbers[of], index.Numbers[part]) is { } share) chunk.FoldRatio(place, row, share);
                else chunk.Fold(place, row, Value(fold, stretch, of, part, index, items[row], bags));
            }
    }

    /// <summary>The value of the fold with this place in the chunk, for one item.</summary>
    public decimal? Value(int place, T item, GroupIndex index, FieldBags bags)
    {
        var (known, _, of, part) = _folds.First(f => f.Place == place);
        return Of(item, index, bags) is { } stretch && index.Unsure(stretch) == 0 ? Value(known, stretch, of, part, index, item, bags) : null;
    }

    /// <summary>The items that stand in the item's group; null when it cannot be said which group that is.</summary>
    public GroupIndex.Stretch? Of(T item, GroupIndex index, FieldBags bags) => Looks(item, bags, out var key, out var days) ? index.Find(key, days.First, days.Last) : null;

    // By which key an item looks, and from which day to which; false when that cannot be said.
    private bool Looks(T item, FieldBags bags, out KeyHash key, out (int First, int Last) days)
    {
        days = (GroupIndex.NoDay, GroupIndex.Always);
        if (!IsKeyed(item, bags, out key)) return false;
        if (!_group.IsTimed) return true;
        if (Day(item, bags) is not { } own) return false;

        days = _window?.Around(own) ?? (int.MinValue + 1, int.MaxValue - 1);
        if (!_group.IsSameYear) return true;
        var year = DateOnly.FromDayNumber(own).Year;
        days = (Math.Max(days.First, new DateOnly(year, 1, 1).DayNumber), Math.Min(days.Last, new DateOnly(year, 12, 31).DayNumber));
        return true;
    }

    private decimal? Value(GroupFold fold, GroupIndex.Stretch stretch, int of, int part, GroupIndex index, T item, FieldBags bags)
    {
        if (fold.Kind == FoldKind.Count) return stretch.Length;
        if (fold.Kind == FoldKind.Place) return index.PlaceOf(_readings.Id(item), Day(item, bags) ?? GroupIndex.NoDay, stretch);
        var numbers = index.Numbers[of];
        if (numbers.Unknown(stretch) > 0 || part >= 0 && index.Numbers[part].Unknown(stretch) > 0) return null;
        if (fold.Table is { } table) return Excluded(table, fold.Benefit!, stretch, numbers, index, item, bags);
        switch (fold.Kind)
        {
            case FoldKind.Sum: return numbers.Sum(stretch);
            case FoldKind.Max: return stretch.Length == 0 ? null : stretch.Each().Max(numbers.Sum);
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

    private decimal? Excluded(ExclusiveTable table, IField benefit, GroupIndex.Stretch stretch, GroupNumbers benefits, GroupIndex index, T item, FieldBags bags)
    {
        if (_readings.For(benefit).Value(item, bags) is not string own || _readings.For(Subjects.OwnDate(_readings.Subject)).Value(item, bags) is not DateOnly day) return null;
        var (count, self) = (0, _readings.Id(item));
        foreach (var (each, member) in stretch.Each().Zip(index.Members(stretch)))
            if (benefits.Sum(each) is >= 0 and var place && member.Id != self && table.Excludes(own, table.Benefits[(int)place], day)) count++;
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
        var read = _values.SelectMany(v => v.Formulas).Append(_group.Only).OfType<Formula>().SelectMany(f => f.All()).ToArray();
        // Tables and curves are a definition's own: only whoever has the very same ones gathers alike.
        var isItsOwn = _values.Any(v => v.IsExclusion) || read.Any(f => f is CurveReading or StandardReading);
        return string.Join('\n',
        [
            isItsOwn ? owner.Hash : _category?.Code ?? "", _ownDate is null ? "" : "by day", string.Join(", ", _group.By.Select(f => f.FullName)), $"{_group.Only}",
            .. _values.Select(v => v.Text),
            .. read.OfType<Parameter>().DistinctBy(p => p.Code).Select(p => FormattableString.Invariant($"@{p.Code} = {_day.Parameter(p)}")),
            .. read.OfType<ContainsAny>().Select(c => c.Words).DistinctBy(w => w.Code).Select(w => $"@{w.Code} = {string.Join('|', _day.Words(w))}"),
        ]);
    }

    private bool IsKeyed(T item, FieldBags bags, out KeyHash key)
    {
        key = KeyHash.Start;
        foreach (var reader in _by)
            if (!reader.AddTo(ref key, item, bags)) return false;
        return true;
    }

    private int? Day(T item, FieldBags bags) => _ownDate?.DayNumber(item, bags);
}
