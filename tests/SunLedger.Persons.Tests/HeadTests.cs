using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Imports;

namespace SunLedger.Persons.Tests;

/// <summary>How many persons a sender says stand on a list, beside those who do.</summary>
public sealed class HeadTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_heads_that_were_declared_are_the_persons_on_the_lines_that_stand(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(County.Line("L1"), County.Line("L2", County.Two, 400));
        Assert.Equal("", await county.DifferencesAsync("roll_heads")); // nobody said how many
        Assert.Equal("H1 accepted", await SendAsync(county, Head("H1", 2)));
        Assert.Equal("", await county.DifferencesAsync("roll_heads"));

        // The same person for another month is one head; another person is another.
        await county.PostAsync(County.Line("L3", County.One, 50, differs: """{"batchId":"B1","payMonth":"2018-08"}"""));
        Assert.Equal("", await county.DifferencesAsync("roll_heads"));
        await county.PostAsync(County.Line("L4", County.Three, 50));
        Assert.Equal("B1 2.00 3.00", await county.DifferencesAsync("roll_heads"));
        Assert.Equal("H2 accepted", await SendAsync(county, Head("H2", 3, corrects: "H1")));
        Assert.Equal("", await county.DifferencesAsync("roll_heads"));

        // Who is corrected to wait stands on the list still; whose line is taken back does not.
        await county.PostAsync(County.Line("L5", County.Three, 50, payment: null, differs: """{"batchId":"B1","corrects":"L4"}"""));
        Assert.Equal("", await county.DifferencesAsync("roll_heads"));
        await county.PostAsync(new System.Text.Json.Nodes.JsonObject { ["id"] = "L6", ["reverses"] = "L5" });
        Assert.Equal("B1 3.00 2.00", await county.DifferencesAsync("roll_heads"));
        Assert.Equal("H3 accepted", await SendAsync(county, new { id = "H3", batchId = "B9", divisionCode = "370481", heads = 1 }));
        Assert.Equal("B1 3.00 2.00, B9 1.00 0.00", await county.DifferencesAsync("roll_heads"));

        var listed = await (await county.Site.Client.GetAsync("/api/v1/roll-heads?batch=B1")).JsonAsync();
        Assert.Equal(["H2 3 2 ", "H1 2 2 H2"], listed["items"]!.AsArray().Select(h => $"{h!["id"]} {h["heads"]} {h["persons"]} {h["correctedBy"]}"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_declaration_is_made_once_and_corrected_by_naming_it(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("H1 accepted", await SendAsync(county, Head("H1", 2)));
        Assert.Equal("H1 duplicate", await SendAsync(county, Head("H1", 2)));
        Assert.Equal("H1 id_reused", await SendAsync(county, Head("H1", 3)));
        Assert.Equal("H2 roll_head_entered", await SendAsync(county, Head("H2", 3)));
        Assert.Equal("H2 required", await SendAsync(county, new { id = "H2", batchId = "B1", divisionCode = "370481", heads = 3, corrects = "H1" }));
        Assert.Equal("H2 roll_head_corrects_nothing", await SendAsync(county, Head("H2", 3, corrects: "H0")));
        Assert.Equal("H2 accepted", await SendAsync(county, Head("H2", 3, corrects: "H1")));
        Assert.Equal("H3 roll_head_corrects_nothing", await SendAsync(county, Head("H3", 4, corrects: "H1")));
        Assert.Equal("H3 roll_head_count", await SendAsync(county, Head("H3", 0, corrects: "H2")));
        Assert.Equal("H3 accepted", await SendAsync(county, Head("H3", 1, corrects: "H2")));
        Assert.Equal("H4 id_format", await SendAsync(county, new { id = "H4", batchId = "a b", divisionCode = "370481", heads = 3 }));
        Assert.Equal("H4 unknown_division", await SendAsync(county, new { id = "H4", batchId = "B4", divisionCode = "999999", heads = 3 }));
        Assert.Equal("H4 required", await SendAsync(county, new { id = "H4", batchId = "B4", divisionCode = "370481" }));

        var target = county.Site.Services.GetServices<IImportTarget>().Single(t => t.Kind == "roll-heads");
        Assert.Equal([May.PostPayments], target.Permissions);
        ImportRow Row(int row, string id, long heads) => new(row, new Dictionary<string, object> { ["id"] = id, ["batchId"] = "B7", ["divisionCode"] = "370481", ["heads"] = heads });
        var results = await county.Database.Database.WriteAsync((db, ct) => target.TakeAsync(db, [Row(4, "H7", 9), Row(5, "H8", 9)], BatchMode.Partial, county.Database.Caller, ct), default);
        Assert.Equal(["4 Accepted", "5 Refused"], results.Select(r => $"{r.Row} {r.Outcome}"));
    }

    private static object Head(string id, int heads, string? corrects = null) => new { id, batchId = "B1", divisionCode = "370481", heads, corrects, reason = corrects is null ? null : "人数有误" };

    private static async Task<string> SendAsync(County county, object body)
    {
        var result = Assert.Single((await (await county.Site.Client.PostAsJsonAsync("/api/v1/roll-heads", body)).JsonAsync())["results"]!.AsArray())!;
        return $"{result["id"]} {(result["errors"]!.AsArray() is [var first, ..] ? first!["code"]! : result["outcome"]!)}";
    }
}
