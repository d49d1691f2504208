using System.Buffers;

namespace SunLedger.Ledger.Blocks;

/// <summary>A row that is, or is to be, in a block.</summary>
/// <param name="Key">What names it in its table.</param>
/// <param name="Row">Digest of what it holds.</param>
internal readonly record struct Leaf(RowKey Key, Digest Row);

/// <summary>
/// The rows of a <see cref="Storage.BlockPart"/> in bytes, in the order of their keys: how much the first part of the key grew, the other parts, the
/// digest. Numbers that lie side by side take a byte.
/// </summary>
internal static class Leaves
{
    private const int LongestNumber = 10;

    /// <summary>Writes leaves that are in order.</summary>
    public static byte[] Write(ReadOnlySpan<Leaf> leaves)
    {
        var bytes = new ArrayBufferWriter<byte>(leaves.Length * (Digest.Size + 4));
        var last = 0L;
        foreach (var (key, row) in leaves)
        {
            Number(bytes, key.A - last);
            Number(bytes, key.B);
            Number(bytes, key.C);
            bytes.Write(row.Bytes);
            last = key.A;
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads one leaf and moves on; false at the end, and where the bytes make no sense: they come from a database that somebody may have edited.</summary>
    public static bool TryRead(ref ReadOnlySpan<byte> bytes, long last, out Leaf leaf)
    {
        leaf = default;
        if (!TryNumber(ref bytes, out var grown) || !TryNumber(ref bytes, out var b) || !TryNumber(ref bytes, out var c) || bytes.Length < Digest.Size) return false;
        leaf = new Leaf(new RowKey(unchecked(last + grown), b, c), Digest.Of(bytes[..Digest.Size]));
        bytes = bytes[Digest.Size..];
        return true;
    }

    private static void Number(ArrayBufferWriter<byte> bytes, long value)
    {
        var to = bytes.GetSpan(LongestNumber);
        var length = 0;
        var rest = (ulong)value;
        for (; rest >= 0x80; rest >>= 7) to[length++] = (byte)(rest & 0x7F | 0x80);
        to[length++] = (byte)rest;
        bytes.Advance(length);
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> bytes, out long value)
    {
        var read = 0UL;
        for (var i = 0; i < LongestNumber && i < bytes.Length; i++)
        {
            read |= (ulong)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] >= 0x80) continue;
            bytes = bytes[(i + 1)..];
            value = unchecked((long)read);
            return true;
        }
        value = 0;
        return false;
    }
}
