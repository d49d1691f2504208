using System.Text;
using Microsoft.Extensions.Configuration;

namespace SunLedger.Comparison.Digests;

/// <summary>Digests with a key that stands in a file of the data directory, which a copy of the database does not hold.</summary>
internal sealed class BlindIndex(KeyedDigest digest) : IBlindIndex
{
    private const int KeySize = 32;

    public string Mark { get; } = digest.Mark("mark"u8);

    /// <summary>The index whose key stands in the data directory; made at the first start.</summary>
    public static BlindIndex Of(DataDirectory data, IConfiguration? configuration)
    {
        var (algorithm, key) = KeyedDigest.SecretOf(data, configuration, "blind-index", KeySize);
        return key.Length == KeySize ? new(new KeyedDigest(algorithm, key)) : throw new InvalidOperationException($"The key of the blind index, keys/blind-index*.key, has {key.Length} bytes instead of {KeySize}. Restore it from a backup.");
    }

    public long Of(string kind, string value)
    {
        Span<byte> text = stackalloc byte[512];
        var spelt = $"{kind}:{value}";
        return digest.Of(Encoding.UTF8.GetByteCount(spelt) <= text.Length ? text[..Encoding.UTF8.GetBytes(spelt, text)] : Encoding.UTF8.GetBytes(spelt));
    }
}
