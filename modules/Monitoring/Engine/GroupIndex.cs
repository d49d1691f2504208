using System.Runtime.InteropServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The items of one group rule in the order of key and day, so that the group of any item is a stretch of columns. It says exactly what
/// <see cref="Folding"/> says, for a million items.
/// </summary>
internal sealed class GroupIndex
{
    /// <summary>The day of an item that has none: it is in nobody's window.</summary>
    public const int NoDay = int.MinValue;

    /// <summary>The last day of a window without an end.</summary>
    public const int Always = int.MaxValue;

    /// <summary>The place of a key that no item has.</summary>
    public const int Nowhere = -1;

    /// <summary>The place of a key that is not known.</summary>
    public const int Unclear = -2;

    private readonly GatheredItems _known;
    private readonly KeyPlaces _keys = new();
    private readonly GroupMarks _unsure = new();
    private List<Entry> _entries = []; // as they came
    private int? _own;
    private bool _isClosed;
    private int[] _starts = []; // where each key begins among the sorted, and the end
    private int[] _days = [];
    private readonly Dictionary<object, double[]> _seen = [];
    private readonly Dictionary<(FoldKind, int, Stretch), decimal?> _once = [];
    private long[]? _latest; // the latest last day of each of the sorted and those before it of its key
    private int[] _order = []; // which of them as they came each of the sorted is
    private int[] _keyAt = []; // whose key each of the sorted has
    private int[] _came = []; // the numbers of the items as they came, which ascend
    private int[] _sorted = []; // where each of them stands among the sorted

    /// <param name="known">What is told of items.</param>
    /// <param name="numbers">What is kept of each.</param>
    public GroupIndex(GatheredItems known, IEnumerable<GroupNumbers> numbers) => (_known, Numbers) = (known, [.. numbers]);

    /// <summary>What is kept of each item: of every fold its number, of every share also the part that counts. Whoever adds an item adds to each of them.</summary>
    public GroupNumbers[] Numbers { get; }

    /// <summary>Adds an item.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="day">Its own day, or <see cref="NoDay"/>.</param>
    /// <param name="isSure">False when it is not known whether the group's condition holds for it.</param>
    /// <param name="item">Its number among the gathered.</param>
    public void Add(KeyHash key, int day, bool isSure, int item)
    {
        if (_isClosed) throw new InvalidOperationException("The groups are closed.");
        if (!isSure) _unsure.Add(_entries.Count);
        _entries.Add(new(_keys.Put(key), day, item));
    }

    /// <summary>Adds many items, whose keys are looked for in one short loop.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="days">Their own days.</param>
    /// <param name="items">Their numbers among the gathered.</param>
    /// <param name="unsure">Which of them it is not known of whether the group's condition holds, ascending.</param>
    /// <param name="places">Room for the places of the keys.</param>
    public void Add(ReadOnlySpan<KeyHash> keys, ReadOnlySpan<int> days, ReadOnlySpan<int> items, ReadOnlySpan<int> unsure, Span<int> places)
    {
        if (_isClosed) throw new InvalidOperationException("The groups are closed.");
        foreach (var one in unsure) _unsure.Add(_entries.Count + one);
        for (var i = 0; i < keys.Length; i++) places[i] = _keys.Put(keys[i]);
        var first = _entries.Count;
        CollectionsMarshal.SetCount(_entries, first + keys.Length);
        var added = CollectionsMarshal.AsSpan(_entries)[first..];
        for (var i = 0; i < added.Length; i++) added[i] = new(places[i], days[i], items[i]);
    }

    /// <summary>What is added from now on are the items of the batch itself.</summary>
    public void OwnFromHere() => _own = _entries.Count;

    /// <summary>Adds the batch's own items of another index of this group, as far as they stand in one group with an item of this. Returns stand in no group beside a batch.</summary>
    public void AddKin(GroupIndex other)
    {
        if (other._own is not { } own || other._entries.Count == own || _entries.Count == 0) return;
        var kin = new HashSet<int>(Enumerable.Range(0, other._keys.Count).Where(place => _keys.Find(other._keys[place]) >= 0));
        if (kin.Count == 0) return;
        for (var i = own; i < other._entries.Count; i++)
        {
            var entry = other._entries[i];
            var item = other._known[entry.Item];
            if (item.AmountFen <= 0 || !kin.Contains(entry.Key)) continue;
            Add(other._keys[entry.Key], entry.Day, !other._unsure.Has(i), _known.Add(item));
            for (var place = 0; place < Numbers.Length; place++) Numbers[place].Add(other.Numbers[place], i);
        }
    }

    /// <summary>Sorts; from now on groups can be found, and nothing can be added.</summary>
    public void Close()
    {
        _isClosed = true;
        var order = Sort();
        _unsure.Close(order);
        foreach (var numbers in Numbers) numbers.Close(order, _starts, keep: _own is not null);
        if (_own is null) _entries = []; // nobody will ask for the kin of a whole year
    }

    /// <summary>The items with the key whose day lies in the window.</summary>
    public Stretch Find(KeyHash key, int firstDay, int lastDay) => Find(PlaceOf(key), firstDay, lastDay);

    /// <summary>The same by the key's place.</summary>
    public Stretch Find(int place, int firstDay, int lastDay)
    {
        if (place < 0) return default;
        var (start, end) = (_starts[place], _starts[place + 1]);
        var from = firstDay == NoDay ? start : Search(start, end, firstDay);
        var to = lastDay == Always ? end : Search(from, end, lastDay + 1);
        return new Stretch(start, from, to);
    }

    /// <summary>The same for an item that stands among the sorted itself: what it looks for lies near it.</summary>
    public Stretch FindAround(int own, int firstDay, int lastDay)
    {
        var key = _keyAt[own];
        var (start, end) = (_starts[key], _starts[key + 1]);
        var from = firstDay == NoDay || _days[start] >= firstDay ? start : SearchNear(own, start, end, firstDay);
        var to = lastDay == Always || _days[end - 1] <= lastDay ? end : SearchNear(own, start, end, lastDay + 1);
        return new Stretch(start, from, Math.Max(from, to));
    }

    /// <summary>Where items stand among the sorted, by their numbers among the gathered, which ascend; <see cref="Nowhere"/> for those that do not stand in this group, and for numbers below zero.</summary>
    public void FindOwn(ReadOnlySpan<int> numbers, Span<int> own)
    {
        var at = -1;
        for (var row = 0; row < numbers.Length; row++)
        {
            var number = numbers[row];
            own[row] = Nowhere;
            if (number < 0) continue;
            if (at < 0 && (at = Array.BinarySearch(_came, number)) < 0) at = ~at;
            while (at < _came.Length && _came[at] < number) at++;
            if (at < _came.Length && _came[at] == number) own[row] = _sorted[at];
        }
    }

    /// <summary>Whether it holds so many items that what each of them sees is worked out for all at once.</summary>
    public bool IsLarge => _came.Length >= 4 * Chunk.Size;

    /// <summary>How many items there are.</summary>
    public int Count => _came.Length;

    /// <summary>How many keys there are.</summary>
    public int Keys => _keys.Count;

    /// <summary>The days of the sorted items.</summary>
    public ReadOnlySpan<int> Days => _days;

    /// <summary>Whether it is known of every item that it belongs.</summary>
    public bool IsSure => _unsure.IsEmpty;

    /// <summary>Where the sorted items of a key begin and end.</summary>
    public (int Start, int End) Bounds(int key) => (_starts[key], _starts[key + 1]);

    /// <summary>What each of the sorted items sees, worked out when it is first asked for.</summary>
    public double[] Seen(object fold, Func<double[]> work)
    {
        if (!_seen.TryGetValue(fold, out var values)) _seen.Add(fold, values = work());
        return values;
    }

    /// <summary>What a fold that walks through all of a stretch makes of it, worked out when it is first asked for.</summary>
    public decimal? Once((FoldKind Kind, int Of) fold, Stretch stretch, Func<decimal?> work)
    {
        if (!_once.TryGetValue((fold.Kind, fold.Of, stretch), out var value)) _once.Add((fold.Kind, fold.Of, stretch), value = work());
        return value;
    }

    /// <summary>The items of a key whose period overlaps with another's, where the items are in order of their first days.</summary>
    /// <param name="place">The place of the key.</param>
    /// <param name="firstDay">The first day of the other period.</param>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="lastDays">Which of <see cref="Numbers"/> are the last days of the items.</param>
    public IReadOnlyList<Stretch> Overlapping(int place, int firstDay, int lastDay, int lastDays)
    {
        var (members, begun) = (new List<Stretch>(), Find(place, NoDay, lastDay));
        var latest = _latest ??= Latest(Numbers[lastDays]);
        // Backwards, until nobody who began earlier lasts until the first day.
        for (var i = begun.To - 1; i >= begun.From && latest[i] >= firstDay; i--)
        {
            var one = new Stretch(begun.Start, i, i + 1);
            if (Numbers[lastDays].WholeSum(one) >= firstDay) members.Add(one);
        }
        members.Reverse();
        return members;
    }

    /// <summary>The place of a key.</summary>
    public int PlaceOf(KeyHash key)
    {
        if (!_isClosed) throw new InvalidOperationException("The groups are still open.");
        return _keys.Find(key);
    }

    /// <summary>How many items the stretch holds of which it is not known whether they belong.</summary>
    public int Unsure(Stretch stretch) => _unsure.Count(stretch);

    /// <summary>The place of an item in the stretch, from one; null when it is not there. Only the items of its own day are looked through.</summary>
    public int? PlaceOf(string id, int day, Stretch stretch)
    {
        for (var i = Search(stretch.From, stretch.To, day); i < stretch.To && _days[i] == day; i++)
            if (_known[_came[_order[i]]].Id == id) return i - stretch.From + 1;
        return null;
    }

    /// <summary>The items of the stretch, by day.</summary>
    public IEnumerable<Member> Members(Stretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            var (id, fen) = _known[_came[_order[i]]];
            yield return new(id, _days[i], fen);
        }
    }

    // Each key has its place already: what is left is to put few items in order of their days, and of one day in the order in which they came.
    private int[] Sort()
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        _starts = new int[_keys.Count + 1];
        foreach (ref readonly var entry in entries) _starts[entry.Key + 1]++;
        for (var key = 0; key < _keys.Count; key++) _starts[key + 1] += _starts[key];

        var next = _starts[..^1];
        var byDay = new long[entries.Length];
        for (var i = 0; i < byDay.Length; i++) byDay[next[entries[i].Key]++] = (long)entries[i].Day << 32 | (uint)i;

        var order = new int[byDay.Length];
        (_order, _days, _keyAt, _came, _sorted) = (order, new int[byDay.Length], new int[byDay.Length], new int[byDay.Length], new int[byDay.Length]);
        for (var i = 0; i < entries.Length; i++) _came[i] = entries[i].Item;
        for (var key = 0; key < _keys.Count; key++)
        {
            var (start, end) = (_starts[key], _starts[key + 1]);
            if (end - start > 1) byDay.AsSpan(start, end - start).Sort();
            for (var i = start; i < end; i++)
            {
                var came = (int)(byDay[i] & int.MaxValue);
                (order[i], _sorted[came], _days[i], _keyAt[i]) = (came, i, (int)(byDay[i] >> 32), key);
            }
        }
        return order;
    }

    private long[] Latest(GroupNumbers lastDays)
    {
        var latest = new long[Count];
        for (var key = 0; key < Keys; key++)
        {
            var (start, end) = Bounds(key);
            for (var i = start; i < end; i++)
            {
                var own = lastDays.WholeSum(new Stretch(start, i, i + 1));
                latest[i] = i == start ? own : Math.Max(own, latest[i - 1]);
            }
        }
        return latest;
    }

    // The same as below, from a place near which it is thought to be: ever longer steps away from it, and then between the last two.
    private int SearchNear(int near, int from, int to, int day)
    {
        if (_days[near] >= day)
        {
            for (var step = 1; near - step >= from; step <<= 1)
                if (_days[near - step] < day) return Search(near - step + 1, near - (step >> 1), day);
            return Search(from, near, day);
        }
        for (var step = 1; near + step < to; step <<= 1)
            if (_days[near + step] >= day) return Search(near + (step >> 1), near + step, day);
        return Search(near + 1, to, day);
    }

    // The first place of this day or a later one.
    private int Search(int from, int to, int day)
    {
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (_days[middle] < day) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    /// <summary>An item of a group, as evidence tells of it.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Day">Its own day, or <see cref="NoDay"/>.</param>
    /// <param name="AmountFen">Its money.</param>
    internal readonly record struct Member(string Id, int Day, long AmountFen);

    /// <summary>Some neighbouring items of one key.</summary>
    /// <param name="Start">Where the key begins.</param>
    /// <param name="From">The first.</param>
    /// <param name="To">One past the last.</param>
    internal readonly record struct Stretch(int Start, int From, int To)
    {
        /// <summary>How many they are.</summary>
        public int Length => To - From;

        /// <summary>Each of them by itself.</summary>
        public IEnumerable<Stretch> Each()
        {
            for (var i = From; i < To; i++) yield return new(Start, i, i + 1);
        }
    }

    /// <summary>An item as it came: the place of its key, its day, its number among the gathered.</summary>
    private readonly record struct Entry(int Key, int Day, int Item);
}
