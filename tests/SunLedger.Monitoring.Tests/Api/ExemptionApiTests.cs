using System.Net.Http.Json;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Api;

public sealed class ExemptionApiTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task One_asks_another_agrees_and_when_it_ends_the_next_sweep_raises(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", paidOn: new DateOnly(2018, 6, 1))); // who was never paid may be a person, and is named to few
        watch.Database.Caller.Id = "li";
        var asked = await (await site.Client.PostAsJsonAsync("/api/v1/exemptions", Asked(watch))).JsonAsync();
        var id = asked["id"]!.GetValue<string>();
        Assert.Equal((422, "exemption_own"), await (await site.Client.PostAsJsonAsync($"/api/v1/exemptions/{id}/decision", new { isAgreed = true, text = "同意" })).RefusalAsync());
        watch.Database.Caller.Id = "qian";
        Assert.Equal("agreed", $"{(await (await site.Client.PostAsJsonAsync($"/api/v1/exemptions/{id}/decision", new { isAgreed = true, text = "同意" })).JsonAsync())["state"]}");

        Assert.Empty(await watch.PostAsync(Given.Payment("Y-2"))); // whoever posts is told of no warning
        Assert.Equal(["Y-2 KC-09 Suppressed Orange"], await watch.WarningsAsync());
        Assert.Equal("1", $"{(await (await site.Client.GetAsync("/api/v1/exemptions")).JsonAsync())["items"]![0]!["suppressed"]}");
        Assert.Contains("KC-09,重复支付,收款人,滕州市某路桥公司,", await site.Client.GetStringAsync("/api/v1/exemptions.csv"), StringComparison.Ordinal);

        Assert.Equal("ended", $"{(await (await site.Client.PostAsJsonAsync($"/api/v1/exemptions/{id}/end", new { text = "合同已终止" })).JsonAsync())["state"]}");
        await watch.SweepAsync();
        var raised = Assert.Single(await watch.RowsAsync());
        Assert.Equal((WarningState.Open, id), (raised.State, raised.ExemptionId));
        Assert.Equal((409, "exemption_state"), await (await site.Client.PostAsJsonAsync($"/api/v1/exemptions/{id}/end", new { text = "再次" })).RefusalAsync());
    }

    [Theory]
    [InlineData("rule", "KC-99", "unknown_rule")]
    [InlineData("rule", "KB-01", "exemption_stops")]
    [InlineData("until", null, "exemption_days")]
    [InlineData("until", "2018-06-14", "exemption_days")]
    [InlineData("until", "2019-06-15", "exemption_days")]
    [InlineData("basis", "", "required")]
    [InlineData("target", null, "required")]
    [InlineData("division", "999999", "not_found")]
    public async Task An_exemption_has_a_rule_a_target_a_document_and_an_end(string field, string? value, string code)
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();
        watch.Database.Clock.Set(2018, 6, 15);
        var body = System.Text.Json.JsonSerializer.SerializeToNode(Asked(watch))!.AsObject();
        body[field] = value;

        Assert.Equal(code, (await (await site.Client.PostAsJsonAsync("/api/v1/exemptions", body)).RefusalAsync()).Item2);
    }

    /// <summary>Seeded ledgers with seeded exemptions and a rule on trial: what the engine says is what is raised, held back and recorded, rule by rule.</summary>
    [Theory]
    [InlineData(Dialect.Sqlite, 1)]
    [InlineData(Dialect.Sqlite, 2)]
    [InlineData(Dialect.Postgres, 3)]
    public async Task Suppressed_and_raised_are_the_hits_exactly(Dialect dialect, int seed)
    {
        var random = new Random(seed);
        await using var watch = await Watch.BeginAsync(dialect, new Potholes());
        for (var i = 1; i <= 40; i++)
            watch.Ledger.Projects.Add(Given.Project($"P-{i}", contract: 150_000, implementUnit: $"单位{random.Next(12)}", fields: $$"""{"depth_cm":{{random.Next(1, 25)}}}"""));
        for (var i = 1; i <= 120; i++)
            watch.Ledger.Payments.Add(Given.Payment($"Y-{i}", amount: 10_000 * random.Next(1, 4), project: watch.Ledger.Projects[random.Next(40)], payee: random.Next(9), paidOn: new DateOnly(2018, 6, random.Next(1, 15)), invoiceNo: random.Next(3) == 0 ? $"{random.Next(20)}" : null));
        await ExemptAsync(watch, random);

        foreach (var day in new[] { new DateOnly(2018, 6, 20), new DateOnly(2018, 7, 10) }) // the exemptions end between the two
        {
            var tally = new SweepTally();
            await watch.Database.Get<SweepRun>().JudgeAsync("/000000/", 2018, day, Swept.All, tally, default);
            await using var db = watch.Database.Database.Read();
            var quality = (await watch.Database.Get<Quality.QualityCount>().OfAsync(db, new(null, null, 2018, null, null), new(null, null), default))!.Items.ToDictionary(r => r.Rule);
            foreach (var rule in tally.Rules.Where(r => r.Hits > 0))
            {
                var q = quality[rule.Rule];
                Assert.Equal((rule.Rule, rule.Hits, q.Hits), (rule.Rule, q.Raised + q.Suppressed, q.Raised + q.Suppressed));
                Assert.Equal(q.Raised, q.Open);
            }
            Assert.Equal(day.Month == 6, quality.Values.Sum(q => q.Suppressed) > 0);
        }
    }

    private static object Asked(Watch watch) => new
    {
        definition = "kernel", rule = "KC-09", targetKind = "payee", target = "滕州市某路桥公司", basis = "枣财建〔2018〕7号", why = "按月定额支付", until = watch.Today.AddDays(30).ToString("yyyy-MM-dd"),
    };

    private static Task ExemptAsync(Watch watch, Random random) => watch.Database.Database.WriteAsync(async (db, ct) =>
    {
        for (var i = 0; i < 12; i++)
        {
            var (rule, definition) = random.Next(2) == 0 ? ("KC-09", "kernel") : (random.Next(2) == 0 ? "PH-01" : "PH-02", "rural-roads");
            db.Add(new Exemption
            {
                Id = $"E-{i}", DefinitionCode = definition, RuleCode = rule, RuleName = rule, RuleEnglish = rule, TargetKind = ExemptionTarget.Project, Target = $"P-{random.Next(1, 41)}",
                DivisionCode = "370481", DivisionPath = Given.Tengzhou, Basis = "试", Why = "试", FromOn = new(2018, 6, 1), UntilOn = new(2018, 6, 30), State = ExemptionState.Agreed,
                AskedById = "li", AskedByName = "李某", AskedAt = watch.Database.Clock.Now,
            });
        }
        await db.SaveChangesAsync(ct);
        return true;
    }, default);
}
