using System.Security.Cryptography;
using System.Text;
using SunLedger.Messages.Personal;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>Seals where a test is about another module than Personal: with one key, gone when the test is.</summary>
internal sealed class TestVault : IPersonalVault, IDisposable
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly AesGcm _aes = new(RandomNumberGenerator.GetBytes(32), TagSize);

    public byte[] Seal(string column, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedUp = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(sealedUp.AsSpan(0, NonceSize));
        lock (_aes) _aes.Encrypt(sealedUp.AsSpan(0, NonceSize), plain, sealedUp.AsSpan(NonceSize, plain.Length), sealedUp.AsSpan(NonceSize + plain.Length), Encoding.UTF8.GetBytes(column));
        return sealedUp;
    }

    public string Open(string column, byte[] sealedUp)
    {
        var plain = new byte[sealedUp.Length - NonceSize - TagSize];
        lock (_aes) _aes.Decrypt(sealedUp.AsSpan(0, NonceSize), sealedUp.AsSpan(NonceSize, plain.Length), sealedUp.AsSpan(NonceSize + plain.Length), plain, Encoding.UTF8.GetBytes(column));
        return Encoding.UTF8.GetString(plain);
    }

    public bool Knows(byte[] sealedUp) => true;

    public void Dispose() => _aes.Dispose();
}

/// <summary>Grants every full view, where a test is about another module than Personal.</summary>
internal sealed class AnyUnmasking : IUnmasking
{
    public Task<UnmaskRefusal?> AskAsync(
        SunLedgerDb db, string subjectKind, string subjectId, string divisionPath, IReadOnlyList<string> fields, string? reason, CancellationToken ct) => Task.FromResult<UnmaskRefusal?>(null);
}
