using System.Net.Http.Json;

namespace SunLedger.Clients.Tests;

/// <summary>Before something is switched off, the programs are named that would be refused or told nothing more.</summary>
public sealed class ImpactTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Programs_that_keep_projects_and_subscriptions_to_warnings_are_counted_where_they_are_touched(Dialect dialect)
    {
        await using var receiver = await Receiver.OpenAsync();
        await using var office = await Office.OpenAsync(dialect);
        var before = await CountAsync(office, "kind=module&code=projects", "clients");
        await office.ClientAsync(new { scopes = new[] { May.SeeLedger, May.KeepProjects } });
        Assert.Equal(before + 1, await CountAsync(office, "kind=module&code=projects", "clients"));
        await office.ClientAsync(new { scopes = new[] { May.SeeLedger } });
        Assert.Equal(before + 1, await CountAsync(office, "kind=module&code=projects", "clients"));

        Assert.Equal(0, await CountAsync(office, "kind=category&code=rural-roads", "subscriptions"));
        foreach (var kind in new[] { "warning.opened", "approval.waiting" })
            Assert.Equal(201, (int)(await office.Treasury.PostAsJsonAsync("/api/v1/clients/me/webhooks", new { address = receiver.Address, kinds = new[] { kind } })).StatusCode);
        Assert.Equal(1, await CountAsync(office, "kind=category&code=rural-roads", "subscriptions"));
        Assert.Equal(1, await CountAsync(office, "kind=category&code=rural-roads&division=370481", "subscriptions")); // its city is told of the county
        Assert.Equal(1, await CountAsync(office, "kind=fund&code=C13&division=370000", "subscriptions"));
        Assert.Equal(0, await CountAsync(office, "kind=category&code=rural-roads&division=370100", "subscriptions"));
    }

    private static async Task<long> CountAsync(Office office, string query, string code)
    {
        var answer = await (await office.Boss.GetAsync($"/api/v1/switches/impact?{query}")).JsonAsync();
        return answer["lines"]!.AsArray().Single(l => (string?)l!["code"] == code)!["count"]!.GetValue<long>();
    }
}
