using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace SunLedger.Ledger.Blocks;

/// <summary>The hash that a block is made with. A block names its own, so that an office may change over and old blocks still be checked.</summary>
internal abstract class BlockHash(string name)
{
    public const string Sha256 = "SHA-256";
    public const string Sm3 = "SM3";

    // What a digest is of, so that none can be taken for another (RFC 6962 does the same).
    private const byte Leaf = 0;
    private const byte Node = 1;

    /// <summary>As a block names it.</summary>
    public string Name { get; } = name;

    /// <summary>The hash of this name, or null when there is none. To be used by one thread.</summary>
    public static BlockHash? Find(string name) => name switch
    {
        Sha256 => new Sha256Hash(),
        Sm3 => new Sm3Hash(),
        _ => null,
    };

    /// <summary>The digest of bytes.</summary>
    public Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[Digest.Size];
        Hash(bytes, digest);
        return Digest.Of(digest);
    }

    /// <summary>A leaf: that this row stands in this place.</summary>
    public Digest LeafOf(int table, RowKey key, in Digest row)
    {
        Span<byte> bytes = stackalloc byte[2 + (3 * sizeof(long)) + Digest.Size];
        bytes[0] = Leaf;
        bytes[1] = (byte)table;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[2..], key.A);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[10..], key.B);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[18..], key.C);
        row.Bytes.CopyTo(bytes[26..]);
        return Of(bytes);
    }

    /// <summary>A node above two others.</summary>
    public Digest NodeOf(in Digest left, in Digest right)
    {
        Span<byte> bytes = stackalloc byte[1 + (2 * Digest.Size)];
        bytes[0] = Node;
        left.Bytes.CopyTo(bytes[1..]);
        right.Bytes.CopyTo(bytes[(1 + Digest.Size)..]);
        return Of(bytes);
    }

    protected abstract void Hash(ReadOnlySpan<byte> bytes, Span<byte> digest);

    private sealed class Sha256Hash() : BlockHash(Sha256)
    {
        // Kept: three short digests a row, each with a context of its own, would cost a third more.
        private readonly IncrementalHash _sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        protected override void Hash(ReadOnlySpan<byte> bytes, Span<byte> digest)
        {
            _sha.AppendData(bytes);
            _sha.GetHashAndReset(digest);
        }
    }

    /// <summary>GB/T 32905-2016, which offices that must use national algorithms ask for.</summary>
    private sealed class Sm3Hash() : BlockHash(Sm3)
    {
        private readonly SM3Digest _sm3 = new();

        protected override void Hash(ReadOnlySpan<byte> bytes, Span<byte> digest)
        {
            _sm3.BlockUpdate(bytes);
            _sm3.DoFinal(digest);
        }
    }
}
