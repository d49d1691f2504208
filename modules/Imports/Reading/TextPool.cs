namespace SunLedger.Imports.Reading;

/// <summary>
/// Gives the same string for the same characters, as far as it remembers. Most cells of a large file say what cells above them said (dates,
/// codes, payees), and rows of a chunk live long enough to make every string they hold expensive.
/// </summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 15;
    private const int Longest = 48;

    private readonly string?[] _texts = new string?[Slots];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return "";
        if (text.Length > Longest) return new(text);
        ref var slot = ref _texts[string.GetHashCode(text) & (Slots - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = new(text);
    }
}
