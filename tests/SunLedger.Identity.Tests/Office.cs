using System.Net.Http.Json;
using System.Security.Cryptography;
using Autofac;
using SunLedger.Identity.Access;
using SunLedger.Identity.External;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Setup;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Tests;

/// <summary>An installation with Identity alone, and people in it whose password is known: <c>correct-horse-7</c>.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Password = "correct-horse-7";

    // Hashing is slow on purpose; here it is not, and everybody shares one hash, which holds for any account name.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly string Hash = HashQuickly();

    private Office(TestDatabase db, TestSite site)
    {
        Db = db;
        Site = site;
    }

    public TestDatabase Db { get; }

    public TestSite Site { get; }

    public static Task<Office> OpenAsync(Dialect dialect) => OpenAsync(dialect, new SignInSettings());

    public static async Task<Office> OpenAsync(Dialect dialect, SignInSettings settings, ExternalSettings? external = null)
    {
        var db = await TestDatabase.CreateAsync(
            dialect,
            builder =>
            {
                Neighbours(builder);
                builder.RegisterInstance(settings);
                if (external is not null) builder.RegisterInstance(external);
            },
            new IdentityModule());
        return new(db, await TestSite.StartAsync(db));
    }

    /// <summary>Puts somebody on the books, with these roles, separated by spaces.</summary>
    public async Task<Office> WithAsync(string id, string role = RoleCodes.SystemAdmin, string division = "370400", string? unit = null, bool mustChangePassword = false, bool active = true)
    {
        var path = new SomeDivisions().Latest(division)!.Path;
        await Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new UserRow
                {
                    Id = id, Name = id, PasswordHash = Hash, MustChangePassword = mustChangePassword, DivisionCode = division, DivisionPath = path,
                    OrganisationCode = unit, Language = "zh-CN", Active = active, CreatedAt = Db.Clock.Now, CreatedBy = "test",
                });
                db.AddRange(role.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => NewGrant.AtOnce(id, r, "test", "test", Db.Clock.Now)));
                return db.SaveChangesAsync(ct);
            },
            default);
        return this;
    }

    /// <summary>A browser with nobody signed in yet, which sends what our pages send.</summary>
    public HttpClient Browser()
    {
        var browser = Site.NewClient();
        browser.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        return browser;
    }

    /// <summary>A browser with this person signed in.</summary>
    public async Task<HttpClient> SignInAsync(string user, string password = Password)
    {
        var browser = Browser();
        var answer = await TryAsync(browser, user, password);
        Assert.Equal(204, (int)answer.StatusCode);
        return browser;
    }

    /// <summary>One attempt to sign in.</summary>
    public static Task<HttpResponseMessage> TryAsync(HttpClient browser, string user, string password) =>
        browser.PostAsJsonAsync("/api/v1/session", new { user, password });

    /// <summary>Runs the startup step and answers what the console showed.</summary>
    public async Task<string> StartHostAsync()
    {
        var console = new StringWriter();
        await new FirstAdministrator(Db.Database, Db.Get<IDivisions>(), Db.Get<Passwords>(), Db.Acts, Db.Clock, console).RunAsync(default);
        return console.ToString();
    }

    private static string HashQuickly()
    {
        using var quick = new Passwords(iterations: 1000);
        return quick.Hash("anybody", Password);
    }

    private static void Neighbours(ContainerBuilder builder)
    {
        builder.RegisterType<SomeDivisions>().As<IDivisions>();
        builder.RegisterType<SomeOrganisations>().As<IOrganisations>();
        builder.Register(_ => new Passwords(iterations: 1000)).SingleInstance();
        builder.RegisterInstance(new SecretBox(Key));
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Db.DisposeAsync();
    }
}
