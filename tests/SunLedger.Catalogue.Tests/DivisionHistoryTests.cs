using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Seed;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

public sealed class DivisionHistoryTests
{
    private static readonly IReadOnlyList<Division> All = Seeds.Divisions().Rows;

    [Theory]
    [InlineData("000000", DivisionLevel.Central)]
    [InlineData("370000", DivisionLevel.Province)]
    [InlineData("370400", DivisionLevel.City)]
    [InlineData("370481", DivisionLevel.County)]
    [InlineData("419001", DivisionLevel.County)]
    [InlineData("370402001", DivisionLevel.Township)]
    [InlineData("370402001001", DivisionLevel.Village)]
    public void A_code_shows_its_level(string code, DivisionLevel level) => Assert.Equal(level, DivisionHistory.LevelOf(code));

    [Theory]
    [InlineData("371200", "2018-12-31", true)]
    [InlineData("371200", "2019-01-01", false)]
    [InlineData("371202", "2018-12-31", true)]
    [InlineData("371202", "2019-01-01", false)]
    [InlineData("370116", "2018-12-31", false)]
    [InlineData("370116", "2019-01-01", true)]
    [InlineData("370117", "2019-01-01", true)]
    [InlineData("370114", "2017-12-31", false)]
    [InlineData("370114", "2018-01-01", true)]
    public void A_change_counts_from_the_first_of_January_after_the_table_that_shows_it(string code, string day, bool valid) =>
        Assert.Equal(valid, All.Any(d => d.Code == code && d.IsValidOn(DateOnly.Parse(day, null))));

    [Fact]
    public void A_renamed_division_keeps_its_code_and_has_one_name_on_each_day()
    {
        var names = All.Where(d => d.Code == "130502").OrderBy(d => d.ValidFrom).ToArray();

        Assert.Equal(["桥东区", "襄都区"], names.Select(d => d.Name));
        Assert.Equal(names[1].ValidFrom, names[0].ValidTo);
    }

    [Fact]
    public void No_code_is_valid_twice_on_one_day() => Assert.All(All.GroupBy(d => d.Code), history =>
    {
        var rows = history.OrderBy(d => d.ValidFrom).ToArray();
        Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.First.ValidTo <= pair.Second.ValidFrom));
    });

    [Fact]
    public void Every_parent_is_valid_as_long_as_its_child()
    {
        var byCode = All.ToLookup(d => d.Code);
        var orphans = All.Where(d => d.Level != DivisionLevel.Central)
            .Where(d => !Covers(byCode[d.GeographicParent!], d) || !Covers(byCode[d.FinanceParent!], d))
            .Select(d => $"{d.Code} {d.Name} {d.ValidFrom:O}–{d.ValidTo:O}");
        Assert.Empty(orphans);
    }

    [Fact]
    public void A_path_is_the_finance_parents_path_and_the_code()
    {
        var paths = All.Select(d => (d.Code, d.Path)).Distinct().ToDictionary();
        Assert.All(All.Where(d => d.FinanceParent is not null), d => Assert.Equal($"{paths[d.FinanceParent!]}{d.Code}/", d.Path));
    }

    [Fact]
    public void A_county_of_Zaozhuang_stands_below_its_city() =>
        Assert.Equal("/000000/370000/370400/370481/", All.Single(d => d.Code == "370481").Path);

    [Fact]
    public void A_county_without_a_city_stands_below_its_province()
    {
        var jiyuan = All.Single(d => d.Code == "419001");
        Assert.Equal(("410000", "410000", "/000000/410000/419001/"), (jiyuan.GeographicParent, jiyuan.FinanceParent, jiyuan.Path));
    }

    [Fact]
    public void A_province_run_county_lies_in_its_city_and_is_financed_by_its_province()
    {
        var shanghe = All.Single(d => d.Code == "370126");
        Assert.Equal(("370100", "370000", "/000000/370000/370126/"), (shanghe.GeographicParent, shanghe.FinanceParent, shanghe.Path));
    }

    [Fact]
    public void What_lies_in_a_province_run_county_follows_its_finance_path()
    {
        var all = DivisionHistory.Build(
            [new("370000", "山东省", 2015, 2023), new("370100", "济南市", 2015, 2023), new("370126", "商河县", 2015, 2023)],
            [new("370126001", "许商街道")],
            new Dictionary<string, string> { ["370126"] = "370000" },
            new Dictionary<string, string>());
        Assert.Equal("/000000/370000/370126/370126001/", all.Single(d => d.Code == "370126001").Path);
    }

    [Fact]
    public void Who_took_over_is_valid_when_the_old_code_ends_and_stands_in_the_same_province()
    {
        var taken = All.Where(d => d.Successor is not null).ToList();

        Assert.Equal(12, taken.Count);
        Assert.All(taken, old => Assert.Contains(All, d => d.Code == old.Successor && d.IsValidOn(old.ValidTo!.Value) && d.Code[..2] == old.Code[..2]));
        Assert.All(taken, old => Assert.DoesNotContain(All, d => d.Code == old.Code && d.ValidFrom >= old.ValidTo));
    }

    [Fact]
    public void Zaozhuang_has_six_counties_sixty_six_townships_and_all_its_villages()
    {
        var below = All.Where(d => d.Path.StartsWith("/000000/370000/370400/", StringComparison.Ordinal)).GroupBy(d => d.Level).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal((1, 6, 66, 2469), (below[DivisionLevel.City], below[DivisionLevel.County], below[DivisionLevel.Township], below[DivisionLevel.Village]));
    }

    [Fact]
    public void Only_Zaozhuang_is_seeded_below_the_county() =>
        Assert.All(All.Where(d => d.Level >= DivisionLevel.Township), d => Assert.StartsWith("3704", d.Code, StringComparison.Ordinal));

    private static bool Covers(IEnumerable<Division> parents, Division child)
    {
        var day = child.ValidFrom;
        while (true)
        {
            if (parents.FirstOrDefault(p => p.IsValidOn(day)) is not { } parent) return false;
            if (parent.ValidTo is not { } end) return true;
            if (child.ValidTo is { } childEnd && childEnd <= end) return true;
            day = end;
        }
    }
}
