using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SunLedger.Personal.Ciphers;

namespace SunLedger.Personal.Keys;

/// <summary>Seals and opens. A seal is the id of its key in four bytes, the nonce, what is hidden, the tag.</summary>
internal sealed class Vault(KeyRing ring) : IPersonalVault
{
    private const int IdSize = sizeof(int);

    public byte[] Seal(string column, string text)
    {
        var key = ring.NewestOf(column);
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedUp = new byte[IdSize + plain.Length + Cipher.Overhead];
        BinaryPrimitives.WriteInt32LittleEndian(sealedUp, key.Id);
        key.Cipher.Seal(key.Secret, plain, Encoding.UTF8.GetBytes(column), sealedUp.AsSpan(IdSize));
        return sealedUp;
    }

    public string Open(string column, byte[] sealedUp)
    {
        var key = (sealedUp.Length < IdSize ? null : ring.Find(IdOf(sealedUp))) ?? throw new CryptographicException("The seal names no key of this installation.");
        return Encoding.UTF8.GetString(key.Cipher.Open(key.Secret, sealedUp.AsSpan(IdSize), Encoding.UTF8.GetBytes(column)));
    }

    public bool Knows(byte[] sealedUp) => sealedUp.Length >= IdSize && ring.Find(IdOf(sealedUp)) is not null;

    private static int IdOf(byte[] sealedUp) => BinaryPrimitives.ReadInt32LittleEndian(sealedUp);
}
