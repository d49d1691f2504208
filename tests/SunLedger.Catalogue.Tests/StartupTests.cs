using System.Diagnostics;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Seed;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

public sealed class StartupTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_first_start_fills_the_lists_and_a_second_one_writes_nothing(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        var watch = Stopwatch.StartNew();
        await test.RunStartupStepsAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Seeding took {watch.Elapsed}.");
        var versions = await VersionsAsync(test);

        await test.RunStartupStepsAsync();

        Assert.Equal(versions, await VersionsAsync(test));
        await using var db = test.Database.Read();
        Assert.Equal(Seeds.Divisions().Rows.Count, await db.Set<DivisionRow>().CountAsync());
        Assert.Equal(98, await db.Set<FundRow>().CountAsync());
        Assert.Equal(98, test.Get<IFunds>().All.Count);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_stored_reads_back_as_it_was_seeded(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        await test.RunStartupStepsAsync();

        var seeded = Seeds.Divisions().Rows.OrderBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.ValidFrom);
        Assert.Equal(seeded, test.Get<DivisionBook>().All);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_seed_replaces_the_national_rows_and_leaves_a_citys_own_alone(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        await test.RunStartupStepsAsync();
        await test.Database.WriteAsync(
            async (db, ct) =>
            {
                db.Add(Given.OwnFundRow("370400-X01"));
                await db.SaveChangesAsync(ct);
                await db.Set<FundRow>().Where(f => f.Code == "C21").ExecuteUpdateAsync(s => s.SetProperty(f => f.Name, "旧名"), ct);
                return await db.Set<ListRow>().ExecuteUpdateAsync(s => s.SetProperty(l => l.SeedHash, "another"), ct);
            },
            default);

        await test.RunStartupStepsAsync();

        Assert.Equal("中央财政专项扶贫资金", test.Get<IFunds>().Find("C21")!.Name);
        Assert.NotNull(test.Get<IFunds>().Find("370400-X01"));
    }

    [Fact]
    public async Task The_lists_hold_42_central_37_provincial_and_19_city_funds_and_every_category_has_a_name()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        await test.RunStartupStepsAsync();
        var funds = test.Get<IFunds>().All;

        Assert.Equal((42, 37, 19), (Count(DivisionLevel.Central), Count(DivisionLevel.Province), Count(DivisionLevel.City)));
        Assert.All(funds, f => Assert.Contains(f.CategoryCode, Seeds.CategoryNames.Keys));
        Assert.Equal(18, funds.Select(f => f.CategoryCode).Distinct().Count());

        int Count(DivisionLevel level) => funds.Count(f => f.Level == level);
    }

    [Fact]
    public async Task Odd_rows_of_the_printed_lists_carry_a_note_in_both_languages()
    {
        await using var test = await TestDatabase.CreateAsync(Dialect.Sqlite, new CatalogueModule());
        await test.RunStartupStepsAsync();
        var noted = test.Get<FundBook>().Entries.Where(e => e.Note is not null).ToArray();

        Assert.Equal(["C11", "C12", "C13", "C30", "C31", "M01", "M02", "M03", "M06", "M07", "M08", "M09", "M10", "M19", "P02", "P04", "P16"], noted.Select(e => e.Fund.Code));
        Assert.All(noted, e => Assert.False(string.IsNullOrEmpty(e.NoteEn)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_host_notices_a_change_within_five_seconds(Dialect dialect)
    {
        await using var test = await TestDatabase.CreateAsync(dialect, new CatalogueModule());
        await test.RunStartupStepsAsync();
        await using var other = await TestSite.StartAsync(test); // its lists are its own, on the same database
        var funds = (IFunds)other.Services.GetService(typeof(IFunds))!;
        await test.Get<Shelf>().RefreshAsync(default);

        await test.Database.WriteAsync(
            async (db, ct) =>
            {
                db.Add(Given.OwnFundRow("370400-X01"));
                await db.SaveChangesAsync(ct);
                await db.BumpAsync(ListRow.Funds, ct);
                return true;
            },
            default);

        var watch = Stopwatch.StartNew();
        while (funds.Find("370400-X01") is null && watch.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(50);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    private static async Task<Dictionary<string, long>> VersionsAsync(TestDatabase test)
    {
        await using var db = test.Database.Read();
        return await db.Set<ListRow>().ToDictionaryAsync(l => l.Name, l => l.Version);
    }
}
