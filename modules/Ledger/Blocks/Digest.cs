using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace SunLedger.Ledger.Blocks;

/// <summary>Thirty-two bytes that stand for others. A value, so that a million of them are one array.</summary>
internal readonly record struct Digest(ulong A, ulong B, ulong C, ulong D)
{
    public const int Size = 32;

    /// <summary>A digest read from bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => bytes.Length == Size ? MemoryMarshal.Read<Digest>(bytes) : throw new ArgumentException($"A digest has {Size} bytes, not {bytes.Length}.", nameof(bytes));

    /// <summary>Its bytes.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(new ReadOnlySpan<Digest>(in this));

    public override string ToString() => Convert.ToHexStringLower(Bytes);
}
