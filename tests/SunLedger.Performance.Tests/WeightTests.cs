using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;

namespace SunLedger.Performance.Tests;

/// <summary>Weights of targets, and whether they are whole once somebody says so.</summary>
public sealed class WeightTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Targets_are_declared_complete_when_their_weights_sum_to_a_hundred_and_stay_so(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        object Weighed(string id, decimal? weight, string? reason = null) => new { id, projectCode = "P1", year = 2018, group = "产出指标", name = $"指标{id}", planned = 10, unit = "公里", weight, reason };
        object Declared(string id, decimal? execution = 10, bool complete = true, string? reason = null, string project = "P1", int year = 2018) =>
            new { id, projectCode = project, year, isComplete = complete, executionWeight = execution, reason };
        // Nothing is weighed, one is not, and a hundredth of a per cent is missing.
        Assert.Equal("D1 target_weights", await county.SendAsync("target-declarations", Declared("D1")));
        Assert.Equal("JX1 accepted, JX2 accepted", await county.SendAsync("measures", Weighed("JX1", 90), Weighed("JX2", null)));
        Assert.Equal("D1 target_weights", await county.SendAsync("target-declarations", Declared("D1")));
        Assert.Equal("JX1 accepted, JX2 accepted", await county.SendAsync("measures", new[] { Weighed("JX1", 50, "核定"), Weighed("JX2", 39.99m, "核定") }, put: true));
        Assert.Equal("JX2 duplicate", await county.SendAsync("measures", new[] { Weighed("JX2", 39.99m, "核定") }, put: true));
        Assert.Equal("D1 target_weights", await county.SendAsync("target-declarations", Declared("D1")));
        Assert.Equal("", await county.DifferencesAsync("performance_weights")); // nobody said that they are complete
        Assert.Equal("JX2 accepted", await county.SendAsync("measures", Weighed("JX2", 40, "核定"), put: true));
        Assert.Equal("D1 target_weights", await county.SendAsync("target-declarations", Declared("D1", execution: 10.01m)));
        Assert.Equal("D1 target_weights", await county.SendAsync("target-declarations", Declared("D1", execution: null)));
        Assert.Equal("D1 target_weight", await county.SendAsync("target-declarations", Declared("D1", execution: 100)));
        Assert.Equal("D1 target_owner", await county.SendAsync("target-declarations", Declared("D1", project: "P9")));
        Assert.Equal("D1 year_range", await county.SendAsync("target-declarations", Declared("D1", year: 2020)));
        Assert.Equal("D1 accepted", await county.SendAsync("target-declarations", Declared("D1")));
        Assert.Equal("D1 duplicate", await county.SendAsync("target-declarations", Declared("D1")));
        Assert.Equal("D1 id_reused", await county.SendAsync("target-declarations", Declared("D1", execution: 9)));

        // Whole they stay: both weights change in one call, neither alone, and no measure is added; other projects are free.
        Assert.Equal("JX1 target_weights", await county.SendAsync("measures", Weighed("JX1", 60, "调整"), put: true));
        Assert.Equal("JX1 accepted, JX2 accepted", await county.SendAsync("measures", new[] { Weighed("JX1", 60, "调整"), Weighed("JX2", 30, "调整") }, put: true));
        Assert.Equal("JX3 target_weights", await county.SendAsync("measures", Weighed("JX3", 5)));
        Assert.Equal("JX3 target_weights", await county.SendAsync("measures", Weighed("JX3", null)));
        Assert.Equal("JX4 accepted", await county.SendAsync("measures", new { id = "JX4", projectCode = "P2", year = 2018, group = "产出指标", name = "指标JX4", planned = 10, unit = "公里", weight = 5 }));

        // Opened again with a reason, and closed again whole.
        Assert.Equal("D2 required", await county.SendAsync("target-declarations", Declared("D2", complete: false)));
        Assert.Equal("D2 accepted", await county.SendAsync("target-declarations", Declared("D2", complete: false, reason: "批复调整")));
        Assert.Equal("JX3 accepted", await county.SendAsync("measures", Weighed("JX3", 5)));
        Assert.Equal("D3 accepted", await county.SendAsync("target-declarations", Declared("D3", execution: 5)));
        Assert.Equal(["D3 True 5", "D2 False 10", "D1 True 10"], (await county.SeeAsync("target-declarations?project=P1&year=2018"))["items"]!.AsArray().Select(d => $"{d!["id"]} {d["isComplete"]!.GetValue<bool>()} {d["executionWeight"]!.GetValue<decimal>():0}"));
        async Task<int> ByAsync(DateOnly day) => (await county.SeeAsync($"target-declarations?project=P1&asOf={day:yyyy-MM-dd}"))["items"]!.AsArray().Count;
        Assert.Equal((0, 3), (await ByAsync(county.Database.Clock.Today().AddDays(-1)), await ByAsync(county.Database.Clock.Today())));
        Assert.Equal(60m, (await county.SeeAsync("measures/JX1"))["measure"]!["weight"]!.GetValue<decimal>());
        Assert.Equal(["90", "50", "60"], (await county.SeeAsync("measures/JX1"))["versions"]!.AsArray().Select(v => v!["weight"]!.GetValue<decimal>().ToString("0")));
        Assert.Equal("", await county.DifferencesAsync("performance_weights"));

        // What is written behind the platform's back is named.
        await using (var db = county.Database.Database.Read())
            await db.Database.ExecuteSqlRawAsync(string.Format(null, "UPDATE {0} SET weight = 5900 WHERE id = 'JX1'", db.Table("performance", "measures")));
        Assert.Equal("P1 2018 100 99", await county.DifferencesAsync("performance_weights"));
    }

    [Fact]
    public async Task A_file_declares_targets_complete_on_the_path_of_the_API()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        await county.SendAsync("measures", new { id = "F1", fundCode = "C13", divisionCode = "370481", year = 2018, group = "产出指标", name = "里程", planned = 12, unit = "公里", weight = 100 });
        var target = county.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "target-declarations");
        Assert.Equal([May.KeepTargets, May.KeepProjects], target.Permissions);
        ImportRow Row(int row, string id, decimal execution) => new(row, new Dictionary<string, object> { ["id"] = id, ["fundCode"] = "C13", ["divisionCode"] = "370481", ["year"] = 2018L, ["executionWeight"] = execution });
        var results = await county.Database.Database.WriteAsync((db, ct) => target.TakeAsync(db, [Row(4, "D1", 0), Row(5, "D2", 0.01m)], BatchMode.Partial, county.Database.Caller, ct), default);
        Assert.Equal(["4 Accepted", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
        Assert.Equal("", await county.DifferencesAsync("performance_weights"));
    }
}
