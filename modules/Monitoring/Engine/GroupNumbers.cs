using System.Runtime.InteropServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// One number of every item of a group index, and their running totals, which begin anew with each key: a sum costs the same however long the stretch is.
/// Whole numbers (fen, persons) stay in 64 bits as long as even all of them together fit; from the first that does not, all are decimals. Either way sums are exact.
/// </summary>
/// <param name="hundreds">How often whole numbers are multiplied by a hundred.</param>
internal sealed class GroupNumbers(int hundreds)
{
    private readonly decimal _one = hundreds == 0 ? 1 : 100;
    private readonly GroupMarks _unknown = new();
    private List<long> _wholes = [];
    private List<decimal>? _decimals; // null while all are whole
    private Int128 _together;
    private readonly List<CharacterPairs> _texts = [];
    private readonly Dictionary<string, int> _textAt = [];
    private long[] _sums = [];
    private decimal[] _decimalSums = [];

    /// <summary>Whether all numbers are whole, multiplied by a hundred <see cref="Hundreds"/> times.</summary>
    public bool AreWhole => _decimals is null;

    /// <summary>How often whole numbers are multiplied by a hundred.</summary>
    public int Hundreds => hundreds;

    private int Count => _decimals?.Count ?? _wholes.Count;

    /// <summary>Adds the number of the next item, multiplied.</summary>
    public void Add(long whole)
    {
        _together += Math.Abs(whole);
        if (_decimals is null && _together <= long.MaxValue) _wholes.Add(whole);
        else Decimals().Add(whole / _one);
    }

    /// <summary>Adds the numbers of some rows of a column that are all known, each of them small enough to be exact in a double.</summary>
    public void AddAll(ReadOnlySpan<double> column, ReadOnlySpan<int> rows)
    {
        var together = 0UL; // a thousand numbers, of which none is beyond what a double holds exactly
        foreach (var row in rows) together += (ulong)Math.Abs((long)column[row]);
        if (_decimals is not null || _together + together > long.MaxValue)
        {
            foreach (var row in rows) Add((long)column[row]);
            return;
        }
        _together += together;
        var first = _wholes.Count;
        CollectionsMarshal.SetCount(_wholes, first + rows.Length);
        var added = CollectionsMarshal.AsSpan(_wholes)[first..];
        for (var i = 0; i < added.Length; i++) added[i] = (long)column[rows[i]];
    }

    /// <summary>Adds the number of the next item as it is; null when it is not known.</summary>
    public void Add(decimal? number)
    {
        if (number is null) AddUnknown();
        else Decimals().Add(number.Value);
    }

    /// <summary>Adds the text of the next item, as the number of it among the texts that came.</summary>
    public void Add(string text)
    {
        if (!_textAt.TryGetValue(text, out var at))
        {
            _textAt.Add(text, at = _texts.Count);
            _texts.Add(CharacterPairs.Of(text));
        }
        Add((long)at);
    }

    /// <summary>The text of one item.</summary>
    public CharacterPairs TextOf(GroupIndex.Stretch one) => _texts[(int)WholeSum(one)];

    /// <summary>The number of the next item is not known.</summary>
    public void AddUnknown()
    {
        _unknown.Add(Count);
        Add(0L);
    }

    /// <summary>Adds the number of another's item.</summary>
    public void Add(GroupNumbers other, int item)
    {
        if (other._unknown.Has(item)) AddUnknown();
        else if (other._texts.Count > 0) Add(other._texts[(int)other._wholes[item]].Text);
        else if (other._decimals is { } decimals) Add(decimals[item]);
        else Add(other._wholes[item]);
    }

    /// <summary>Adds up.</summary>
    /// <param name="order">The items, key by key.</param>
    /// <param name="starts">Where each key begins, and the end.</param>
    /// <param name="keep">Whether the items are asked for later, one by one.</param>
    public void Close(ReadOnlySpan<int> order, ReadOnlySpan<int> starts, bool keep)
    {
        _unknown.Close(order);
        if (_decimals is null) _sums = new long[order.Length];
        else _decimalSums = new decimal[order.Length];
        var wholes = CollectionsMarshal.AsSpan(_wholes);
        for (var key = 0; key + 1 < starts.Length; key++)
        {
            var (sum, exact) = (0L, 0m);
            for (var i = starts[key]; i < starts[key + 1]; i++)
                if (_decimals is null) _sums[i] = sum += wholes[order[i]];
                else _decimalSums[i] = exact += _decimals[order[i]];
        }
        if (keep) return;
        _wholes = [];
        _decimals = _decimals is null ? null : [];
    }

    /// <summary>Whether any number is not known.</summary>
    public bool HasUnknown => !_unknown.IsEmpty;

    /// <summary>How many of a stretch are not known.</summary>
    public int Unknown(GroupIndex.Stretch stretch) => _unknown.Count(stretch);

    /// <summary>The sum over a stretch.</summary>
    public decimal Sum(GroupIndex.Stretch stretch)
    {
        if (_decimals is null) return WholeSum(stretch) / _one;
        if (stretch.Length == 0) return 0;
        return _decimalSums[stretch.To - 1] - (stretch.From > stretch.Start ? _decimalSums[stretch.From - 1] : 0);
    }

    /// <summary>The same where all are whole, multiplied.</summary>
    public long WholeSum(GroupIndex.Stretch stretch) =>
        stretch.Length == 0 ? 0 : _sums[stretch.To - 1] - (stretch.From > stretch.Start ? _sums[stretch.From - 1] : 0);

    private List<decimal> Decimals()
    {
        if (_decimals is not null) return _decimals;
        _decimals = [.. _wholes.Select(whole => whole / _one)];
        _wholes = [];
        return _decimals;
    }
}
