using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

/// <summary>Before a module is switched off, the saved mappings of its kinds of file are named.</summary>
public sealed class ImpactTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Mappings_count_for_the_module_that_takes_their_kind_and_for_imports_until_they_are_deleted(Dialect dialect)
    {
        await using var office = await RealOffice.OpenAsync(dialect, 2018);
        foreach (var (name, file) in new[] { ("roads", "beiguan2018.projects.json"), ("roads", "mengjin2018.projects.json"), ("paid", "luxi2019.payments-2018.json") })
        {
            var saved = await office.Client.PutAsJsonAsync($"/api/v1/import-mappings/{name}", JsonNode.Parse(RealOffice.Data("disclosures", file)));
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        }
        Assert.Equal((2, 1), (await CountAsync(office, "imports"), await CountAsync(office, "projects")));
        Assert.Equal(204, (int)(await office.Client.DeleteAsync("/api/v1/import-mappings/roads")).StatusCode);
        Assert.Equal((1, 0), (await CountAsync(office, "imports"), await CountAsync(office, "projects")));
    }

    private static async Task<long> CountAsync(Office office, string module)
    {
        var answer = await (await office.Client.GetAsync($"/api/v1/switches/impact?kind=module&code={module}")).JsonAsync();
        return answer["lines"]!.AsArray().Single(l => l!.Str("code") == "saved_mappings")!["count"]!.GetValue<long>();
    }
}
