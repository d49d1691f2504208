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
    private readonly List<(Number? Of, Condition? Where, GroupFold? Excluded)> _values = [];
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
        _only = group.Only is null ? null : new FormulaCompiler<T>(_columns, day, owner).Condition(group.Only);
        _folds = [.. folds.Select(f => (f.Fold, f.Place, f.Fold.Table is not null ? PlaceOf(f.Fold) : f.Fold.Of is null ? -1 : PlaceOf(f.Fold.Of, null), f.Fold.Where is null ? -1 : PlaceOf(f.Fold.Of!, f.Fold.Where)))];
        if (group.IsTimed || folds.Any(f => f.Fold.Kind == FoldKind.Place)) _ownDate = (DateReader<T>)readings.For(Subjects.OwnDate(readings.Subject));
        Key = KeyOf(owner);
    }

    /// <summary>
    /// What its items are gathered by: the same for groups that differ in nothing but how far their windows reach. A division that moves a parameter
    /// inside the group gathers other things under the same words, so that values stand in it, and not names.
    /// </summary>
    public string Key { get; }

    /// <summary>The keys of the group.</summary>
    public IReadOnlyList<IField> By => _group.By;

    /// <summary>How far the group may reach in days, to either side.</summary>
    public int ReachDays => _window?.ReachDays ?? (_group.IsSameYear ? 366 : AnyTime);

    /// <summary>An empty index for the group's items.</summary>
    public GroupIndex Open() => new(_values.Count);

    /// <summary>Puts those of the items that belong to some group into the index.</summary>
    public void Gather(ReadOnlyMemory<T> items, GroupIndex index, Knowledge knowledge)
    {
        var bags = new FieldBags(_category, knowledge.Observed);
        var chunk = new ItemChunk<T>(_columns, _readings, bags, _day);
        var answers = new Ternary();
        var values = new decimal?[_values.Count];
        for (var from = 0; from < items.Length; from += Chunk.Size)
        {
            var part = items.Slice(from, Math.Min(Chunk.Size, items.Length - from));
            chunk.Fill(part, knowledge);
            _only?.Ask(chunk, answers);
            for (var row = 0; row < part.Length; row++)
            {
                var bit = 1UL << (row & 63);
                if (_category is not null && _readings.Category(part.Span[row]) != _category.Code) continue;
                if (_within.Length > 0 && !_within.All(part => _readings.Path(items.Span[from + row]).Contains(part, StringComparison.Ordinal))) continue;
                if (_only is not null && (answers.No[row >> 6] & bit) != 0) continue;
                if (KeyOf(part.Span[row], bags) is not { } key) continue;
                Read(part.Span[row], chunk, row, values);
                index.Add(
                    new(key, Day(part.Span[row], bags) ?? GroupIndex.NoDay, _only is null || (answers.Yes[row >> 6] & bit) != 0, _readings.Id(part.Span[row]), _readings.Amount(part.Span[row]).Fen),
                    values);
            }
        }
    }

    /// <summary>Writes the folds of a chunk's items into the chunk.</summary>
    public void Fold(ReadOnlySpan<T> items, GroupIndex index, FieldBags bags, ItemChunk<T> chunk)
    {
        for (var row = 0; row < items.Length; row++)
        {
            var stretch = Of(items[row], index, bags);
            foreach (var (fold, place, of, part) in _folds)
                chunk.Fold(place, row, stretch is { } known && index.Unsure(known) == 0 ? Value(fold, known, of, part, index, items[row], bags) : null);
        }
    }

    /// <summary>The value of the fold with this place in the chunk, for one item.</summary>
    public decimal? Value(int place, T item, GroupIndex index, FieldBags bags)
    {
        var (known, _, of, part) = _folds.First(f => f.Place == place);
        return Of(item, index, bags) is { } stretch && index.Unsure(stretch) == 0 ? Value(known, stretch, of, part, index, item, bags) : null;
    }

    /// <summary>The items that stand in the item's group; null when it cannot be said which group that is.</summary>
    public GroupIndex.Stretch? Of(T item, GroupIndex index, FieldBags bags)
    {
        if (KeyOf(item, bags) is not { } key) return null;
        if (!_group.IsTimed) return index.Find(key, null, null);
        if (Day(item, bags) is not { } own) return null;

        var (first, last) = _window?.Around(own) ?? (int.MinValue + 1, int.MaxValue - 1);
        if (!_group.IsSameYear) return index.Find(key, first, last);
        var year = DateOnly.FromDayNumber(own).Year;
        return index.Find(key, Math.Max(first, new DateOnly(year, 1, 1).DayNumber), Math.Min(last, new DateOnly(year, 12, 31).DayNumber));
    }

    private decimal? Value(GroupFold fold, GroupIndex.Stretch stretch, int of, int part, GroupIndex index, T item, FieldBags bags)
    {
        if (fold.Kind == FoldKind.Count) return stretch.Length;
        if (fold.Kind == FoldKind.Place) return index.PlaceOf(_readings.Id(item), Day(item, bags) ?? GroupIndex.NoDay, stretch);
        if (index.Unknown(stretch, of) > 0 || part >= 0 && index.Unknown(stretch, part) > 0) return null;
        if (fold.Table is { } table) return Excluded(table, fold.Benefit!, stretch, of, index, item, bags);
        switch (fold.Kind)
        {
            case FoldKind.Sum: return index.Sum(stretch, of);
            case FoldKind.Max: return stretch.Length == 0 ? null : index.Max(stretch, of);
            case FoldKind.Average: return stretch.Length == 0 ? null : index.Sum(stretch, of) / stretch.Length;
            default:
                var sum = index.Sum(stretch, of);
                return sum == 0 ? null : index.Sum(stretch, part) / sum;
        }
    }

    private decimal? Excluded(ExclusiveTable table, IField benefit, GroupIndex.Stretch stretch, int of, GroupIndex index, T item, FieldBags bags)
    {
        if (_readings.For(benefit).Value(item, bags) is not string own || _readings.For(Subjects.OwnDate(_readings.Subject)).Value(item, bags) is not DateOnly day) return null;
        var (count, self) = (0, _readings.Id(item));
        foreach (var (id, value) in index.Values(stretch, of))
            if (value >= 0 && id != self && table.Excludes(own, table.Benefits[(int)value], day)) count++;
        return count;
    }

    /// <summary>True when the fold with this place in the chunk is made of this group.</summary>
    public bool Makes(int place) => _folds.Any(f => f.Place == place);

    private int PlaceOf(Number of, Condition? where)
    {
        var (ofText, whereText) = (of.ToString(), where?.ToString());
        var known = _values.FindIndex(v => v.Of?.ToString() == ofText && v.Where?.ToString() == whereText);
        if (known >= 0) return known;
        _values.Add((of, where, null));
        return _values.Count - 1;
    }

    private int PlaceOf(GroupFold excluded)
    {
        _values.Add((null, null, excluded));
        return _values.Count - 1;
    }

    private void Read(T item, ItemChunk<T> chunk, int row, decimal?[] values)
    {
        if (values.Length == 0) return;
        var facts = chunk.Facts(row);
        for (var i = 0; i < values.Length; i++)
        {
            var (of, where, excluded) = _values[i];
            if (of is null)
            {
                values[i] = excluded is not null && Judge.KeyOf(excluded.Benefit!, facts) is { } benefit ? IndexOf(excluded.Table!.Benefits, benefit) : null;
                continue;
            }
            var counts = where is null ? Answer.Yes : Judge.Evaluate(where, facts);
            values[i] = counts switch { Answer.Yes => Judge.Value(of, facts), Answer.No => 0, _ => null };
        }
    }

    private string KeyOf(CategoryDefinition owner)
    {
        var read = _values.SelectMany(v => new Formula?[] { v.Of, v.Where }).Append(_group.Only).OfType<Formula>().SelectMany(f => f.All()).ToArray();
        // Tables and curves are a definition's own: only whoever has the very same ones gathers alike.
        var isItsOwn = _values.Any(v => v.Excluded is not null) || read.Any(f => f is CurveReading or StandardReading);
        return string.Join('\n',
        [
            isItsOwn ? owner.Hash : _category?.Code ?? "", _ownDate is null ? "" : "by day", string.Join(", ", _group.By.Select(f => f.FullName)), $"{_group.Only}",
            .. _values.Select(v => $"{v.Of} where {v.Where} {v.Excluded}"),
            .. read.OfType<Parameter>().DistinctBy(p => p.Code).Select(p => FormattableString.Invariant($"@{p.Code} = {_day.Parameter(p)}")),
            .. read.OfType<ContainsAny>().Select(c => c.Words).DistinctBy(w => w.Code).Select(w => $"@{w.Code} = {string.Join('|', _day.Words(w))}"),
        ]);
    }

    // A benefit that the table does not name excludes nothing.
    private static decimal IndexOf(IReadOnlyList<string> benefits, string benefit)
    {
        for (var i = 0; i < benefits.Count; i++)
            if (benefits[i] == benefit) return i;
        return -1;
    }

    private KeyHash? KeyOf(T item, FieldBags bags)
    {
        var key = KeyHash.Start;
        foreach (var reader in _by)
            if (!reader.AddTo(ref key, item, bags)) return null;
        return key;
    }

    private int? Day(T item, FieldBags bags) => _ownDate?.DayNumber(item, bags);
}
