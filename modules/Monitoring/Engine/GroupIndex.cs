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
    private readonly Dictionary<KeyHash, int> _keys = [];
    private readonly GroupMarks _unsure = new();
    private List<Entry> _entries = []; // as they came
    private int? _own;
    private bool _isClosed;
    private int[] _starts = []; // where each key begins among the sorted, and the end
    private int[] _days = [];
    private int[] _items = [];

    /// <param name="known">What is told of items.</param>
    /// <param name="numbers">What is kept of each.</param>
    public GroupIndex(GatheredItems known, IEnumerable<GroupNumbers> numbers) => (_known, Numbers) = (known, [.. numbers]);

    /// <summary>What is kept of each item: of every fold its number, of every share also the part that counts. Whoever adds an item adds to each of them.</summary>
    public IReadOnlyList<GroupNumbers> Numbers { get; }

    /// <summary>Makes room for so many items more, as a rule each of a key of its own.</summary>
    public void MakeRoom(int items)
    {
        _entries.EnsureCapacity(_entries.Count + items);
        if (_keys.Count == 0) _keys.EnsureCapacity(items); // later on it doubles by itself: a year has more payments than payees
    }

    /// <summary>Adds an item.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="day">Its own day, or <see cref="NoDay"/>.</param>
    /// <param name="isSure">False when it is not known whether the group's condition holds for it.</param>
    /// <param name="item">Its number among the gathered.</param>
    public void Add(KeyHash key, int day, bool isSure, int item)
    {
        if (_isClosed) throw new InvalidOperationException("The groups are closed.");
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_keys, key, out var isKnown);
        if (!isKnown) place = _keys.Count - 1;
        if (!isSure) _unsure.Add(_entries.Count);
        _entries.Add(new(place, day, item));
    }

    /// <summary>What is added from now on are the items of the batch itself.</summary>
    public void OwnFromHere() => _own = _entries.Count;

    /// <summary>Adds the batch's own items of another index of this group, as far as they stand in one group with an item of this. Returns stand in no group beside a batch.</summary>
    public void AddKin(GroupIndex other)
    {
        if (other._own is not { } own || other._entries.Count == own || _entries.Count == 0) return;
        var kin = new HashSet<int>(other._keys.Where(k => _keys.ContainsKey(k.Key)).Select(k => k.Value));
        if (kin.Count == 0) return;
        var keys = new KeyHash[other._keys.Count];
        foreach (var (key, place) in other._keys) keys[place] = key;
        for (var i = own; i < other._entries.Count; i++)
        {
            var entry = other._entries[i];
            var item = other._known[entry.Item];
            if (item.AmountFen <= 0 || !kin.Contains(entry.Key)) continue;
            Add(keys[entry.Key], entry.Day, !other._unsure.Has(i), _known.Add(item));
            for (var place = 0; place < Numbers.Count; place++) Numbers[place].Add(other.Numbers[place], i);
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

    /// <summary>The place of a key.</summary>
    public int PlaceOf(KeyHash key)
    {
        if (!_isClosed) throw new InvalidOperationException("The groups are still open.");
        return _keys.TryGetValue(key, out var place) ? place : Nowhere;
    }

    /// <summary>How many items the stretch holds of which it is not known whether they belong.</summary>
    public int Unsure(Stretch stretch) => _unsure.Count(stretch);

    /// <summary>The place of an item in the stretch, from one; null when it is not there. Only the items of its own day are looked through.</summary>
    public int? PlaceOf(string id, int day, Stretch stretch)
    {
        for (var i = Search(stretch.From, stretch.To, day); i < stretch.To && _days[i] == day; i++)
            if (_known[_items[i]].Id == id) return i - stretch.From + 1;
        return null;
    }

    /// <summary>The items of the stretch, by day.</summary>
    public IEnumerable<Member> Members(Stretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            var (id, fen) = _known[_items[i]];
            yield return new(id, _days[i], fen);
        }
    }

    // Each key has its place already: what is left is to put few items in order of their days, and of one day in the order in which they came.
    private int[] Sort()
    {
        _starts = new int[_keys.Count + 1];
        foreach (var entry in _entries) _starts[entry.Key + 1]++;
        for (var key = 0; key < _keys.Count; key++) _starts[key + 1] += _starts[key];

        var next = _starts[..^1];
        var byDay = new long[_entries.Count];
        for (var i = 0; i < byDay.Length; i++) byDay[next[_entries[i].Key]++] = (long)_entries[i].Day << 32 | (uint)i;

        var order = new int[byDay.Length];
        (_days, _items) = (new int[byDay.Length], new int[byDay.Length]);
        for (var key = 0; key < _keys.Count; key++)
            byDay.AsSpan(_starts[key].._starts[key + 1]).Sort();
        for (var i = 0; i < byDay.Length; i++)
        {
            order[i] = (int)(byDay[i] & int.MaxValue);
            (_days[i], _items[i]) = ((int)(byDay[i] >> 32), _entries[order[i]].Item);
        }
        return order;
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
