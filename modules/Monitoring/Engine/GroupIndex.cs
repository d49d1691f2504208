namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The items of one group rule, sorted by key and day, so that the group of any item is a stretch of the list. Sums are running totals:
/// a stretch costs the same however long it is. It says exactly what <see cref="Folding"/> says, for a million items.
/// </summary>
internal sealed class GroupIndex
{
    /// <summary>The day of an item that has none: it is in nobody's window.</summary>
    public const int NoDay = int.MinValue;

    private const int Never = int.MaxValue;

    private readonly int _values;
    private readonly List<Member> _members = [];
    private readonly List<decimal> _numbers = [];
    private readonly List<bool> _knowns = [];
    private Dictionary<ulong, (int From, int To)> _stretches = [];
    private int[] _order = [];
    private decimal[] _sums = [];
    private int[] _unknown = [];
    private bool _isClosed;
    private int _own;

    /// <param name="values">Numbers kept of each item: of every fold its number, of every share also the part that counts.</param>
    public GroupIndex(int values) => _values = values;

    /// <summary>Adds an item.</summary>
    /// <param name="member">The item.</param>
    /// <param name="values">Its numbers; null what is unknown.</param>
    public void Add(Member member, ReadOnlySpan<decimal?> values)
    {
        if (_isClosed) throw new InvalidOperationException("The groups are closed.");
        _members.Add(member);
        foreach (var value in values)
        {
            _numbers.Add(value ?? 0);
            _knowns.Add(value is not null);
        }
    }

    /// <summary>What is added from now on are the items of the batch itself.</summary>
    public void OwnFromHere() => _own = _members.Count;

    /// <summary>Adds the batch's own items of another index of this group, as far as they stand in one group with an item of this. Returns stand in no group beside a batch.</summary>
    public void AddKin(GroupIndex other)
    {
        if (other._members.Count == other._own || _members.Count == 0) return;
        var keys = new HashSet<ulong>(_members.Count);
        foreach (var member in _members) keys.Add(member.Key.High);
        for (var i = other._own; i < other._members.Count; i++)
        {
            var member = other._members[i];
            if (member.AmountFen <= 0 || !keys.Contains(member.Key.High)) continue;
            _members.Add(member);
            _numbers.AddRange(other._numbers[(i * _values)..((i + 1) * _values)]);
            _knowns.AddRange(other._knowns[(i * _values)..((i + 1) * _values)]);
        }
    }

    /// <summary>Sorts; from now on groups can be found, and nothing can be added.</summary>
    public void Close()
    {
        _isClosed = true;
        Sort();
        Total();
    }

    /// <summary>The items with the key whose day lies in the window; all of them, days or none, when there is no window.</summary>
    public Stretch Find(KeyHash key, int? firstDay, int? lastDay)
    {
        if (!_isClosed) throw new InvalidOperationException("The groups are still open.");
        if (!_stretches.TryGetValue(key.High, out var same)) return default;
        var from = Search(same.From, same.To, key.Low, firstDay ?? NoDay);
        // One past the last day; without a window, the end of the key.
        var to = Search(from, same.To, key.Low, lastDay is { } last ? last + 1 : Never);
        return new Stretch(from, Math.Max(from, to));
    }

    /// <summary>How many items the stretch holds of which it is not known whether they belong.</summary>
    public int Unsure(Stretch stretch) => Unknown(stretch, _values);

    /// <summary>How many items of the stretch have no known value at this place.</summary>
    public int Unknown(Stretch stretch, int place) => stretch.Length == 0 ? 0 : At(_unknown, stretch.To - 1, place) - Before(_unknown, stretch.From, place);

    /// <summary>The sum over the stretch.</summary>
    public decimal Sum(Stretch stretch, int place) => stretch.Length == 0 ? 0 : _sums[(stretch.To - 1) * _values + place] - SumBefore(stretch.From, place);

    /// <summary>The greatest value of the stretch.</summary>
    public decimal Max(Stretch stretch, int place)
    {
        var max = decimal.MinValue;
        for (var i = stretch.From; i < stretch.To; i++) max = Math.Max(max, _numbers[_order[i] * _values + place]);
        return max;
    }

    /// <summary>The place of an item in the stretch, from one; null when it is not there. Only the items of its own day are looked through.</summary>
    public int? PlaceOf(string id, int day, Stretch stretch)
    {
        if (stretch.Length == 0) return null;
        for (var i = Search(stretch.From, stretch.To, this[stretch.From].Key.Low, day); i < stretch.To && this[i].Day == day; i++)
            if (this[i].Id == id) return i - stretch.From + 1;
        return null;
    }

    /// <summary>The ids of the stretch's items and what was kept of each at this place.</summary>
    public IEnumerable<(string Id, decimal Value)> Values(Stretch stretch, int place)
    {
        for (var i = stretch.From; i < stretch.To; i++) yield return (this[i].Id, _numbers[_order[i] * _values + place]);
    }

    /// <summary>The items of the stretch, by day.</summary>
    public IEnumerable<Member> Members(Stretch stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++) yield return _members[_order[i]];
    }

    private Member this[int place] => _members[_order[place]];

    // Halves of keys sort as bare numbers; the few that share one are put in order afterwards.
    private void Sort()
    {
        var highs = new ulong[_members.Count];
        _order = new int[_members.Count];
        for (var i = 0; i < highs.Length; i++) (highs[i], _order[i]) = (_members[i].Key.High, i);
        Array.Sort(highs, _order);

        _stretches = new Dictionary<ulong, (int From, int To)>(highs.Length);
        for (var from = 0; from < highs.Length;)
        {
            var to = from + 1;
            while (to < highs.Length && highs[to] == highs[from]) to++;
            if (to - from > 1) _order.AsSpan(from, to - from).Sort(Compare);
            _stretches[highs[from]] = (from, to);
            from = to;
        }
    }

    private int Compare(int left, int right)
    {
        var (a, b) = (_members[left], _members[right]);
        var byLow = a.Key.Low.CompareTo(b.Key.Low);
        if (byLow != 0) return byLow;
        var byDay = a.Day.CompareTo(b.Day);
        return byDay != 0 ? byDay : left.CompareTo(right);
    }

    // The first place whose item is of this key or a later one, and of this day or later.
    private int Search(int from, int to, ulong low, int day)
    {
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            var member = this[middle];
            if (member.Key.Low < low || member.Key.Low == low && member.Day < day) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    private void Total()
    {
        _sums = new decimal[_order.Length * _values];
        _unknown = new int[_order.Length * (_values + 1)];
        for (var i = 0; i < _order.Length; i++)
        {
            var goesOn = Continues(i);
            var (own, sum, unknown) = (_order[i] * _values, i * _values, i * (_values + 1));
            for (var v = 0; v < _values; v++)
            {
                // Totals begin anew with each key, so that they never grow beyond what one group holds.
                _sums[sum + v] = (goesOn ? _sums[sum - _values + v] : 0) + _numbers[own + v];
                _unknown[unknown + v] = (goesOn ? _unknown[unknown - _values - 1 + v] : 0) + (_knowns[own + v] ? 0 : 1);
            }
            _unknown[unknown + _values] = (goesOn ? _unknown[unknown - 1] : 0) + (this[i].IsSure ? 0 : 1);
        }
    }

    private int At(int[] unknown, int index, int place) => unknown[index * (_values + 1) + place];

    private int Before(int[] unknown, int index, int place) => Continues(index) ? At(unknown, index - 1, place) : 0;

    private decimal SumBefore(int index, int place) => Continues(index) ? _sums[(index - 1) * _values + place] : 0;

    private bool Continues(int index) => index > 0 && this[index - 1].Key.Equals(this[index].Key);

    /// <summary>An item of a group.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Day">Its own day, or <see cref="NoDay"/>.</param>
    /// <param name="IsSure">False when it is not known whether the group's condition holds for it.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="AmountFen">Its money, for the evidence.</param>
    internal readonly record struct Member(KeyHash Key, int Day, bool IsSure, string Id, long AmountFen);

    /// <summary>Some neighbouring items of the list.</summary>
    /// <param name="From">The first.</param>
    /// <param name="To">One past the last.</param>
    internal readonly record struct Stretch(int From, int To)
    {
        /// <summary>How many they are.</summary>
        public int Length => To - From;
    }
}
