using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.Host.Tests;

/// <summary>Two real hosts on one database: two processes, one file or one server, and sixteen clerks who all want the same money.</summary>
public sealed class TwoHostsTests
{
    private const int Writers = 16;
    private const int PaymentsEach = 6;
    private const int Affordable = 80; // of 96, and 32 more in arrays

    private static readonly string[] Indicators = ["T-1", "T-2"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_hosts_and_sixteen_writers_never_overdraw_lose_or_double_anything(Dialect dialect)
    {
        await using var first = await RunningHost.StartAsync(dialect);
        await using var second = await first.StartAnotherAsync();
        RunningHost[] hosts = [first, second];
        var office = new Office(first.Client);
        await OpenBooksAsync(office);

        var told = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(hosts, writer)));

        var answers = told.SelectMany(t => t).ToList();
        Assert.All(answers, a => Assert.True(a.Outcome is "accepted" or "duplicate" or "exceeds_indicator" or "held_back", $"{a.Id}: {a.Outcome}"));
        var accepted = answers.Where(a => a.Outcome == "accepted").Select(a => a.Id).ToList();
        Assert.Equal(accepted.Distinct().Order(), accepted.Order()); // nobody is told twice that a line is new
        Assert.Empty(answers.Where(a => a.Outcome == "duplicate").Select(a => a.Id).Except(accepted));

        // T-1 is wanted by more than it can pay, and paid to its last yuan; each host says the same.
        foreach (var host in hosts)
        {
            var reader = new Office(host.Client);
            Assert.Equal(((decimal)Affordable, 0m), await PaidAsync(reader, "T-1"));
            var lines = await reader.ReadAsync("payments?limit=200&sum=true");
            Assert.Equal(accepted.Order(), lines.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("id").GetString()).Order());
            var overview = (await reader.ReadAsync("overview?year=2018&division=370481")).GetProperty("totals");
            Assert.Equal(lines.GetProperty("sum").GetProperty("amount").GetDecimal(), overview.GetProperty("paid").GetDecimal());
            Assert.Equal(accepted.Count, (int)overview.GetProperty("paid").GetDecimal());
        }

        // Accounts, shares, journal and totals are what they are when they are worked out anew from the lines; both hosts seal, and one chain comes of it.
        await office.SendAsync("reconciliation", new { });
        foreach (var identity in (await office.ReadAsync("reconciliation")).GetProperty("identities").EnumerateArray())
            Assert.Equal(0, identity.GetProperty("differences").GetInt32());
        await office.SendAsync("ledger/verification", new { });
        Assert.Equal(0, await FindingsAsync(office));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_a_bureau_switches_at_one_host_the_other_knows_within_five_seconds(Dialect dialect)
    {
        await using var first = await RunningHost.StartAsync(dialect);
        await using var second = await first.StartAnotherAsync();
        var (here, there) = (new Office(first.Client), new Office(second.Client));
        await OpenBooksAsync(here);
        Assert.Equal("accepted", await there.OutcomeAsync("payments", Payment("S", "T-2")));

        foreach (var (kind, code) in new[] { ("category", "special-poverty"), ("fund", "C21") })
        {
            await here.SendAsync("switches", new { kind, code, division = "370481", isOn = false, reason = "换用新系统" });
            Assert.Equal($"{kind}_disabled", await SoonAsync(n => there.SendAsync("payments", Payment($"{kind}-off-{n}", "T-2")), answer => answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("code").GetString() : null));

            await here.SendAsync("switches", new { kind, code, division = "370481", isOn = true, reason = "换用新系统" });
            Assert.Equal("accepted", await SoonAsync(n => there.SendAsync("payments", Payment($"{kind}-on-{n}", "T-2")), answer => Outcome(answer) is "accepted" and var outcome ? outcome : null));
        }
    }

    private static string? Outcome(JsonElement answer) => answer.TryGetProperty("results", out var results) ? results[0].GetProperty("outcome").GetString() : null;

    // Asks again until the answer says something, for five seconds at most.
    private static async Task<string?> SoonAsync(Func<int, Task<JsonElement>> ask, Func<JsonElement, string?> says)
    {
        var clock = Stopwatch.StartNew();
        for (var n = 1; clock.Elapsed < TimeSpan.FromSeconds(5); n++)
        {
            if (says(await ask(n)) is { } said) return said;
            await Task.Delay(50);
        }
        return null;
    }

    private static async Task<int> FindingsAsync(Office office)
    {
        while (true)
        {
            var state = await office.ReadAsync("ledger/verification");
            if (!state.GetProperty("isVerifying").GetBoolean() && state.TryGetProperty("last", out var last) && last.ValueKind == JsonValueKind.Object) return last.GetProperty("findingCount").GetInt32();
            await Task.Delay(50);
        }
    }

    private static async Task OpenBooksAsync(Office office)
    {
        await office.PostsAsync("indicators", [.. Indicators.Select((id, i) => new
        {
            id, fundCode = "C21", year = 2018, divisionCode = "370481", docNo = $"鲁财农指〔2018〕{i + 3}号", docDate = "2018-01-10", amount = i == 0 ? Affordable : 1000,
            functionSubject = "2130504", fields = new { fund_component = "扶贫发展" },
        })]);
        await office.PostsAsync("projects", [.. Indicators.Select(id => new
        {
            code = $"P-{id}", name = "村内道路硬化", categoryCode = "special-poverty", divisionCode = "370481", libraryState = "已入库", libraryYear = 2018, budget = 1000,
            fields = new { sub_direction = "小型公益设施", target_village_code = "370481001201", poor_village = true, forms_asset = false },
        })]);
        await office.PostsAsync("assignments", [.. Indicators.Select((id, i) => new { id = $"A-{id}", indicatorId = id, projectCode = $"P-{id}", amount = i == 0 ? Affordable : 1000, assignedOn = "2018-03-01" })]);
    }

    // Single lines go to both hosts at once, as from a caller who heard no answer; arrays name the two accounts in both orders.
    private static async Task<IReadOnlyList<(string Id, string Outcome)>> WriteAsync(RunningHost[] hosts, int writer)
    {
        var told = new List<(string, string)>();
        for (var i = 0; i < PaymentsEach; i++)
        {
            var payment = Payment($"Z-{writer}-{i}", "T-1");
            var (here, there) = (hosts[(writer + i) % 2], hosts[(writer + i + 1) % 2]);
            foreach (var answers in i % 4 == 0 ? await Task.WhenAll(PostAsync(here, payment), PostAsync(there, payment)) : [await PostAsync(here, payment)]) told.AddRange(answers);
            if (i % 3 != 0) continue;
            object[] both = [Payment($"B-{writer}-{i}-1", "T-1"), Payment($"B-{writer}-{i}-2", "T-2")];
            told.AddRange(await PostAsync(here, writer % 2 == 0 ? both : [.. both.Reverse()]));
        }
        return told;
    }

    private static async Task<IReadOnlyList<(string Id, string Outcome)>> PostAsync(RunningHost host, params object[] payments)
    {
        using var answer = await host.Client.PostAsJsonAsync("/api/v1/payments", payments);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True((int)answer.StatusCode is 200 or 201 or 422, $"{(int)answer.StatusCode} {body}");
        return
        [
            .. body.GetProperty("results").EnumerateArray().Select(r => (r.GetProperty("id").GetString()!, r.GetProperty("outcome").GetString() is var outcome and not "refused"
                ? outcome! : r.GetProperty("errors")[0].GetProperty("code").GetString()!)),
        ];
    }

    private static async Task<(decimal Paid, decimal Unspent)> PaidAsync(Office office, string id)
    {
        var indicator = await office.ReadAsync($"indicators/{id}");
        return (indicator.GetProperty("paid").GetDecimal(), indicator.GetProperty("unspent").GetDecimal());
    }

    private static object Payment(string id, string indicator) => new
    {
        id, indicatorId = indicator, projectCode = $"P-{indicator}", amount = 1, paidOn = "2018-06-15", payeeName = $"滕州市{id}建筑队", payeeAccount = "37048100012345678", payeeKind = "供应商",
        use = "道路硬化工程进度款", functionSubject = "2130504", settleMode = "转账",
    };
}
