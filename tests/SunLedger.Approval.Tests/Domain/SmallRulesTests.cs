using System.Text.Json;
using SunLedger.Approval.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Domain;

/// <summary>Which chain, which day, who for whom, and what exactly is signed.</summary>
public sealed class SmallRulesTests
{
    private static readonly DateOnly Today = new(2018, 6, 15);
    private static readonly DelegationDraft Draft = new("head", ["owner-head"], "370481", "deputy", "370481", ["owner-head"], Today, Today.AddDays(14));

    [Theory]
    [InlineData("rural-roads", DivisionLevel.County, 20_000_000.0, "roads")]
    [InlineData("other", DivisionLevel.County, 20_000_000.0, "county-large")]
    [InlineData("other", DivisionLevel.County, 9_999_999.99, "county")]
    [InlineData("other", DivisionLevel.City, 10_000_000.0, "large")]
    [InlineData("other", DivisionLevel.City, 9_999_999.99, "any")]
    [InlineData(null, DivisionLevel.City, null, "any")]
    public void The_narrowest_chain_takes_the_document(string? category, DivisionLevel level, double? amount, string chain)
    {
        ChainScope[] chains =
        [
            new("any", "k", null, null, null, null), new("large", "k", null, null, Money.FromYuan(10_000_000), null), new("county", "k", null, DivisionLevel.County, null, null),
            new("county-large", "k", null, DivisionLevel.County, Money.FromYuan(10_000_000), null), new("roads", "k", "rural-roads", null, null, null), new("else", "x", null, null, null, null),
        ];
        Assert.Equal(chain, ChainScope.Choose(chains, "k", category, level, amount is { } yuan ? Money.FromYuan((decimal)yuan) : null)?.Code);
        Assert.Null(ChainScope.Choose(chains, "unknown", category, level, null));
    }

    [Theory]
    [InlineData("/0/37/3704/370481/", "own")] // its own stands in for the one with the same code, whatever both are for
    [InlineData("/0/37/3704/370402/", "county")]
    [InlineData("/0/37/", "county")]
    public void A_divisions_own_chain_stands_in_for_the_one_with_the_same_code_from_above(string path, string chain)
    {
        ChainScope own = new("county", "k", null, null, null, null, "/0/37/3704/370481/");
        ChainScope[] chains = [new("any", "k", null, null, null, null), new("county", "k", null, DivisionLevel.County, null, null), own];
        var chosen = ChainScope.Choose(chains, "k", null, DivisionLevel.County, null, path);
        Assert.Equal(chain, chosen == own ? "own" : chosen?.Code);
    }

    [Fact]
    public void One_delegates_ones_own_roles_to_a_colleague_until_a_day()
    {
        (Func<DelegationDraft, DelegationDraft> Change, string Refusal)[] rows =
        [
            (d => d, "None"),
            (d => d with { ToId = "head" }, "Oneself"),
            (d => d with { ToDivision = null }, "Unknown"),
            (d => d with { ToDivision = "370402" }, "Elsewhere"),
            (d => d with { ToUnit = "U2" }, "OtherUnit"),
            (d => d with { FromUnit = "U1" }, "OtherUnit"),
            (d => d with { FromUnit = "U1", ToUnit = "U2" }, "OtherUnit"),
            (d => d with { FromUnit = "U1", ToUnit = "U1" }, "None"),
            (d => d with { ToUnit = "U2", ToDivision = "370402" }, "Elsewhere"),
            (d => d with { Roles = ["leader"] }, "RoleNotHeld"),
            (d => d with { Roles = [] }, "RoleNotHeld"),
            (d => d with { Roles = ["budget"] }, "DelegatedRole"),
            (d => d with { ToRoles = ["owner-clerk", "system-admin"] }, "Administrator"),
            (d => d with { ToRoles = ["audit-admin"] }, "Administrator"),
            (d => d with { ToRoles = ["owner-clerk"] }, "None"),
            (d => d with { ToRoles = ["owner-clerk"], IsApart = true }, "RolesApart"),
            (d => d with { UntilOn = null }, "EndMissing"),
            (d => d with { UntilOn = Today.AddDays(-1) }, "EndRange"),
            (d => d with { FromOn = Today.AddDays(-1) }, "EndRange"),
            (d => d with { UntilOn = Today.AddDays(Delegating.MostDays + 1) }, "EndRange"),
            (d => d with { UntilOn = Today.AddDays(Delegating.MostDays) }, "None"),
        ];
        Assert.All(rows, row => Assert.Equal(row.Refusal, Delegating.Decide(row.Change(Draft), [new Mandate("other", ["budget"], "370481")], Today).ToString()));
    }

    [Fact]
    public void What_is_signed_does_not_depend_on_how_it_was_spelt()
    {
        var one = CanonicalContent.Of(JsonSerializer.Deserialize<JsonElement>("""{ "b": [1, {"y": "甲", "x": null}], "a": 1.50 }"""));
        Assert.Equal("""{"a":1.50,"b":[1,{"y":"甲"}]}""", one);
        Assert.Equal(one, CanonicalContent.Of(JsonSerializer.Deserialize<JsonElement>("""{"a":1.50,"c":null,"b":[1,{"y":"甲"}]}""")));
        Assert.NotEqual(CanonicalContent.HashOf("k", one, []), CanonicalContent.HashOf("other", one, []));
        Assert.NotEqual(CanonicalContent.HashOf("k", one, []), CanonicalContent.HashOf("k", one, ["f1"]));
        Assert.Equal(CanonicalContent.HashOf("k", one, ["f1", "f2"]), CanonicalContent.HashOf("k", one, ["f2", "f1"]));
        Assert.Equal(64, CanonicalContent.HashOf("k", one, []).Length);
    }
}
