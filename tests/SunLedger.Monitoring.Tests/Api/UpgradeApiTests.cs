using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Api;

/// <summary>A warning is explained for ever by the definition that raised it, whatever is in force since.</summary>
public sealed class UpgradeApiTests
{
    [Fact]
    public async Task An_older_definition_keeps_its_words_through_an_upgrade()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite, new Depth(10));
        await using var site = await watch.ServeAsync();
        watch.Ledger.Projects.Add(Given.Project(fields: """{"depth_cm":30}"""));
        await watch.PlugInAsync(new Depth(10));
        await watch.SweepAsync();
        var row = Assert.Single(await watch.RowsAsync());
        Task<System.Text.Json.Nodes.JsonNode> SeeAsync() => Reading();
        async Task<System.Text.Json.Nodes.JsonNode> Reading() => await (await site.Client.GetAsync($"/api/v1/warnings/{row.Id}")).JsonAsync();
        var before = await SeeAsync();

        await watch.PlugInAsync(new Depth(20));
        Assert.Equal(before.ToJsonString(), (await SeeAsync()).ToJsonString()); // nothing has judged it since

        await watch.SweepAsync(watch.Today.AddDays(1));
        var after = await SeeAsync();
        Assert.Contains("20", after["words"]!["zh"]!.GetValue<string>(), StringComparison.Ordinal);
        var earlier = Assert.Single(after["history"]!.AsArray(), h => h!["kind"]!.GetValue<string>() == "rejudged")!["earlier"]!;
        Assert.Equal(before["words"]!.ToJsonString(), earlier["words"]!.ToJsonString());
        Assert.Equal(before["withValues"]!.ToJsonString(), earlier["withValues"]!.ToJsonString());
        Assert.Equal(row.DefinitionHash, earlier["definitionHash"]!.GetValue<string>());
    }

    private sealed class Depth : FundCategory
    {
        public Depth(int limit) : base("rural-roads", "坑洼", "Potholes", basis: "试")
        {
            var project = Of(Subject.Project);
            var depth = project.Quantity("depth_cm", "深度", "Depth", Unit.Centimetre, decimals: 1);
            project.Warn("PH-01", "太深", "Too deep").About(Risk.AboveStandard).Yellow(depth > limit).From("试").ClearedBy("填平", "Fill it in");
        }
    }
}
