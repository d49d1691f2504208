using System.Net.Http.Json;
using System.Text;
using SunLedger.Clients.Calls;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Tests;

public sealed class CallLogTests
{
    private const string Account = "370481199001011234";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_refused_call_is_seen_masked_kept_sealed_and_can_be_sent_again(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.Treasury.PostAsJsonAsync("/api/v1/payments?mode=all", Office.Payment("Z1", amount: 5_000, account: Account));
        await office.Treasury.PostAsJsonAsync("/api/v1/payments", new[] { Office.Payment("Z2"), Office.Payment("Z3") });
        await office.Treasury.GetAsync($"/api/v1/payments?q={Account}");
        await office.NotedAsync(2, "method = 'POST'");
        await office.NotedAsync(1, "method = 'GET'");

        var calls = (await (await office.Treasury.GetAsync("/api/v1/clients/me/calls")).JsonAsync())["items"]!.AsArray();
        Assert.Equal(["GET 200", "POST 200", "POST 422"], calls.Select(c => $"{c!["method"]} {c["status"]}"));
        Assert.Equal((2, "/api/v1/payments"), ((int?)calls[1]!["rows"], (string?)calls[1]!["path"]));
        Assert.DoesNotContain(Account, calls.ToJsonString(), StringComparison.Ordinal);
        var refused = calls[2]!;
        Assert.Equal(("exceeds_indicator", true, "/api/v1/payments"), ((string?)refused["code"], (bool)refused["canBeReplayed"]!, (string?)refused["route"]));

        var seen = await (await office.Treasury.GetAsync($"/api/v1/clients/me/calls/{refused["id"]}")).JsonAsync();
        Assert.Contains("**************1234", (string?)seen["sent"], StringComparison.Ordinal);
        Assert.DoesNotContain(Account, seen.ToJsonString(), StringComparison.Ordinal);
        Assert.NotEmpty(seen["refusal"]!["errors"]!.AsArray());
        await using (var db = office.Db.Database.Read())
            Assert.All(await db.Set<CallRow>().ToListAsync(), c => Assert.DoesNotContain(Account, Encoding.UTF8.GetString(c.Kept ?? []) + c.Path, StringComparison.Ordinal));

        // Whoever administers knows that it was refused, and reads no payee, in the body, in the refusal or in what a rehearsal answers.
        var administered = await (await office.Boss.GetAsync($"/api/v1/clients/{office.TreasuryId}/calls/{refused["id"]}")).JsonAsync();
        Assert.Equal(("exceeds_indicator", null, null), ((string?)administered["call"]!["code"], administered["sent"], administered["refusal"]));
        var replay = $"clients/{office.TreasuryId}/calls/{refused["id"]}/replay";
        Assert.Null((await (await Office.PostAsync(office.Boss, replay, new { }, null)).JsonAsync())["answer"]);
        Assert.Equal(422, (int)(await (await Office.PostAsync(office.Boss, replay, new { }, null)).JsonAsync())["status"]!);
        Assert.Equal((403, "replay_own"), await (await Office.PostAsync(office.Boss, $"{replay}?real=true", new { }, null)).RefusalAsync());
        await office.NotedAsync(3, $"code = '{refused["code"]}'");
        var own = (await (await office.Treasury.GetAsync("/api/v1/clients/me/calls?code=" + refused["code"])).JsonAsync())["items"]!.AsArray();
        Assert.Equal([(string?)refused["id"], (string?)refused["id"], null], own.Select(c => (string?)c!["replayOf"]));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_rehearsal_says_what_would_be_answered_and_writes_nothing(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        // Refused because its indicator is not there yet.
        await office.Treasury.PostAsJsonAsync("/api/v1/payments", Office.Payment("Z1", amount: 1_001));
        var call = await RefusedAsync(office);
        await office.Treasury.PostAsJsonAsync("/api/v1/indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370400", docNo = "枣财指〔2018〕1号", docDate = "2018-05-01", amount = 1_000, registeredOn = "2018-05-02" });
        await office.Treasury.PostAsJsonAsync("/api/v1/adjustments", new { id = "K1", kind = "supplement", indicatorId = "I1", amount = 100, movedOn = "2018-06-01", docNo = "滕财指〔2018〕2号" });
        var assigned = await office.Treasury.PostAsJsonAsync("/api/v1/assignments", new { id = "A2", indicatorId = "I1", projectCode = "P1", amount = 100, assignedOn = "2018-06-10" });
        Assert.True(assigned.IsSuccessStatusCode, await assigned.Content.ReadAsStringAsync());

        var rehearsed = await (await Office.PostAsync(office.Treasury, $"clients/me/calls/{call}/replay", new { }, null)).JsonAsync();
        Assert.Equal((false, 201), ((bool)rehearsed["real"]!, (int)rehearsed["status"]!));
        Assert.Equal(0, await office.CountAsync("ledger", "payments"));

        var real = await (await Office.PostAsync(office.Treasury, $"clients/me/calls/{call}/replay?real=true", new { }, null)).JsonAsync();
        Assert.Equal((true, 201), ((bool)real["real"]!, (int)real["status"]!));
        Assert.Equal(1, await office.CountAsync("ledger", "payments"));
        await office.NotedAsync(2, "replay_of IS NOT NULL");
        Assert.Equal(2, await office.CountAsync("clients", "calls", "replay_of IS NOT NULL"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_sends_a_call_again_is_neither_kept_nor_sent_again(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        foreach (var address in new[] { "clients/me/calls/999999/replay", "clients/me/calls/999999/replay/", "clients/me/calls/999999/re%70lay?real=true", "clients/me/deliveries/999999/replay" })
            Assert.Equal(404, (int)(await Office.PostAsync(office.Treasury, address, new { }, null)).StatusCode);
        await office.NotedAsync(4, "status = 404");
        Assert.Equal(0, await office.CountAsync("clients", "calls", "kept IS NOT NULL"));

        // One that an earlier version kept, and that names itself.
        long own = 0;
        foreach (var route in new[] { "/api/v1/clients/{id}/calls/{callId}/replay", "/api/v1/of/an/older/version" })
        {
            await office.Db.Database.WriteAsync(
                async (db, ct) =>
                {
                    own = 1 + await db.Set<CallRow>().MaxAsync(c => c.Id, ct);
                    var address = $"/api/v1/clients/me/calls/{own}/replay";
                    db.Add(new CallRow
                    {
                        ClientId = office.TreasuryId, At = office.Db.Clock.Now, Method = "POST", Path = address, Route = route, Status = 404, DurationMs = 1, Bytes = 2,
                        Kept = office.Get<CallBook>().Seal(new(address, "application/json", null, "{}", null)),
                    });
                    await db.SaveChangesAsync(ct);
                    own = await db.Set<CallRow>().MaxAsync(c => c.Id, ct);
                    return true;
                },
                default);
            var answer = await Office.PostAsync(office.Treasury, $"clients/me/calls/{own}/replay", new { }, null);
            // Sent once at most: what it reaches sends nothing further.
            if (answer.IsSuccessStatusCode) Assert.Equal(409, (int)(await answer.JsonAsync())["status"]!);
            else Assert.Equal((409, "nothing_kept"), await answer.RefusalAsync());
        }
    }

    [Theory]
    [InlineData("{\"idNo\":\"37048119900101123X\",\"amount\":1234567890.12}", "{\"idNo\":\"**************123X\",\"amount\":1234567890.12}")]
    [InlineData("账号 6217 0000 0000 0012 34", "账号 *****************12 34")]
    [InlineData("联系电话13812345678，", "联系电话*******5678，")]
    [InlineData("2018-06-15T04:00:00Z", "2018-06-15T04:00:00Z")]
    [InlineData("01990a3e-7b1c-7000-8123-456789012345", "01990a3e-7b1c-7000-8123-456789012345")]
    public void Long_numbers_are_masked_and_nothing_else(string text, string shown) => Assert.Equal(shown, Masking.Numbers(text));

    private static async Task<string> RefusedAsync(Office office)
    {
        await office.NotedAsync(1, "status >= 400");
        var calls = (await (await office.Treasury.GetAsync("/api/v1/clients/me/calls?refused=true")).JsonAsync())["items"]!.AsArray();
        return (string)calls.Single()!["id"]!;
    }
}
