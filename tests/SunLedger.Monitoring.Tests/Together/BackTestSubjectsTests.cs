using System.Net.Http.Json;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.BackTesting;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>
/// The same property of what other modules keep: projects, contracts, measures, elements and person lines are entered, changed, corrected and taken back, and
/// each month says afterwards what it said while it lasted.
/// </summary>
public sealed class BackTestSubjectsTests
{
    private const int Days = 61;

    [Theory]
    [InlineData(Dialect.Sqlite, 31)]
    [InlineData(Dialect.Postgres, 32)]
    public async Task A_month_of_every_subject_judged_again_is_the_month_as_it_was_judged(Dialect dialect, int seed)
    {
        await using var bureau = await OpenAsync(dialect);
        var random = new Random(seed);
        for (var day = BackTestMonthTests.Months[0]; day < BackTestMonthTests.Months[0].AddDays(Days); day = day.AddDays(1))
        {
            bureau.Database.Clock.Set(day.Year, day.Month, day.Day);
            for (var n = random.Next(6); n > 0; n--) await ActAsync(bureau, random, $"{day:MMdd}{n}", day);
            if (day.DayOfWeek == DayOfWeek.Sunday || day.AddDays(1).Day == 1) await BackTestMonthTests.SweepAsync(bureau);
        }
        // Then all of it moves on.
        bureau.Database.Clock.Set(2018, 12, 9);
        for (var n = 0; n < 40; n++) await ActAsync(bureau, random, $"after{n}", new DateOnly(2018, 12, 9));

        var months = BackTestMonthTests.Months[..2];
        var (asked, definitions, replayed) = (new HashSet<string> { "kernel", "rural-roads" }, bureau.Service<ICategories>().Current, new List<string>());
        foreach (var month in months)
            replayed.AddRange((await bureau.Service<MonthReplay>().RunAsync(definitions, asked, Reach.Of("/000000/", month, null, bureau.Service<IDivisions>()), 2018, month, default)).Hits.Keys.Select(h => $"{month:yyyy-MM} {h.Rule} {h.Id}"));
        var live = (await BackTestMonthTests.RaisedAsync(bureau)).Where(l => months.Any(m => l.StartsWith($"{m:yyyy-MM}", StringComparison.Ordinal))).ToArray();

        Assert.Empty(live.Except(replayed));
        Assert.Empty(replayed.Except(live));
        Assert.Equal(live, replayed.Order(StringComparer.Ordinal));
        // Rules of every subject that goes on from year to year, and of person lines, have spoken.
        string[] codes = ["WR-01", "WR-02", "WR-03", "WR-04", "WR-05", "KH-01"];
        Assert.All(codes, code => Assert.Contains(live, l => l.Contains($" {code} ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_has_no_history_is_named()
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        var answer = await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "kernel", year = 2018, month = "2018-09-01" })).JsonAsync();
        var gaps = answer[0]!["outcome"]!["notJudged"]!.AsArray();
        Assert.Equal(["payment", "project"], gaps.Select(g => (string)g!["subject"]!).Order(StringComparer.Ordinal));
        var project = gaps.Single(g => (string)g!["subject"]! == "project")!;
        Assert.Equal(["KB-05"], project["rules"]!.AsArray().Select(r => (string)r!));
        Assert.All(gaps, g => Assert.True(((string)g!["reason"]!).Length > 0 && ((string)g["english"]!).Length > 0));
        // A year is judged as it stands: nothing is left out of it.
        var year = await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/back-tests", new { category = "kernel", year = 2018 })).JsonAsync();
        Assert.Empty(year[0]!["outcome"]!["notJudged"]!.AsArray());
    }

    private static async Task<Bureau> OpenAsync(Dialect dialect)
    {
        var bureau = await Bureau.OpenAsync(
            dialect, [new Comparison.ComparisonModule(), new Observations.ObservationsModule(), new Performance.PerformanceModule(), new Persons.PersonsModule()], new EverySubject());
        await bureau.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 5_000, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        return bureau;
    }

    // One thing that somebody does, on something that may or may not be there: what is refused is refused, and that is fine.
    private static async Task ActAsync(Bureau bureau, Random random, string id, DateOnly day)
    {
        bureau.Database.Clock.Advance(TimeSpan.FromMinutes(7));
        var (project, n, client) = ($"P{random.Next(1, 4)}", random.Next(1, 4), bureau.Site.Client);
        var reason = $"滕交〔2018〕{id}号";
        object[] parties = [new { role = "采购人", name = "滕州市交通局" }, new { role = "供应商", name = "滕州市某路桥公司" }];
        switch (random.Next(9))
        {
            case 0: // a project, entered or changed
                var content = new { code = project, name = $"村道{project}", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 500 + 500 * n, contract = 300 * n, libraryState = "实施", realEnd = n == 1 ? null : $"{day.AddDays(-55):yyyy-MM-dd}", fields = new { depth_cm = 4 * random.Next(1, 7) } };
                await client.PostAsJsonAsync("/api/v1/projects", content);
                await client.PutAsJsonAsync("/api/v1/projects", content);
                break;
            case 1:
                await client.PostAsJsonAsync("/api/v1/assignments", new { id = $"A-{id}", indicatorId = "I2", projectCode = project, amount = 100 * n, assignedOn = $"{day:yyyy-MM-dd}" });
                break;
            case 2: // a contract, signed or changed
                var contract = new { code = $"HT-{project}", projectCode = project, name = "路面", kind = "工程", amount = 100 * n, signedOn = "2018-09-10", reason, parties };
                await client.PostAsJsonAsync("/api/v1/contracts", contract);
                await client.PutAsJsonAsync("/api/v1/contracts", contract);
                break;
            case 3:
                await client.PostAsJsonAsync("/api/v1/payments", new { id = $"Y-{id}", indicatorId = "I2", projectCode = project, contractCode = n == 1 ? $"HT-{project}" : null, amount = 20 * n, paidOn = $"{day:yyyy-MM-dd}", payeeName = "滕州市某路桥公司", payeeAccount = "6217000000000001" });
                break;
            case 4: // a target, set or changed
                var target = new { id = $"JX-{project}-{n}", projectCode = project, year = 2018, group = "产出指标", name = $"指标{n}", planned = 10 + random.Next(3), unit = "公里", dueOn = $"{day.AddDays(n):yyyy-MM-dd}", reason };
                await client.PostAsJsonAsync("/api/v1/measures", target);
                await client.PutAsJsonAsync("/api/v1/measures", target);
                break;
            case 5:
                await client.PostAsJsonAsync("/api/v1/measure-reports", new { id = $"B-{id}", measureId = $"JX-{project}-{n}", value = random.Next(4, 14), reportedOn = $"{day:yyyy-MM-dd}" });
                break;
            case 6: // an observation, first or corrected
                var before = random.Next(2) == 0 ? null : $"O-{project}";
                await client.PostAsJsonAsync("/api/v1/observations", new[] { new { id = before is null ? $"O-{project}" : $"O-{id}", subjectKind = "project", subjectId = project, element = "built_km", value = $"{random.Next(2, 9)}", corrects = before } });
                break;
            case 7: // a report that was due, or late: few bring it
                if (n != 1) break;
                await client.PostAsJsonAsync("/api/v1/observations", new[] { new { id = $"R-{project}", subjectKind = "project", subjectId = project, element = "report", value = "验收1号" } });
                break;
            default: // a line of a list, or one that takes another's place or takes it back
                var lines = new System.Text.Json.Nodes.JsonObject
                {
                    ["id"] = $"L-{id}", ["indicatorId"] = "I2", ["projectCode"] = "P1", ["name"] = "张三", ["idNumber"] = n == 1 ? "370402198001010011" : "37048119550615002X", ["item"] = "农村低保",
                    ["payMonth"] = "2018-09", ["paidOn"] = $"{day:yyyy-MM-dd}", ["amount"] = 100 * n,
                };
                if (random.Next(3) == 0) lines[random.Next(2) == 0 ? "corrects" : "reverses"] = await LastLineAsync(bureau);
                await client.PostAsJsonAsync("/api/v1/person-lines", new[] { lines });
                break;
        }
    }

    private static async Task<string?> LastLineAsync(Bureau bureau) =>
        (string?)(await (await bureau.Site.Client.GetAsync("/api/v1/person-lines?limit=1")).JsonAsync())["items"]!.AsArray().FirstOrDefault()?["id"];

    /// <summary>A rule of every subject that other modules keep, and elements that are due and read.</summary>
    private sealed class EverySubject : FundCategory
    {
        public EverySubject() : base("rural-roads", "农村公路", "Roads", basis: "试")
        {
            Covers("C13");
            var project = Of(Subject.Project);
            var depth = project.Quantity("depth_cm", "深度", "Depth", Unit.Centimetre, decimals: 1);
            var length = Element("built_km", "完成里程", "Built length").On(project).OfQuantity(Unit.Kilometre, 3).By(ElementSource.Api);
            Element("report", "验收报告", "Acceptance report").On(project).Due(60, after: Known.Project.RealEnd).Assumed("试");
            project.Warn("WR-01", "里程不足", "Too short").About(Risk.PerformanceGap).From("试").Yellow(length.Number < 5);
            project.Warn("WR-02", "太深且已付", "Too deep, and paid").About(Risk.AboveStandard).From("试").Yellow(depth > 10 & Known.Project.Paid > 0).Red(depth > 15 & Known.Project.Paid > 50);
            Of(Subject.Contract).Warn("WR-03", "合同增长", "A contract grew").About(Risk.ImpreciseUse).From("试").Orange(Known.Contract.Amount > Known.Contract.OriginalAmount & Known.Contract.Paid >= 0);
            Of(Subject.Measure).Warn("WR-04", "完成不足", "Too little done").About(Risk.PerformanceGap).From("试").Yellow(Known.Measure.Achieved < 1);
            var line = Of(Subject.PersonLine);
            var same = ItemsBy(Known.PersonLine.PersonKey);
            line.Warn("WR-05", "同人多笔", "Several lines of a person").About(Risk.ImpreciseUse).From("试").Yellow(same.Count >= 2 & same.Sum(Known.PersonLine.Amount) >= 400);
        }
    }
}
