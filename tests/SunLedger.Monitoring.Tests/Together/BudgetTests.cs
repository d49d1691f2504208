namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What a level owes to those below it when its budget is approved.</summary>
public sealed class BudgetTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Late_transfers_small_advances_and_demands_for_matching_money_are_found_and_end(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("indicators", Own("G1", "P03", 2018, "2018-03-01")); // general
        await bureau.AcceptAsync("indicators", Own("S1", "P17", 2018, "2018-03-01")); // special
        await bureau.AcceptAsync("indicators", Own("S2", "P17", 2018, "2018-03-01", "追加"));
        await bureau.SweepAsync();
        Assert.Empty(await SaidAsync()); // nobody entered an approval

        bureau.Database.Clock.Set(2018, 3, 20);
        await bureau.AcceptAsync("budgets", new { id = "B1", divisionCode = "370000", year = 2018, approvedOn = "2018-02-10", docNo = "鲁人发〔2018〕1号" });
        await bureau.SweepAsync();
        Assert.Equal(["G1 KA-02 Open"], await SaidAsync()); // 38 days: beyond 30, within 60
        await bureau.AcceptAsync("budgets", new { id = "B2", divisionCode = "370000", year = 2018, approvedOn = "2018-01-10", docNo = "鲁人发〔2018〕1号", corrects = "B1", reason = "日期录入有误" });
        await bureau.SweepAsync();
        Assert.Equal(["G1 KA-02 Open", "S1 KA-02 Open"], await SaidAsync());

        await bureau.AcceptAsync("releases", Release("R1", "G1", "G1C", 100, "2018-03-20", matchingDemanded: true));
        await bureau.AcceptAsync("releases", Release("R2", "S1", "S1C", 100, "2018-03-20", matchingDemanded: false));
        Assert.Contains("G1C KA-09 Open", await SaidAsync());
        await bureau.AcceptAsync("corrections", new { correction = new { id = "K1", correctsKind = "releases", corrects = "R1", movedOn = "2018-03-20", reason = "取消配套要求" } });
        await bureau.AcceptAsync("releases", Release("R3", "G1", "G1D", 100, "2018-03-20", matchingDemanded: null));
        await bureau.SweepAsync();
        Assert.DoesNotContain(await SaidAsync(), w => w.EndsWith("Open", StringComparison.Ordinal));

        // Of 200 expected next year 139.99 went out in advance, then 140.
        bureau.Database.Clock.Set(2018, 12, 31);
        await bureau.AcceptAsync("indicators", Own("N1", "P17", 2019, "2018-11-01"));
        await bureau.AcceptAsync("budgets", new { id = "E1", divisionCode = "370000", year = 2019, fundCode = "P17", expected = 200, docNo = "鲁财预〔2018〕50号" });
        await bureau.AcceptAsync("releases", Release("R4", "N1", "N1C", 69.99m, "2018-11-20", isAdvance: true));
        await bureau.AcceptAsync("releases", Release("R5", "N1", "N1D", 30, "2018-11-20", isAdvance: true));
        bureau.Database.Clock.Set(2019, 1, 5);
        await bureau.SweepAsync();
        Assert.Contains("S1 KA-04 Open", await SaidAsync());
        await bureau.AcceptAsync("budgets", new { id = "E2", divisionCode = "370000", year = 2019, fundCode = "P17", expected = 142.84m, docNo = "鲁财预〔2018〕50号", corrects = "E1", reason = "预计数调减" });
        await bureau.SweepAsync();
        Assert.Contains("S1 KA-04 Closed", await SaidAsync());

        async Task<IReadOnlyList<string>> SaidAsync() => [.. (await bureau.WarningsAsync()).Where(w => w.Contains("KA-02") || w.Contains("KA-04") || w.Contains("KA-09"))];
    }

    private static object Own(string id, string fund, int year, string on, string? origin = "年初预算") => new
    {
        id, fundCode = fund, year, divisionCode = "370000", docNo = $"鲁财指〔{year}〕7号", docDate = on, registeredOn = on, amount = 100, fundOrigin = origin, functionSubject = "2300252", fundNature = "一般公共预算",
    };

    private static object Release(string id, string from, string child, decimal amount, string on, bool? matchingDemanded = null, bool isAdvance = false) =>
        new { id, from, to = "370400", childId = child, docNo = "鲁财指〔2018〕8号", amount, releasedOn = on, isAdvance, matchingDemanded };
}
