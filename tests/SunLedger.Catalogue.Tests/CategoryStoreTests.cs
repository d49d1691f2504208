using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

public sealed class CategoryStoreTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_definition_that_is_put_is_in_force_at_once(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var definition = Given.Definition();

        await test.Get<ICategoryStore>().PutAsync(definition, "plugin", default);

        var read = test.Get<ICategories>().Current.Find("sample-roads")!;
        Assert.Equal((definition.Hash, definition.Text), (read.Hash, read.Text));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_definition_again_changes_nothing(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var store = test.Get<ICategoryStore>();
        await store.PutAsync(Given.Definition(), "plugin", default);
        var version = test.Get<ICategories>().Current.Version;
        test.Clock.Advance(TimeSpan.FromDays(1));

        await store.PutAsync(Given.Definition(), "plugin", default);

        Assert.Equal(version, test.Get<ICategories>().Current.Version);
        Assert.Single(await TermsAsync(test));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_definition_ends_the_old_one_which_stays_readable_by_its_hash(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var (store, old, changed) = (test.Get<ICategoryStore>(), Given.Definition(0.5m), Given.Definition(0.6m));
        await store.PutAsync(old, "plugin", default);
        var first = test.Clock.Now;
        test.Clock.Advance(TimeSpan.FromDays(1));

        await store.PutAsync(changed, "plugin", default);

        var terms = await TermsAsync(test);
        Assert.Equal([(old.Hash, first, test.Clock.Now), (changed.Hash, test.Clock.Now, (DateTimeOffset?)null)], terms.Select(t => (t.Hash, t.Since, t.Until)));
        Assert.Equal(changed.Hash, test.Get<ICategories>().Current.Find("sample-roads")!.Hash);
        Assert.Equal(old.Text, (await test.Get<ICategories>().ByHashAsync(old.Hash, default))!.Text);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_its_origin_no_longer_names_is_no_longer_in_force_and_may_come_back(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var (store, categories) = (test.Get<ICategoryStore>(), test.Get<ICategories>());
        SourcedDefinition a = new(Given.Definition(code: "a-roads"), "A 1.0"), b = new(Given.Definition(code: "b-roads"), "B 1.0");
        await store.PutAsync(Given.Definition(code: "own-rules"), "Monitoring", default);

        await store.ReplaceAsync("plugin", [a, b], default);
        Assert.Equal(["a-roads", "b-roads", "own-rules"], categories.Current.ByCode.Keys.Order());

        await store.ReplaceAsync("plugin", [b], default);
        Assert.Equal(["b-roads", "own-rules"], categories.Current.ByCode.Keys.Order());
        Assert.NotNull(await categories.ByHashAsync(a.Definition.Hash, default));

        await store.ReplaceAsync("plugin", [a, b], default);
        Assert.Equal(["a-roads", "b-roads", "own-rules"], categories.Current.ByCode.Keys.Order());
        Assert.Equal(2, (await TermsAsync(test)).Count(t => t.CategoryCode == "a-roads"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_definitions_of_an_origin_again_change_nothing(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var store = test.Get<ICategoryStore>();
        await store.ReplaceAsync("plugin", [new(Given.Definition(), "A 1.0")], default);
        var version = test.Get<ICategories>().Current.Version;

        await store.ReplaceAsync("plugin", [new(Given.Definition(), "A 1.0")], default);

        Assert.Equal(version, test.Get<ICategories>().Current.Version);
    }

    [Fact]
    public async Task A_kept_definition_is_readable_and_not_in_force()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        await test.Get<ICategoryStore>().KeepAsync(Given.Definition(), default);
        await test.Get<ICategoryStore>().KeepAsync(Given.Definition(), default);

        Assert.NotNull(await test.Get<ICategories>().ByHashAsync(Given.Definition().Hash, default));
        Assert.Empty(test.Get<ICategories>().Current.ByCode);
    }

    [Fact]
    public async Task A_host_that_starts_finds_the_definitions_of_the_last_one()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        await test.Get<ICategoryStore>().PutAsync(Given.Definition(), "plugin", default);
        await using var other = await TestSite.StartAsync(test);
        var categories = (ICategories)other.Services.GetService(typeof(ICategories))!;

        await ((Shelf)other.Services.GetService(typeof(Shelf))!).RefreshAsync(default);

        Assert.Equal(Given.Definition().Hash, categories.Current.Find("sample-roads")!.Hash);
    }

    [Fact]
    public async Task An_unknown_hash_has_no_definition()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        Assert.Null(await test.Get<ICategories>().ByHashAsync(new string('0', 64), default));
    }

    [Theory]
    [InlineData("no definition at all")]
    [InlineData(null)]
    public async Task A_stored_text_that_is_not_what_its_hash_says_is_never_judged_by(string? text)
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        await test.Get<ICategoryStore>().PutAsync(Given.Definition(), "plugin", default);
        await test.Database.WriteAsync(
            async (db, ct) =>
            {
                await db.Set<DefinitionRow>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Text, text ?? Given.Definition(0.9m).Text), ct);
                return true;
            },
            default);
        await using var other = await TestSite.StartAsync(test);

        await ((Shelf)other.Services.GetService(typeof(Shelf))!).RefreshAsync(default);

        Assert.Null(((ICategories)other.Services.GetService(typeof(ICategories))!).Current.Find("sample-roads"));
    }

    private static async Task<List<TermRow>> TermsAsync(TestDatabase test)
    {
        await using var db = test.Database.Read();
        return await db.Set<TermRow>().OrderBy(t => t.Key).ToListAsync();
    }
}
