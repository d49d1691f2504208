namespace SunLedger.Monitoring.Engine;

/// <summary>How many words of a list a column of texts contains.</summary>
internal sealed class WordHitsNode : NumberNode
{
    private readonly int _column;
    private readonly Func<string, int> _hits;

    public WordHitsNode(int column, Func<string, int> hits)
    {
        (_column, _hits) = (column, hits);
        IsWhole = true;
        IsDear = true;
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var texts = chunk.TextsOf(_column);
        var (before, count) = ((string?)null, 0d);
        for (var row = 0; row < chunk.Length; row++)
        {
            room[row] = double.NaN;
            if ((chunk.Open[row >> 6] >> (row & 63) & 1) == 0 || texts[row] is not { } text) continue;
            // Neighbouring rows often share one text: the same project, the same use.
            if (!ReferenceEquals(text, before)) (before, count) = (text, _hits(text));
            room[row] = count;
        }
        return room;
    }
}
