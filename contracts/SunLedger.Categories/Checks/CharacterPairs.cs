namespace SunLedger.Categories;

/// <summary>
/// A text as the pairs of characters that follow each other in it, and how often each does: what is compared when two texts are asked how alike they are. A text of one character is its only
/// pair. Order counts only within a pair, so that words that changed places are much alike, and one character in the middle of ten changes two pairs of nine.
/// </summary>
public sealed class CharacterPairs
{
    private readonly int[] _pairs; // ascending
    private readonly int[] _times;
    private readonly long _square; // of the length of the vector that they make

    private CharacterPairs(string text, int[] pairs, int[] times)
    {
        (Text, _pairs, _times) = (text, pairs, times);
        foreach (var count in times) _square += (long)count * count;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The pairs of a text.</summary>
    public static CharacterPairs Of(string text)
    {
        var all = new int[Math.Max(text.Length - 1, Math.Min(text.Length, 1))];
        for (var i = 0; i < all.Length; i++) all[i] = text[i] << 16 | (i + 1 < text.Length ? text[i + 1] : 0);
        Array.Sort(all);
        var (pairs, times) = (new List<int>(all.Length), new List<int>(all.Length));
        foreach (var pair in all)
        {
            if (pairs.Count == 0 || pairs[^1] != pair)
            {
                pairs.Add(pair);
                times.Add(0);
            }
            times[^1]++;
        }
        return new(text, [.. pairs], [.. times]);
    }

    /// <summary>
    /// Whether two texts are more alike than a share of one: the cosine of the angle between their pairs, 1 when they have the same pairs as often, 0 when they have none in common.
    /// It is compared squared, in whole numbers and decimals, so that no root is rounded. The same text is alike whatever is asked, so that an item belongs to its own group.
    /// </summary>
    public bool IsMoreAlike(CharacterPairs other, decimal than)
    {
        if (Text == other.Text) return true;
        if (_square == 0 || other._square == 0) return false;
        var common = (decimal)InCommon(other);
        return than < 0 || common * common > than * than * _square * other._square;
    }

    private long InCommon(CharacterPairs other)
    {
        var (sum, mine, theirs) = (0L, 0, 0);
        while (mine < _pairs.Length && theirs < other._pairs.Length)
        {
            if (_pairs[mine] < other._pairs[theirs]) mine++;
            else if (_pairs[mine] > other._pairs[theirs]) theirs++;
            else sum += (long)_times[mine++] * other._times[theirs++];
        }
        return sum;
    }
}
