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
    private readonly string? _file;

    private MasterKeyFile(Func<byte[]> secret, Cipher cipher, string? file, string place)
    {
        _secret = new Lazy<byte[]>(() => secret() is { Length: Size } right ? right : throw new InvalidOperationException($"The master key has not {Size} bytes. {Where}"));
        (_cipher, _file, Place) = (cipher, file, place);
    }

    /// <summary>A key that stands nowhere.</summary>
    public MasterKeyFile(byte[] secret, Cipher cipher) : this(() => secret, cipher, file: null, "memory")
    {
    }

    /// <summary>Where it stands in the data directory.</summary>
    public static string FileName { get; } = Path.Combine("keys", "master.key");

    /// <inheritdoc />
    public string Fingerprint => FingerprintOf(_secret.Value);

    private static string Where => $"Restore {FileName} of the data directory from where it was kept, or set SunLedger__Personal__MasterKey to its base64.";

    /// <inheritdoc />
    public string Place { get; }

    /// <summary>The key of this installation.</summary>
    public static MasterKeyFile Of(DataDirectory data, PersonalSettings settings)
    {
        var (file, cipher) = (Path.Combine(data.Path, FileName), Cipher.Find(settings.Algorithm)!);
        return settings.MasterKey.Length > 0
            ? new(() => Decode(settings.MasterKey), cipher, file: null, "SunLedger:Personal:MasterKey")
            : new(() => Read(file), cipher, file, file);
    }

    /// <summary>
    /// Makes the key for a database that has none: where there are keys already, another one would open nothing. When a change of keys broke off after the database had the new one,
    /// puts the new one in its place.
    /// </summary>
    public void Prepare(string? wanted)
    {
        if (_file is not { } file) return;
        if (wanted is null)
        {
            KeyFile.ReadOrMake(file, Size);
            return;
        }
        var next = MasterRotation.NextOf(file);
        if (!File.Exists(next) || !File.Exists(file) || FingerprintOf(File.ReadAllBytes(next)) != wanted) return;
        MasterRotation.TakePlace(file, FingerprintOf(File.ReadAllBytes(file)));
    }

    /// <inheritdoc />
    public byte[] Wrap(byte[] key)
    {
        var wrapped = new byte[1 + key.Length + Cipher.Overhead];
        wrapped[0] = Mark(_cipher);
        _cipher.Seal(KeyOf(_cipher), key, Beside, wrapped.AsSpan(1));
        return wrapped;
    }

    /// <inheritdoc />
    public byte[] Unwrap(byte[] wrapped)
    {
        Cipher cipher = wrapped.Length > 0 && wrapped[0] == Mark(new Sm4GcmCipher()) ? new Sm4GcmCipher() : new AesGcmCipher();
        return cipher.Open(KeyOf(cipher), wrapped.AsSpan(1), Beside);
    }

    private byte[] KeyOf(Cipher cipher) => _secret.Value[..cipher.KeySize];

    private static byte Mark(Cipher cipher) => cipher is Sm4GcmCipher ? (byte)2 : (byte)1;

    private static string FingerprintOf(byte[] secret) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, "fingerprint"u8))[..16];

    private static byte[] Read(string file) =>
        File.Exists(file) ? File.ReadAllBytes(file) : throw new InvalidOperationException($"The master key of personal data, {file}, is not there. {Where}");

    private static byte[] Decode(string base64)
    {
        var secret = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, secret, out var length) ? secret[..length] : throw new InvalidOperationException("SunLedger:Personal:MasterKey is no base64.");
    }
}
