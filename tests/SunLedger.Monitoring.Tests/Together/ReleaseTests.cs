namespace SunLedger.Monitoring.Tests.Together;

/// <summary>Releases are judged as they are posted, by night, and by rules that a city adds.</summary>
public sealed class ReleaseTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_release_by_another_organ_is_found_at_once_and_ends_when_it_is_corrected(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        bureau.Database.Clock.Set(2018, 3, 20);
        await bureau.AcceptAsync("indicators", new
        {
            id = "S1", fundCode = "P17", year = 2018, divisionCode = "370000", docNo = "鲁财指〔2018〕7号", docDate = "2018-03-01", registeredOn = "2018-03-01", amount = 100, functionSubject = "2300252", fundNature = "一般公共预算",
        });
        await bureau.AcceptAsync("releases", Release("R1", "A", "鲁财指〔2018〕8号"));
        await bureau.AcceptAsync("releases", Release("R2", "B", "鲁扶办发〔2018〕8号"));
        await bureau.AcceptAsync("releases", Release("R3", "C", "2018-8"));
        Assert.Equal(["R2 KA-05 Open"], await SaidAsync());

        await bureau.SweepAsync();
        Assert.Equal(["R2 KA-05 Open", "R3 KA-05 CannotJudge"], await SaidAsync());

        await bureau.AcceptAsync("corrections", new { correction = new { id = "K1", correctsKind = "releases", corrects = "R2", movedOn = "2018-03-20", reason = "改由财政厅下达" } });
        await bureau.SweepAsync();
        Assert.Equal(["R2 KA-05 Closed", "R3 KA-05 CannotJudge"], await SaidAsync());

        async Task<IReadOnlyList<string>> SaidAsync() => [.. (await bureau.WarningsAsync()).Where(w => w.Contains("KA-05", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_citys_rule_about_releases_speaks_of_days_modes_and_levels()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.Database.Clock.Set(2018, 6, 20);
        await bureau.PutPackAsync("""
            division: "370400"
            name: 枣庄市本地资金与规则
            categories:
            - code: kernel
              rules:
              - {subject: release, code: X370400-01, name: 因素法下达过晚, risk: IrregularRelease, orange: '分配方式 是 "因素法" 且 下达级次 是 "市" 且 接收级次 是 "县" 且 days_between(Indicator.ReceivedOn, Release.ReleasedOn) > 30', basis: [枣财监〔2018〕1号]}
            """);
        await bureau.AcceptAsync("indicators", new { id = "S1", fundCode = "P17", year = 2018, divisionCode = "370000", docNo = "鲁财指〔2018〕7号", docDate = "2018-03-01", registeredOn = "2018-03-01", amount = 100, functionSubject = "2300252", fundNature = "一般公共预算" });
        await bureau.AcceptAsync("releases", Release("R1", "Z1", "鲁财指〔2018〕8号", amount: 90));
        await bureau.AcceptAsync("receipts", new { id = "E1", releaseId = "R1", receivedOn = "2018-03-21" });
        await bureau.AcceptAsync("releases", Release("R2", "T1", "枣财指〔2018〕8号", "Z1", "370481", releasedOn: "2018-04-20", distributionMode: "因素法"));
        await bureau.AcceptAsync("releases", Release("R3", "T2", "枣财指〔2018〕9号", "Z1", "370402", releasedOn: "2018-04-21", distributionMode: "因素法"));
        await bureau.AcceptAsync("releases", Release("R4", "T3", "枣财指〔2018〕9号", "Z1", "370403", releasedOn: "2018-04-21", distributionMode: "项目法"));
        Assert.Equal(["R3 X370400-01 Open"], (await bureau.WarningsAsync()).Where(w => w.Contains("X370400", StringComparison.Ordinal)));
    }

    private static object Release(
        string id, string childId, string docNo, string from = "S1", string to = "370400", decimal amount = 10, string releasedOn = "2018-03-20", string? distributionMode = null) =>
        new { id, from, to, childId, docNo, amount, releasedOn, distributionMode };
}
