using System.Runtime.InteropServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>128 bits that stand for the key of a group: a million groups meet by accident once in 10²⁶ times.</summary>
internal struct KeyHash : IEquatable<KeyHash>
{
    private ulong _high;
    private ulong _low;

    private KeyHash(ulong high, ulong low) => (_high, _low) = (high, low);

    /// <summary>The key of nothing yet.</summary>
    public static KeyHash Start => new(0x9E3779B97F4A7C15, 0xD1B54A32D192ED03);

    /// <summary>The half by which keys are sorted and found.</summary>
    public readonly ulong High => _high;

    /// <summary>The half that tells apart what the other does not.</summary>
    public readonly ulong Low => _low;

    /// <summary>Adds a number.</summary>
    public void Add(long value)
    {
        var bits = unchecked((ulong)value);
        _high = Mix(_high ^ bits, 0xA0761D6478BD642F);
        _low = Mix(_low ^ bits, 0xE7037ED1A0B428DB);
    }

    /// <summary>Adds a text, with its length, so that "ab" and "c" are not "a" and "bc".</summary>
    public void Add(string text)
    {
        Add(text.Length);
        var rest = MemoryMarshal.AsBytes(text.AsSpan());
        for (; rest.Length >= sizeof(long); rest = rest[sizeof(long)..]) Add(MemoryMarshal.Read<long>(rest));
        var tail = 0L;
        foreach (var part in rest) tail = tail << 8 | part;
        if (rest.Length > 0) Add(tail);
    }

    /// <summary>Adds a decimal by its value: 1.0 and 1.00 are the same.</summary>
    public void Add(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value / 1.0000000000000000000000000000m, bits);
        Add(unchecked((long)bits[0] << 32 | (uint)bits[1]));
        Add(unchecked((long)bits[2] << 32 | (uint)bits[3]));
    }

    public readonly bool Equals(KeyHash other) => _high == other._high && _low == other._low;

    public override readonly bool Equals(object? obj) => obj is KeyHash other && Equals(other);

    public override readonly int GetHashCode() => unchecked((int)_high);

    // The full product of two 64-bit numbers folded together spreads every input bit over the result.
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low ^ a;
    }
}
