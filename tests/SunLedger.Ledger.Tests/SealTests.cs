using System.Security.Cryptography;
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
        Assert.Equal(office.Db.Get<AccountSeal>().Fingerprint, AccountSeal.Of(data).Fingerprint);
        await office.RefreshAsync();

        File.Delete(file);
        var stranger = new SealStartup(office.Db.Database, AccountSeal.Of(data), data);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.RunAsync(CancellationToken.None));
        Assert.Contains("Restore the key file", refusal.Message, StringComparison.Ordinal);
    }
}
