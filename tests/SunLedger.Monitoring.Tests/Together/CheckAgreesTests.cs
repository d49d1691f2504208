using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>Random payments, checked and then posted: what the check finds is what posting says, and what it stores.</summary>
public sealed class CheckAgreesTests
{
    private const int Rounds = 20;

    public static TheoryData<Dialect, int> Cases { get; } = new() { { Dialect.Sqlite, 1 }, { Dialect.Sqlite, 2 }, { Dialect.Postgres, 1 }, { Dialect.Postgres, 2 } };

    [Theory, MemberData(nameof(Cases))]
    public async Task A_check_finds_what_posting_says_and_stores(Dialect dialect, int seed)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await bureau.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        await bureau.AcceptAsync("projects", Bureau.Project("P9", fields: new { depth_cm = 25 }));
        await bureau.AcceptAsync("projects", Bureau.Project("P8", state: "草稿"));
        await bureau.AcceptAsync("assignments", new[]
        {
            new { id = "A8", indicatorId = "I2", projectCode = "P8", amount = 300, assignedOn = "2018-05-10" }, new { id = "A9", indicatorId = "I2", projectCode = "P9", amount = 700, assignedOn = "2018-05-10" },
        });
        var (random, seen) = (new Random(seed), new HashSet<string>());
        for (var round = 0; round < Rounds; round++)
        {
            var payments = Enumerable.Range(0, random.Next(1, 4)).Select(n => Payment($"Y{round}-{n}", random)).ToArray();
            var before = await StoredAsync(bureau);

            var check = await AskAsync(bureau, "payments:check", payments);
            Assert.Equal(before.Order(), (await StoredAsync(bureau)).Order());
            var posted = await AskAsync(bureau, "payments?mode=partial", payments);

            var found = new HashSet<string>();
            for (var i = 0; i < payments.Length; i++)
            {
                var (asked, said) = (check["results"]![i]!, posted["results"]![i]!);
                var errors = said["errors"]!.AsArray().Select(e => (string)e!["code"]!);
                // A rule that stops is named by the refusal and, as an attempt, by its warning.
                Assert.Equal(errors.Concat(said["warnings"]!.AsArray().Select(w => (string)w!)).Order(StringComparer.Ordinal), asked["reasons"]!.AsArray().Select(r => (string)r!["code"]!).Order(StringComparer.Ordinal));
                string[] subjects = [(string)said["id"]!, (string)payments[i]["projectCode"]!, (string)payments[i]["indicatorId"]!];
                found.UnionWith(said["warnings"]!.AsArray().SelectMany(w => subjects.Select(s => $"{s} {w}")));
                seen.UnionWith(said["warnings"]!.AsArray().Select(w => (string)w!));
            }
            var after = await StoredAsync(bureau);
            Assert.Subset(found, after.Except(before).ToHashSet());
            Assert.All(found.GroupBy(f => f.Split(' ')[1]), rule => Assert.Contains(rule, f => after.Contains(f)));
        }
        Assert.Superset(new HashSet<string> { "PH-01", "PH-02", "KC-02", "KC-09" }, seen);
    }

    private static JsonObject Payment(string id, Random random)
    {
        var (indicator, project) = random.Next(5) switch { 0 => ("I2", "P8"), 1 or 2 => ("I2", "P9"), _ => ("I1", "P1") };
        return new JsonObject
        {
            ["id"] = id, ["indicatorId"] = indicator, ["projectCode"] = project, ["amount"] = random.Next(1, 5) * 50, ["paidOn"] = $"2018-0{random.Next(6, 9)}-15", ["payeeName"] = "滕州市某路桥公司",
            ["payeeAccount"] = $"621700000000000{random.Next(3)}", ["invoiceNo"] = random.Next(3) == 0 ? $"0441234{random.Next(5)}" : null,
        };
    }

    private static async Task<JsonNode> AskAsync(Bureau bureau, string what, JsonObject[] payments) => await (await bureau.Site.Client.PostAsJsonAsync($"/api/v1/{what}", payments)).JsonAsync();

    private static async Task<HashSet<string>> StoredAsync(Bureau bureau)
    {
        await using var db = bureau.Database.Database.Read();
        return [.. await db.Set<Warning>().Select(w => w.SubjectId + " " + w.RuleCode).ToListAsync()];
    }
}
