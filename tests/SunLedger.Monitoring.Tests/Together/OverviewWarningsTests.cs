using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>The warnings that the overview counts beside each division are those of the list that it names, now and at a past instant.</summary>
public sealed class OverviewWarningsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_warnings_of_a_row_are_the_count_of_its_lines_and_stay_what_they_were(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        async Task<JsonNode> GetAsync(string address) => await (await bureau.Site.Client.GetAsync(address)).JsonAsync();
        async Task AttemptAsync(string id) => Assert.False((await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments", Bureau.Payment(id, 10, project: null))).IsSuccessStatusCode);
        async Task<int> FollowedAsync(string moment)
        {
            var overview = await GetAsync($"/api/v1/overview?year=2018&division=370400{moment}");
            foreach (var row in overview["byDivision"]!.AsArray().OfType<JsonNode>().Append(overview["own"]!))
            {
                var lines = row["lines"]!["warnings"]!;
                Assert.Equal("warnings", (string)lines["definition"]!);
                Assert.Equal(((string)row["code"]!, (int)row["warnings"]!), ((string)row["code"]!, (int)(await GetAsync((string)lines["lines"]!))["sum"]!["count"]!));
            }
            return overview["byDivision"]!.AsArray().Sum(d => (int)d!["warnings"]!);
        }

        await AttemptAsync("Y1"); // a payment without a project is refused, and leaves a warning
        var (then, before) = (bureau.Database.Clock.Now, await FollowedAsync(""));
        bureau.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await AttemptAsync("Y2");
        await AttemptAsync("Y3");

        Assert.True(before > 0, "no warning was raised");
        Assert.True(await FollowedAsync("") > before);
        Assert.Equal(before, await FollowedAsync($"&knownAt={then.UtcDateTime:o}"));
    }
}
