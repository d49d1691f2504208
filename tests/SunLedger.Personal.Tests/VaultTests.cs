using System.Security.Cryptography;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Personal.Ciphers;
using SunLedger.Personal.Keys;
using SunLedger.Personal.Setup;
using SunLedger.Personal.Storage;

namespace SunLedger.Personal.Tests;

public sealed class VaultTests : IDisposable
{
    private const string Account = "6222021602001234567";
    private const string Column = "ledger.payments.payee_account";
    private const string Other = "registers.persons.id_number";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-personal-");

    [Theory]
    [InlineData(AesGcmCipher.Name, Dialect.Sqlite)]
    [InlineData(AesGcmCipher.Name, Dialect.Postgres)]
    [InlineData(Sm4GcmCipher.Name, Dialect.Sqlite)]
    [InlineData(Sm4GcmCipher.Name, Dialect.Postgres)]
    public async Task What_is_sealed_opens_in_its_own_column_and_unchanged_alone(string algorithm, Dialect dialect)
    {
        await using var db = await OpenAsync(dialect, new PersonalSettings { Algorithm = algorithm });
        await db.RunStartupStepsAsync();
        var vault = db.Get<IPersonalVault>();

        var sealedUp = vault.Seal(Column, Account);

        Assert.Equal(Account, vault.Open(Column, sealedUp));
        Assert.NotEqual(sealedUp, vault.Seal(Column, Account));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(Other, sealedUp));
        for (var i = 0; i < sealedUp.Length; i++)
        {
            var changed = (byte[])sealedUp.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => vault.Open(Column, changed));
        }
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(Column, sealedUp[..8]));
        Assert.False(vault.Knows([1, 2, 3]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task New_writes_use_the_new_key_and_what_was_sealed_before_still_opens_on_every_host(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect, new PersonalSettings());
        await db.RunStartupStepsAsync();
        var (vault, here) = (db.Get<IPersonalVault>(), db.Get<KeysStartup>());
        var before = vault.Seal(Column, Account);
        var elsewhere = new Vault(new KeyRing(db.Database, db.Get<IMasterKey>()));

        db.Clock.Advance(TimeSpan.FromSeconds(1));
        await here.MakeAsync(anew: true, default);
        var after = vault.Seal(Column, Account);
        db.Clock.Set(2019, 1, 1);
        await here.MakeAsync(anew: false, default);
        var nextYear = vault.Seal(Column, Account);

        Assert.Equal(3, new[] { before, after, nextYear }.Select(s => BitConverter.ToInt32(s)).Distinct().Count());
        Assert.All([before, after, nextYear], s => Assert.Equal(Account, vault.Open(Column, s)));
        Assert.Equal(Account, elsewhere.Open(Column, nextYear)); // it reads the key when it meets it
        Assert.Equal(0, await here.MakeAsync(anew: false, default));
        Assert.Equal(3, db.Acts.All.Count(a => a.Verb == "personal_key.make"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Keys_that_are_everybodys_are_made_anew_by_the_root_alone(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect, new PersonalSettings());
        await using var site = await TestSite.StartAsync(db);
        await site.Services.GetRequiredService<KeysStartup>().RunAsync(default);
        db.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((422, "keys_of_the_whole"), await (await site.Client.PostAsync("/api/v1/personal/keys", null)).RefusalAsync()); // a city's
        Assert.Equal(1, db.Acts.All.Count(a => a.Verb == "personal_key.make"));
        db.Caller.In("/000000/");
        Assert.Equal(204, (int)(await site.Client.PostAsync("/api/v1/personal/keys", null)).StatusCode);
        Assert.Equal(2, db.Acts.All.Count(a => a.Verb == "personal_key.make"));
    }

    [Fact]
    public async Task What_AES_sealed_opens_when_the_office_has_gone_over_to_SM4()
    {
        await using var db = await OpenAsync(Dialect.Sqlite, new PersonalSettings());
        await db.RunStartupStepsAsync();
        var before = db.Get<IPersonalVault>().Seal(Column, Account);

        db.Clock.Advance(TimeSpan.FromSeconds(1));
        var ring = new KeyRing(db.Database, db.Get<IMasterKey>());
        await Startup(db, ring, new PersonalSettings { Algorithm = Sm4GcmCipher.Name }, db.Get<IMasterKey>()).RunAsync(default);
        var vault = new Vault(ring);

        Assert.Equal(Sm4GcmCipher.Name, ring.NewestOf(Column).Algorithm);
        Assert.Equal(Account, vault.Open(Column, before));
        Assert.Equal(Account, vault.Open(Column, vault.Seal(Column, Account)));
    }

    [Fact]
    public async Task A_host_without_the_master_key_or_with_anothers_does_not_serve_and_says_what_to_restore()
    {
        await using var db = await OpenAsync(Dialect.Sqlite, new PersonalSettings());
        await db.RunStartupStepsAsync();
        var file = Path.Combine(_data.FullName, MasterKeyFile.FileName);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        File.Delete(file);
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => AgainAsync(new PersonalSettings()));
        Assert.Contains("master.key, is not there", missing.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(file)); // a new key would open nothing

        File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        var foreign = await Assert.ThrowsAsync<InvalidOperationException>(() => AgainAsync(new PersonalSettings()));
        Assert.Contains("does not belong to this database", foreign.Message, StringComparison.Ordinal);

        var nonsense = await Assert.ThrowsAsync<InvalidOperationException>(() => AgainAsync(new PersonalSettings { MasterKey = "none" }));
        Assert.Contains("master key", nonsense.Message, StringComparison.OrdinalIgnoreCase);

        Task AgainAsync(PersonalSettings settings)
        {
            var master = MasterKeyFile.Of(new DataDirectory(_data.FullName), settings);
            return Startup(db, new KeyRing(db.Database, master), settings, master).RunAsync(default);
        }
    }

    [Fact]
    public async Task A_new_master_key_wraps_every_key_anew_and_everything_still_opens()
    {
        await using var db = await OpenAsync(Dialect.Sqlite, new PersonalSettings());
        await db.RunStartupStepsAsync();
        var before = db.Get<IPersonalVault>().Seal(Column, Account);
        var file = Path.Combine(_data.FullName, MasterKeyFile.FileName);
        var old = File.ReadAllBytes(file);

        Assert.Equal(2, await db.Get<IMasterRotation>().RunAsync(default));

        Assert.NotEqual(old, File.ReadAllBytes(file));
        Assert.Equal(old, File.ReadAllBytes(Directory.GetFiles(Path.GetDirectoryName(file)!, "master-*.old").Single())); // earlier backups need it
        await AgainAsync();

        // It broke off between the database and the file: the next start puts the file where it belongs.
        File.Move(file, $"{file}.next");
        File.WriteAllBytes(file, old);
        await AgainAsync();

        async Task AgainAsync()
        {
            var master = MasterKeyFile.Of(new DataDirectory(_data.FullName), new PersonalSettings());
            var ring = new KeyRing(db.Database, master);
            await Startup(db, ring, new PersonalSettings(), master).RunAsync(default);
            Assert.Equal(Account, new Vault(ring).Open(Column, before));
        }
    }

    [Fact]
    public async Task No_key_of_the_database_opens_anything_without_the_master_key()
    {
        await using var db = await OpenAsync(Dialect.Sqlite, new PersonalSettings());
        await db.RunStartupStepsAsync();
        await using var read = db.Database.Read();
        var keys = await read.Set<DataKey>().ToListAsync();

        var stranger = new MasterKeyFile(RandomNumberGenerator.GetBytes(32), new AesGcmCipher());

        Assert.Equal([Column, Other], keys.Select(k => k.Column).Order());
        Assert.All(keys, k => Assert.ThrowsAny<CryptographicException>(() => stranger.Unwrap(k.Wrapped)));
        Assert.All(keys, k => Assert.Equal(32, db.Get<IMasterKey>().Unwrap(k.Wrapped).Length));
    }

    [Theory]
    [InlineData(Dialect.Sqlite, true)]
    [InlineData(Dialect.Postgres, false)]
    public async Task A_device_takes_the_place_of_the_file_and_none_is_made(Dialect dialect, bool registeredFirst)
    {
        var device = new SmartCard();
        await using var db = await OpenAsync(dialect, new PersonalSettings(), registeredFirst ? [new DeviceModule(device), new PersonalModule()] : [new PersonalModule(), new DeviceModule(device)]);

        await db.RunStartupStepsAsync();
        var vault = db.Get<IPersonalVault>();

        Assert.Equal(Account, vault.Open(Column, vault.Seal(Column, Account)));
        Assert.Empty(_data.GetFileSystemInfos());
        await using var read = db.Database.Read();
        Assert.All(await read.Set<DataKey>().ToListAsync(), k => Assert.Equal((device.Fingerprint, 256), (k.Master, k.Wrapped.Length)));
        var again = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Get<IMasterRotation>().RunAsync(default));
        Assert.Contains("Change the key there", again.Message, StringComparison.Ordinal);
        var foreign = await Assert.ThrowsAsync<InvalidOperationException>(() => Startup(db, new KeyRing(db.Database, new SmartCard()), new PersonalSettings(), new SmartCard()).RunAsync(default));
        Assert.Contains("(a smart card) does not belong to this database", foreign.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_installation_goes_over_from_the_file_to_a_device_and_everything_still_opens(Dialect dialect)
    {
        await using var db = await OpenAsync(dialect, new PersonalSettings());
        await db.RunStartupStepsAsync();
        var before = db.Get<IPersonalVault>().Seal(Column, Account);
        var device = new SmartCard();
        var tooEarly = await Assert.ThrowsAsync<InvalidOperationException>(() => Startup(db, new KeyRing(db.Database, device), new PersonalSettings(), device).RunAsync(default));
        Assert.Contains("run rewrap first", tooEarly.Message, StringComparison.Ordinal);

        Assert.Equal(2, await new MasterRotation(db.Database, new DataDirectory(_data.FullName), new PersonalSettings(), device, db.Acts).RunAsync(default));

        var ring = new KeyRing(db.Database, device);
        await Startup(db, ring, new PersonalSettings(), device).RunAsync(default);
        Assert.Equal(Account, new Vault(ring).Open(Column, before));
        Assert.StartsWith("master-", Assert.Single(_data.GetFiles("*", SearchOption.AllDirectories)).Name, StringComparison.Ordinal); // for earlier backups; the key itself is gone
    }

    public void Dispose() => _data.Delete(recursive: true);

    private Task<TestDatabase> OpenAsync(Dialect dialect, PersonalSettings settings, params SunModule[] modules) => TestDatabase.CreateAsync(dialect, b =>
    {
        b.RegisterInstance(new DataDirectory(_data.FullName));
        b.RegisterInstance(settings);
        b.RegisterInstance(new PersonalColumn(Column));
        b.RegisterInstance(new PersonalColumn(Other));
    }, modules.Length > 0 ? modules : [new PersonalModule()]);

    private KeysStartup Startup(TestDatabase db, KeyRing ring, PersonalSettings settings, IMasterKey master) =>
        new(db.Database, settings, master, ring, db.Get<IEnumerable<PersonalColumn>>(), db.Acts, db.Clock);
}
