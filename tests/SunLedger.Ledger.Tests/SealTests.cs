using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using SunLedger.Ledger.Blocks;
using SunLedger.Ledger.Payees;

namespace SunLedger.Ledger.Tests;

/// <summary>Payees' accounts out of sight.</summary>
public sealed class SealTests
{
    private readonly AccountSeal _seal = new(AccountSeal.NewSecret());

    [Theory, InlineData("6222000012345678"), InlineData(""), InlineData("中国农业银行 15-2345")]
    public void What_is_sealed_opens_again(string account) => Assert.Equal(account, _seal.Open(_seal.Seal(account)));

    [Fact]
    public void The_same_account_is_sealed_differently_each_time_and_compared_by_its_key()
    {
        Assert.NotEqual(_seal.Seal("6222"), _seal.Seal("6222"));
        Assert.Equal(_seal.KeyOf("6222 0000-1234", "甲"), _seal.KeyOf("６２２２００００１２３４", "乙"));
        Assert.NotEqual(_seal.KeyOf("6222", "甲"), _seal.KeyOf("6223", "甲"));
        Assert.NotEqual(_seal.KeyOf("甲", "甲"), _seal.KeyOf(null, "甲"));
    }

    [Fact]
    public void Another_key_opens_nothing_and_compares_otherwise()
    {
        var other = new AccountSeal(AccountSeal.NewSecret());

        Assert.ThrowsAny<CryptographicException>(() => other.Open(_seal.Seal("6222")));
        Assert.NotEqual(other.KeyOf("6222", "甲"), _seal.KeyOf("6222", "甲"));
    }

    [Fact]
    public void A_changed_seal_does_not_open()
    {
        var changed = _seal.Seal("6222");
        changed[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => _seal.Open(changed));
        Assert.ThrowsAny<CryptographicException>(() => _seal.Open([1, 2, 3]));
    }

    [Fact]
    public async Task The_key_file_is_made_once_for_the_service_account_alone_and_must_belong_to_the_database()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var data = office.Db.Get<DataDirectory>();
        var file = Path.Combine(data.Path, "keys", "ledger.key");

        Assert.Equal(64, new FileInfo(file).Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(office.Db.Get<AccountSeal>().Fingerprint, AccountSeal.Of(data, null).Fingerprint);
        await office.RefreshAsync();

        File.Delete(file);
        var stranger = new SealStartup(office.Db.Database, AccountSeal.Of(data, null), data);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.RunAsync(CancellationToken.None));
        Assert.Contains("Restore the key file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Digests_by_SM3_are_those_of_its_definition()
    {
        byte[] key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        var sm3 = BlockHash.Find(BlockHash.Sm3)!;
        byte[] Padded(byte with) => [.. key.Concat(new byte[32]).Select(b => (byte)(b ^ with))]; // RFC 2104: blocks of 64 bytes
        var inner = sm3.Of([.. Padded(0x36), .. "abc"u8]).Bytes.ToArray();
        var outer = sm3.Of([.. Padded(0x5c), .. inner]).Bytes.ToArray();

        Assert.Equal(BinaryPrimitives.ReadInt64BigEndian(outer), new KeyedDigest(KeyedDigest.Sm3, key).Of("abc"u8));
        Assert.Equal($"sm3-{Convert.ToHexStringLower(outer)[..12]}", new KeyedDigest(KeyedDigest.Sm3, key).Mark("abc"u8));
    }

    [Fact]
    public void How_payees_are_digested_is_chosen_once_and_the_file_says_it()
    {
        var data = new DataDirectory(Directory.CreateTempSubdirectory("sunledger-seal-").FullName);
        var (national, other) = (Chosen(KeyedDigest.Sm3), Chosen(KeyedDigest.Sha256));

        var seal = AccountSeal.Of(data, national);

        Assert.Equal("ledger-sm3.key", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(data.Path, "keys")))));
        Assert.StartsWith("sm3-", seal.Fingerprint, StringComparison.Ordinal);
        Assert.Equal(seal.KeyOf("6222 0000", "甲"), AccountSeal.Of(data, national).KeyOf("62220000", "乙"));
        Assert.Contains($"Set it back to {KeyedDigest.Sm3}", Assert.Throws<InvalidOperationException>(() => AccountSeal.Of(data, other)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => AccountSeal.Of(data, Chosen("MD5")));
        Directory.Delete(data.Path, recursive: true);
    }

    private static IConfiguration Chosen(string algorithm) => new ConfigurationBuilder().AddInMemoryCollection([new("SunLedger:Personal:IndexAlgorithm", algorithm)]).Build();
}
