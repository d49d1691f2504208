using System.Security.Cryptography;
using SunLedger.Personal.Ciphers;

namespace SunLedger.Personal.Keys;

/// <summary>
/// The platform's own master key: 32 bytes in a file of the data directory that only the service account may read, or in the environment. A backup of the database does not
/// hold it, and is of no use to whoever finds it.
/// </summary>
internal sealed class MasterKeyFile : IMasterKey
{
    public const int Size = 32;

    private static readonly byte[] Beside = "sunledger-data-key-1"u8.ToArray();

    private readonly Lazy<byte[]> _secret;
    private readonly Cipher _cipher;

    private MasterKeyFile(Func<byte[]> secret, Cipher cipher)
    {
        _secret = new Lazy<byte[]>(() => secret() is { Length: Size } right ? right : throw new InvalidOperationException($"The master key has not {Size} bytes. {Where}"));
        _cipher = cipher;
    }

    /// <summary>A key that stands nowhere.</summary>
    public MasterKeyFile(byte[] secret, Cipher cipher) : this(() => secret, cipher)
    {
    }

    /// <summary>Where it stands in the data directory.</summary>
    public static string FileName { get; } = Path.Combine("keys", "master.key");

    public string Fingerprint => Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Value, "fingerprint"u8))[..16];

    private static string Where => $"Restore {FileName} of the data directory from where it was kept, or set SunLedger__Personal__MasterKey to its base64.";

    /// <summary>The key of this installation.</summary>
    public static MasterKeyFile Of(DataDirectory data, PersonalSettings settings) => new(() => Read(data, settings), Cipher.Find(settings.Algorithm)!);

    /// <summary>When a change of keys broke off after the database had the new one: puts the new one in its place.</summary>
    public static void Finish(DataDirectory data, PersonalSettings settings, string wanted)
    {
        var file = Path.Combine(data.Path, FileName);
        var next = MasterRotation.NextOf(file);
        if (settings.MasterKey.Length > 0 || !File.Exists(next) || !File.Exists(file)) return;
        if (new MasterKeyFile(File.ReadAllBytes(next), Cipher.Find(settings.Algorithm)!).Fingerprint != wanted) return;
        MasterRotation.TakePlace(file, new MasterKeyFile(File.ReadAllBytes(file), Cipher.Find(settings.Algorithm)!).Fingerprint);
    }

    /// <summary>Makes the key where there is none and none is given otherwise.</summary>
    public static void Make(DataDirectory data, PersonalSettings settings)
    {
        if (settings.MasterKey.Length == 0) KeyFile.ReadOrMake(Path.Combine(data.Path, FileName), Size);
    }

    public byte[] Wrap(byte[] key)
    {
        var wrapped = new byte[1 + key.Length + Cipher.Overhead];
        wrapped[0] = Mark(_cipher);
        _cipher.Seal(KeyOf(_cipher), key, Beside, wrapped.AsSpan(1));
        return wrapped;
    }

    public byte[] Unwrap(byte[] wrapped)
    {
        Cipher cipher = wrapped.Length > 0 && wrapped[0] == Mark(new Sm4GcmCipher()) ? new Sm4GcmCipher() : new AesGcmCipher();
        return cipher.Open(KeyOf(cipher), wrapped.AsSpan(1), Beside);
    }

    private byte[] KeyOf(Cipher cipher) => _secret.Value[..cipher.KeySize];

    private static byte Mark(Cipher cipher) => cipher is Sm4GcmCipher ? (byte)2 : (byte)1;

    private static byte[] Read(DataDirectory data, PersonalSettings settings)
    {
        if (settings.MasterKey.Length == 0)
        {
            var path = Path.Combine(data.Path, FileName);
            return File.Exists(path) ? File.ReadAllBytes(path) : throw new InvalidOperationException($"The master key of personal data, {path}, is not there. {Where}");
        }
        var secret = new byte[settings.MasterKey.Length];
        return Convert.TryFromBase64String(settings.MasterKey, secret, out var length)
            ? secret[..length]
            : throw new InvalidOperationException("SunLedger:Personal:MasterKey is no base64.");
    }
}
