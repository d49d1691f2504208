namespace SunLedger.Imports.Reading;

/// <summary>
/// Gives the same string for the same characters of one column, as far as it remembers. Most cells of a large file say what cells above them said (dates, codes, payees), and rows of a
/// chunk live long enough to make every string they hold expensive. A column that hardly says anything twice (ids, numbers of vouchers) is soon no longer remembered: looking for what is
/// not there costs more than the string.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 14;
    private const int Longest = 48;
    private const int Trial = 4096; // cells, of which an eighth must have been there

    private string?[]? _texts = new string?[Slots];
    private int _asked;
    private int _there;

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return "";
        if (text.Length > Longest || _texts is not { } texts) return new(text);
        ref var slot = ref texts[string.GetHashCode(text) & (Slots - 1)];
        if (++_asked == Trial && _there < Trial / 8) _texts = null;
        if (slot is null || !text.SequenceEqual(slot)) return slot = new(text);
        _there++;
        return slot;
    }
}
