using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>Sealing and verifying over HTTP.</summary>
public sealed class VerificationApiTests
{
    [Fact]
    public async Task An_office_sees_what_is_sealed_asks_for_a_verification_and_keeps_checkpoints()
    {
        var ledgers = await Ledgers.OpenAsync(Dialect.Sqlite);
        await using var office = ledgers.Office;
        await using var site = await office.ServeAsync();

        var before = await StateAsync(site);
        Assert.Null(before["last"]);
        Assert.Equal(0, before["sealing"]!["unsealedRows"]!.GetValue<long>());
        var checkpoints = await (await site.Client.GetAsync("/api/v1/ledger/checkpoints")).JsonAsync();
        Assert.Equal(["370000", "370400", "370402", "370481"], checkpoints["checkpoints"]!.AsArray().Select(c => c!["ledger"]!.GetValue<string>()));

        await ledgers.TamperAsync("UPDATE [payments] SET payee_name = '张三' WHERE id = 'Z2'");
        var asked = await site.Client.PostAsync("/api/v1/ledger/verification", null);
        Assert.Equal(202, (int)asked.StatusCode);
        var state = await StateAsync(site);
        while (state["last"] is null || state["isVerifying"]!.GetValue<bool>())
        {
            await Task.Delay(20);
            state = await StateAsync(site);
        }

        var finding = Assert.Single(state["last"]!["findings"]!.AsArray())!;
        Assert.Equal(("edited", "payments", "Z2", "370481"), (Text(finding, "kind"), Text(finding, "table"), Text(finding, "id"), Text(finding, "ledger")));
        office.Clerk.In(Places.Shizhong);
        Assert.Empty((await StateAsync(site))["last"]!["findings"]!.AsArray()); // another county's rows are none of theirs
        Assert.Equal(1, (await StateAsync(site))["last"]!["findingCount"]!.GetValue<long>());
        office.Clerk.WithOnly(May.PostPayments);
        Assert.Equal(403, (int)(await site.Client.GetAsync("/api/v1/ledger/checkpoints")).StatusCode);
    }

    private static async Task<JsonNode> StateAsync(TestSite site) => (await site.Client.GetFromJsonAsync<JsonNode>("/api/v1/ledger/verification"))!;

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}
