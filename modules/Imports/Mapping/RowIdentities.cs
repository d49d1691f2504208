using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Mapping;

/// <summary>What tells a row from the others of its file when it has no number of its own.</summary>
/// <param name="Hash">Digest of its cells, 24 hexadecimal digits.</param>
/// <param name="Times">How often these very cells have come so far, this time included.</param>
internal readonly record struct RowIdentity(string Hash, int Times);

/// <summary>Digests rows and counts repetitions, so that the same file read again makes the same ids.</summary>
/// <param name="mostRows">Different rows after which the file is refused: each is remembered.</param>
internal sealed class RowIdentities(int mostRows)
{
    private readonly RepeatCounts _seen = new();

    /// <summary>The identity of the next row: its first <paramref name="columns"/> cells.</summary>
    public RowIdentity Next(IReadOnlyList<Cell> cells, int columns)
    {
        var text = new ArrayBufferWriter<byte>(256);
        for (var i = 0; i < columns; i++)
        {
            if (i < cells.Count) Encoding.UTF8.GetBytes(cells[i].Text, text);
            text.GetSpan(1)[0] = 0x1F; // unit separator: cells do not run together
            text.Advance(1);
        }
        Span<byte> digest = stackalloc byte[32];
        SHA256.HashData(text.WrittenSpan, digest);
        // Of ten million rows two share their first eight bytes once in 400,000 files; then one is called a repetition, the same each time the file is read.
        var times = _seen.Add(BinaryPrimitives.ReadUInt64BigEndian(digest));
        if (_seen.Count > mostRows) throw new FileRefusedException(ImportsRefusals.TooManyNameless, mostRows);
        return new(Convert.ToHexStringLower(digest[..12]), times);
    }
}
