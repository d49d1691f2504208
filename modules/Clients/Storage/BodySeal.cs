using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Clients.Storage;

/// <summary>Keeps what clients sent and were answered, and what signs for them, out of the database's plain text, with a key of its own in the data directory.</summary>
internal sealed class BodySeal(SecretBox box)
{
    private const string Purpose = "clients";

    /// <summary>The seal whose key stands in the data directory; made at the first start.</summary>
    public static BodySeal Of(DataDirectory data) => new(SecretBox.Of(data, "clients.key"));

    public byte[] Seal(string text) => Seal(Encoding.UTF8.GetBytes(text));

    public byte[] Seal(ReadOnlySpan<byte> plain) => box.Seal(Purpose, plain);

    public string OpenText(byte[] sealedUp) => Encoding.UTF8.GetString(Open(sealedUp));

    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    public byte[] Open(byte[] sealedUp) => box.Open(Purpose, sealedUp);
}
