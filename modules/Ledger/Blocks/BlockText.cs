using System.Globalization;
using System.Text;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Blocks;

/// <summary>What is hashed of a block, and what is signed: lines of text, so that anybody can check them with tools that are not ours.</summary>
internal static class BlockText
{
    /// <summary>What the block's hash is of.</summary>
    public static byte[] ToHash(Block b) => Lines(
        "sunledger-block-1", b.Ledger, Text(b.No), Convert.ToHexStringLower(b.Previous), Convert.ToHexStringLower(b.Root), Text(b.Rows), Text(b.Total), Text(b.SealedAt), b.Algorithm);

    /// <summary>What a checkpoint's signature is of. What the first ones were signed with is not named, so that they are still right.</summary>
    public static byte[] ToSign(Checkpoint c) => Lines(
        ["sunledger-checkpoint-1", c.Ledger, Text(c.Block), c.Hash, Text(c.Total), Text(c.SealedAt), c.Algorithm, .. c.SignedWith == BlockSignature.Ecdsa ? [] : new[] { c.SignedWith }]);

    /// <summary>The checkpoint that a block is.</summary>
    public static Checkpoint Of(Block b) =>
        new(b.Ledger, b.No, Convert.ToHexStringLower(b.Hash), b.Total, b.SealedAt, b.Algorithm, Convert.ToBase64String(b.Signature), b.SignedWith);

    private static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
