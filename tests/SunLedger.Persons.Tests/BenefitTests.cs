using System.Net.Http.Json;

namespace SunLedger.Persons.Tests;

/// <summary>Benefits are called by the names of the list, whatever spelling they come in.</summary>
public sealed class BenefitTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_benefit_is_called_by_a_name_of_the_list_whatever_spelling_it_came_in(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("L1 accepted", await county.PostAsync(County.Line("L1", amount: 1, differs: """{"item":"农村最低生活保障金"}""")));
        Assert.Equal("农村低保", (await county.RowsAsync())[^1].Item);
        // The same benefit by another spelling is excluded by what excludes it.
        Assert.Contains("KE-05", await county.PostAsync(County.Line("L2", amount: 1, differs: """{"item":" 特困人员 供养"}""")), StringComparison.Ordinal);
        Assert.Equal("L3 person_benefit", await county.PostAsync(County.Line("L3", County.Two, 1, differs: """{"item":"农村低宝补助"}""")));
        Assert.Equal("L4 person_benefit", await county.PostAsync(County.Line("L4", County.Two, 1, differs: """{"item":"户户通补贴"}""")));
        Assert.Equal("L5 accepted", await county.PostAsync(County.Line("L5", County.Two, 1, differs: """{"item":null}""")));
        // A city names benefits of its own.
        var named = await county.Site.Client.PostAsJsonAsync("/api/v1/packs", new
        {
            division = "370400", name = "枣庄市", categories = new[] { new { code = "kernel", words = new[] { new { list = "benefit_items", words = new[] { "户户通补贴", "户户通补助→户户通补贴" } } } } },
        });
        Assert.True(named.IsSuccessStatusCode, await named.Content.ReadAsStringAsync());
        Assert.StartsWith("L4 accepted", await county.PostAsync(County.Line("L4", County.Two, 1, differs: """{"item":"户户通补助"}""")), StringComparison.Ordinal);
        Assert.Equal("户户通补贴", (await county.RowsAsync())[^1].Item);
    }

    [Fact]
    public async Task A_benefit_that_nobody_knows_is_refused_with_names_that_may_be_meant()
    {
        await using var county = await County.OpenAsync(Dialect.Sqlite);
        var answer = await (await county.Site.Client.PostAsJsonAsync("/api/v1/person-lines", new[] { County.Line("L1", differs: """{"item":"农村低宝"}""") })).JsonAsync();
        var error = answer["results"]!.AsArray().Single()!["errors"]!.AsArray().Single()!;
        Assert.Equal("item", (string)error["field"]!);
        Assert.Contains("农村低保", error.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }
}
