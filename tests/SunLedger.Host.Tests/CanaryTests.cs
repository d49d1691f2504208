using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OtpNet;

namespace SunLedger.Host.Tests;

/// <summary>
/// A distinctive identity number, account, password, session token and API key go the whole way: posting, import, sign-in, refusals, warnings, exports. Afterwards they
/// stand nowhere in clear. What was planted is found, so that the search is known to see.
/// </summary>
public sealed class CanaryTests
{
    private const string IdNumber = "370402198001010011"; // its check character is right
    private const string Account = "6222029988776655443";
    private const string Password = "Canary-Pass-99317-x";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_secret_stands_anywhere_in_clear(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect);
        var office = new Office(host.Client);
        var canaries = new Canaries(host, dialect);
        canaries.Add("id number", IdNumber);
        canaries.Add("account", Account);
        canaries.Add("password", Password);

        await LedgerAsync(office);
        await office.PostsAsync("payments", Payment("Z-1", 1000));
        await office.RefusalAsync("payments", Payment("Z-2", 99_000_000)); // more than there is
        await office.RefusalAsync("payments", Payment(IdNumber, 0)); // in the wrong field
        await office.SendAsync("payments:check", new[] { Payment("Z-3", 2000) });
        await office.SendAsync("payees/trace", new { account = Account });
        await office.SendAsync("payees/trace", new { name = $"张三{IdNumber}" });
        await host.Client.PostAsync("/api/v1/payments", new StringContent($"{{\"id\":\"Z-9\",\"payeeAccount\":\"{Account}\",", Encoding.UTF8, "application/json")); // does not read
        await ImportAsync(host.Client);
        await new TypedEverywhere(host.Client, IdNumber, Account).TypeAsync();
        canaries.Add("session token", await SignInAsync(host, "admin", RunningHost.NewPassword));
        await SignInAsync(host, "admin", Password); // a wrong one
        await SignInAsync(host, Password, Password); // in the wrong field
        await SignInAsync(host, IdNumber, Password);
        var key = await UseKeyAsync(host);
        canaries.Add("API key", key);
        Assert.Empty(await NamedAsync(host, key, "张三"));

        await SecretsAsync(host.Client, canaries);

        var seen = await office.SendAsync("payments/Z-1/unmask", new { reason = "核对退款账户" });
        Assert.Equal(Account, seen.GetProperty("payeeAccount").GetString()); // so it was kept, and opens
        var export = await host.Client.GetStringAsync("/api/v1/payments.csv");
        Assert.Contains("****5443", export, StringComparison.Ordinal);
        Assert.Contains("# 导出人", export, StringComparison.Ordinal);
        foreach (var secret in new[] { IdNumber, Account }) Assert.DoesNotContain(secret, export, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, (await office.ReadAsync("payments/Z-1")).GetRawText(), StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(1)); // lines of requests follow their answers

        Assert.Empty(await canaries.FoundAsync());

        // The control: where nothing of ours writes, so that nothing of ours can have kept it away: a log, a table of its own, and what a backup takes along of it.
        await File.WriteAllTextAsync(Path.Combine(host.DataDirectory, "planted.log"), $"paid to {Account}");
        await canaries.ExecuteAsync($"CREATE TABLE planted (note {(dialect == Dialect.Postgres ? "bytea" : "blob")})");
        await canaries.ExecuteAsync(dialect == Dialect.Postgres ? $"INSERT INTO planted VALUES (convert_to('of {IdNumber}', 'UTF8'))" : $"INSERT INTO planted VALUES (CAST('of {IdNumber}' AS blob))");
        var planted = await canaries.FoundAsync();
        Assert.Contains("account: planted.log", planted);
        Assert.Contains($"id number: {(dialect == Dialect.Postgres ? "public.planted" : "planted")}", planted);
        Assert.Contains("id number: the backup", planted);
    }

    private static async Task LedgerAsync(Office office)
    {
        await office.PostsAsync("indicators", new { id = "T-1", fundCode = "C21", year = 2018, divisionCode = "370481", docNo = "财农〔2018〕8号", docDate = "2018-01-10", amount = 1000000.00, functionSubject = "2130504", fields = new { fund_component = "扶贫发展" } });
        await office.PostsAsync("projects", new
        {
            code = "P-1", name = "村内道路硬化", categoryCode = "special-poverty", divisionCode = "370481", libraryState = "已入库", libraryYear = 2018, budget = 400000.00,
            fields = new Dictionary<string, object> { ["sub_direction"] = "小型公益设施", ["target_village_code"] = "370481001201", ["poor_village"] = true, ["forms_asset"] = false },
        });
        await office.PostsAsync("assignments", new { id = "A-1", indicatorId = "T-1", projectCode = "P-1", amount = 300000.00, assignedOn = "2018-03-01" });
    }

    private static object Payment(string id, double amount) => new
    {
        id, indicatorId = "T-1", projectCode = "P-1", amount, paidOn = "2018-06-15", payeeName = $"张三{IdNumber}", payeeAccount = Account, payeeKind = "个人",
        payeeBank = "滕州农商行", use = $"发放补助 {IdNumber}", functionSubject = "2130504", settleMode = "现金", // cash to a person warns
    };

    // One row that is taken, one that is not, one whose id is an identity number.
    private static async Task ImportAsync(HttpClient client)
    {
        var csv = $"支付编号,指标编号,项目代码,金额,支付日期,收款人,收款账号,用途\nZ-20,T-1,P-1,10.00,2018-06-15,李四,{Account},补助 {IdNumber}\nZ-21,T-0,P-1,10.00,2018-06-15,李四,{Account},{IdNumber}\n{IdNumber}张,T-1,P-1,x,2018-06-15,李四,{Account},{IdNumber}\n";
        var answer = await client.PostAsync("/api/v1/imports?kind=payments&mode=partial&fileName=canary.csv", new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new("text/csv") } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        JsonElement job;
        do
        {
            await Task.Delay(100);
            job = await client.GetFromJsonAsync<JsonElement>($"/api/v1/imports/{id}");
        }
        while (job.GetProperty("state").GetString() is "queued" or "running");
        Assert.Equal(1, job.GetProperty("accepted").GetInt32());
        // Whoever sent the file, and nobody else, gets its refused rows back whole, to correct them: in the answer, nowhere else.
        Assert.Contains(Account, await client.GetStringAsync($"/api/v1/imports/{id}/corrections.csv"), StringComparison.Ordinal);
    }

    private static async Task<string> SignInAsync(RunningHost host, string user, string password)
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Client.BaseAddress };
        browser.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        var answer = await browser.PostAsJsonAsync("/api/v1/session", new { user, password });
        return answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split('=', ';')[1] : "";
    }

    // What is shown once: the shared secret of the second factor, its recovery codes, and what signs webhooks.
    private static async Task SecretsAsync(HttpClient client, Canaries canaries)
    {
        var shared = (await SentAsync(client, "profile/second-factor", new { password = RunningHost.NewPassword })).GetProperty("secret").GetString()!;
        canaries.Add("TOTP secret", shared, Base32Encoding.ToBytes(shared));
        var codes = await SentAsync(client, "profile/second-factor/confirm", new { code = new Totp(Base32Encoding.ToBytes(shared)).ComputeTotp() });
        foreach (var (i, code) in codes.GetProperty("codes").EnumerateArray().Index()) canaries.Add($"recovery code {i}", code.GetString()!);
        var key = (await SentAsync(client, "clients", new { name = "预警", divisionCode = "370481", scopes = new[] { "ledger.see" } })).GetProperty("key").GetString()!;
        canaries.Add("key of a program", key);
        using var program = new HttpClient { BaseAddress = client.BaseAddress, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
        var webhook = await SentAsync(program, "clients/me/webhooks", new { address = "https://127.0.0.1/hooks", kinds = new[] { "warning.opened" } });
        canaries.Add("webhook secret", webhook.GetProperty("secret").GetString()!);
        var renewed = await SentAsync(program, $"clients/me/webhooks/{webhook.GetProperty("id").GetString()}/secret", new { });
        canaries.Add("renewed webhook secret", renewed.GetProperty("secret").GetString()!);
    }

    private static async Task<JsonElement> SentAsync(HttpClient client, string route, object body)
    {
        using var answer = await client.PostAsJsonAsync($"/api/v1/{route}", body);
        Assert.True(answer.IsSuccessStatusCode, $"{route}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string> UseKeyAsync(RunningHost host)
    {
        var made = await host.Client.PostAsJsonAsync("/api/v1/clients", new { name = "国库", divisionCode = "370481", scopes = new[] { "ledger.see" } });
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!;
        using var program = new HttpClient { BaseAddress = host.Client.BaseAddress };
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        Assert.True((await program.GetAsync("/api/v1/payments")).IsSuccessStatusCode);
        await program.PostAsJsonAsync("/api/v1/payments", Payment("Z-30", 1)); // which it may not
        return key;
    }

    // Where somebody who sees the ledger and handles no payment reads the name of a person who was paid. The control: whoever pays reads it.
    private static async Task<IReadOnlyList<string>> NamedAsync(RunningHost host, string key, string name)
    {
        using var program = new HttpClient { BaseAddress = host.Client.BaseAddress };
        program.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        var warnings = (await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/warnings?subjectKind=payment")).GetProperty("items").EnumerateArray().Select(w => w.GetProperty("id").GetString()).ToArray();
        Assert.NotEmpty(warnings);
        string[] addresses =
        [
            "payments", "payments.csv", "payments/Z-1", "payments/Z-1/trace", "indicators/T-1/trace", "indicators/T-1/statement", "warnings", "overview?year=2018", "overview/flow?year=2018",
            .. warnings.Select(id => $"warnings/{id}"), $"payments?q={name}", $"warnings?q={name}",
        ];
        var named = new List<string>();
        foreach (var address in addresses)
        {
            Assert.Contains(name, await host.Client.GetStringAsync($"/api/v1/warnings/{warnings[0]}"), StringComparison.Ordinal);
            var text = await program.GetStringAsync($"/api/v1/{address}");
            if (text.Contains(name, StringComparison.Ordinal)) named.Add(address);
        }
        Assert.Empty((await program.GetFromJsonAsync<JsonElement>($"/api/v1/payments?q={name}")).GetProperty("items").EnumerateArray()); // trying names tells nothing
        Assert.NotEmpty((await program.GetFromJsonAsync<JsonElement>($"/api/v1/payments?q={Uri.EscapeDataString("张*")}")).GetProperty("items").EnumerateArray()); // what is read is found
        using var traced = await program.PostAsJsonAsync("/api/v1/payees/trace", new { name = $"张三{Masking.IdNumber(IdNumber)}" });
        if ((await traced.Content.ReadAsStringAsync()).Contains(name, StringComparison.Ordinal)) named.Add("payees/trace");
        return named;
    }
}
