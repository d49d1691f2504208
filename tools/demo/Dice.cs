namespace SunLedger.Demo;

/// <summary>
/// Numbers that look thrown and are always the same: SplitMix64, seeded by a name. A part of the year that throws its own dice stays as it was when another part changes.
/// </summary>
internal sealed class Dice
{
    private ulong _state;

    public Dice(string name)
    {
        // FNV-1a, so that the seed does not depend on the runtime's string hash.
        _state = 14695981039346656037;
        foreach (var c in name) _state = unchecked((_state ^ c) * 1099511628211);
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A share between two whole percents.</summary>
    public decimal Percent(int least, int most) => Between(least * 10, most * 10) / 1000m;

    public bool Happens(int percent) => Between(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    private ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
