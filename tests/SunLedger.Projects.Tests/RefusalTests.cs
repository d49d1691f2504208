using System.Text.Json;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;

namespace SunLedger.Projects.Tests;

/// <summary>One row per refusal, each wrong in one thing; and the values at the limit, which are taken.</summary>
public sealed class RefusalTests(RefusalTests.Library library) : IClassFixture<RefusalTests.Library>
{
    private const string Village = "370402001013";

    private static readonly Dictionary<string, (string Refusal, string? Field, Func<ProjectDraft, ProjectDraft> Spoil)> Refused = new()
    {
        ["no code"] = ("id_format", "code", d => d with { Code = null }),
        ["code of other characters"] = ("id_format", "code", d => d with { Code = "项目1" }),
        ["code of 65 characters"] = ("id_format", "code", d => d with { Code = new string('a', 65) }),
        ["no name"] = ("required", "name", d => d with { Name = " " }),
        ["name of 201 characters"] = ("too_long", "name", d => d with { Name = new string('路', 201) }),
        ["name with a control character"] = ("text_characters", "name", d => d with { Name = "路\u0007" }),
        ["no category"] = ("unknown_category", "categoryCode", d => d with { CategoryCode = null }),
        ["a category without a definition"] = ("unknown_category", "categoryCode", d => d with { CategoryCode = "rural-roads" }),
        ["no division"] = ("unknown_division", "divisionCode", d => d with { DivisionCode = null }),
        ["an unknown division"] = ("unknown_division", "divisionCode", d => d with { DivisionCode = "370499" }),
        ["another city's division"] = ("unknown_division", "divisionCode", d => d with { DivisionCode = "370102" }),
        ["no year"] = ("year_range", "libraryYear", d => d with { LibraryYear = null }),
        ["a year too early"] = ("year_range", "libraryYear", d => d with { LibraryYear = 1999 }),
        ["a year too late"] = ("year_range", "libraryYear", d => d with { LibraryYear = 2020 }),
        ["a bad unit code"] = ("id_format", "unitCode", d => d with { UnitCode = "单位" }),
        ["an unknown state"] = ("unknown_word", "libraryState", d => d with { LibraryState = "完结" }),
        ["no budget"] = ("required", "budget", d => d with { Budget = null }),
        ["a budget below zero"] = ("amount_negative", "budget", d => d with { Budget = -0.01m }),
        ["a budget in tenths of a fen"] = ("amount_precision", "budget", d => d with { Budget = 0.001m }),
        ["a budget beyond all money"] = ("amount_too_large", "budget", d => d with { Budget = 1e20m }),
        ["a contract in tenths of a fen"] = ("amount_precision", "contract", d => d with { Contract = 0.001m }),
        ["progress beyond the end"] = ("progress_range", "progress", d => d with { Progress = 1.0001m }),
        ["progress below nothing"] = ("progress_range", "progress", d => d with { Progress = -0.0001m }),
        ["progress of five decimals"] = ("progress_range", "progress", d => d with { Progress = 0.12345m }),
        ["a plan that ends before it starts"] = ("plan_end_before_start", "planEnd", d => d with { PlanEnd = new DateOnly(2018, 2, 28) }),
        ["work that ended before it started"] = ("real_end_before_start", "realEnd", d => d with { RealEnd = new DateOnly(2018, 3, 14) }),
        ["acceptance before the start"] = ("accepted_before_start", "acceptedOn", d => d with { AcceptedOn = new DateOnly(2018, 3, 14) }),
        ["households below zero"] = ("count_negative", "households", d => d with { Households = -1, PoorHouseholds = null }),
        ["more poor households than households"] = ("poor_above_all", "poorHouseholds", d => d with { PoorHouseholds = 101 }),
        ["more poor persons than persons"] = ("poor_above_all", "poorPersons", d => d with { PoorPersons = 401 }),
        ["a village code of 11 digits"] = ("village_code", "villages", d => d with { Villages = ["37040200101"] }),
        ["a village of another county"] = ("village_code", "villages", d => d with { Villages = ["370403001001"] }),
        ["a village that is not there"] = ("village_code", "villages", d => d with { Villages = ["370402001999"] }),
        ["a village that is nothing"] = ("village_code", "villages", d => d with { Villages = [null!] }),
        ["a source that is nothing"] = ("source_unnamed", "sources[0]", d => d with { Sources = [null!] }),
        ["sources beyond all numbers"] = ("amount_too_large", "sources[0].amount", d => d with { Sources = [Given.Source(decimal.MaxValue), Given.Source(0, "P17")] }),
        ["a source without a name"] = ("source_unnamed", "sources[0]", d => d with { Sources = [new(null, " ", null, 1_000_000m)] }),
        ["a source from an unknown fund"] = ("unknown_fund", "sources[0].fundCode", d => d with { Sources = [Given.Source(1_000_000m, "C99")] }),
        ["a source without an amount"] = ("required", "sources[0].amount", d => d with { Sources = [Given.Source(null), Given.Source(1_000_000m, "P17")] }),
        ["sources one fen short"] = ("sources_differ", "sources", d => d with { Sources = [Given.Source(999_999.99m)] }),
        ["no required category field"] = ("category_field", "fields.length_km", d => d with { Fields = null }),
        ["a category field out of range"] = ("category_field", "fields.length_km", d => d with { Fields = Json("""{"length_km":300.001}""") }),
        ["an unknown category field"] = ("category_field", "fields.width", d => d with { Fields = Json("""{"length_km":3,"width":4}""") }),
    };

    private static readonly Dictionary<string, Func<ProjectDraft, ProjectDraft>> Taken = new()
    {
        ["code of 64 characters"] = d => d with { Code = new string('a', 64) },
        ["name of 200 characters"] = d => d with { Name = new string('路', 200) },
        ["a name with a rare character"] = d => d with { Name = "𠮷村公路" },
        ["content over two lines"] = d => d with { Content = "第一行\n第二行" },
        ["the first year"] = d => d with { LibraryYear = 2000 },
        ["next year's library"] = d => d with { LibraryYear = 2019 },
        ["a budget of nothing"] = d => d with { Budget = 0 },
        ["a finished project"] = d => d with { Progress = 1 },
        ["a plan of one day"] = d => d with { PlanEnd = d.PlanStart },
        ["acceptance on the first day"] = d => d with { AcceptedOn = d.RealStart },
        ["all households poor"] = d => d with { PoorHouseholds = 100 },
        ["a village of its county"] = d => d with { Villages = [Village, Village] },
        ["sources that sum to the budget"] = d => d with { Sources = [Given.Source(999_999.99m), Given.Source(0.01m, null, "群众自筹")] },
        ["the longest road"] = d => d with { Fields = Json("""{"length_km":300}""") },
        ["a listed category that has no plugin, without fields"] = d => d with { CategoryCode = "water-reservoir", Fields = null },
        ["a township's project"] = d => d with { DivisionCode = "370402001" },
        ["the nine digit code of a county"] = d => d with { DivisionCode = "370402000" },
    };

    public static TheoryData<string> RefusedCases { get; } = new(Refused.Keys);

    public static TheoryData<string> TakenCases { get; } = new(Taken.Keys);

    [Theory, MemberData(nameof(RefusedCases))]
    public async Task A_project_is_refused_by_its_one_fault(string name)
    {
        var (refusal, field, spoil) = Refused[name];
        var fault = Assert.Single(await library.FaultsAsync(spoil(Given.Project())));

        Assert.Equal((refusal, field), (fault.Code, fault.Field));
        Assert.All([fault.Message, fault.Hint, fault.MessageEn, fault.HintEn], text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Theory, MemberData(nameof(TakenCases))]
    public async Task A_project_at_the_limit_is_taken(string name) => Assert.Empty(await library.FaultsAsync(Taken[name](Given.Project())));

    [Fact]
    public async Task Everything_that_is_wrong_with_a_row_is_said_at_once()
    {
        var faults = await library.FaultsAsync(Given.Project() with { Name = null, Budget = 0.001m, PlanEnd = new DateOnly(2018, 1, 1), Fields = null });
        Assert.Equal(["required", "amount_precision", "plan_end_before_start", "category_field"], faults.Select(f => f.Code));
    }

    [Fact]
    public void Every_code_that_a_row_can_get_is_published()
    {
        var published = library.Test.Get<IEnumerable<IRefusals>>().SelectMany(r => r.All).Concat(new EntryRefusals().All).Select(r => r.Code).ToHashSet();
        Assert.All(Refused.Values, row => Assert.Contains(row.Refusal, published));
    }

    [Fact]
    public async Task A_village_never_writes()
    {
        await using var test = await Given.LibraryAsync(Dialect.Sqlite);
        test.Caller.In($"/000000/370000/370400/370402/{Village[..9]}/{Village}/");

        var result = Assert.Single(await Given.EnterAsync(test, Given.Project() with { DivisionCode = Village }));

        Assert.Equal("village_never_writes", Assert.Single(result.Faults).Code);
    }

    [Theory]
    [InlineData("371202", 2018, true)]
    [InlineData("371202", 2019, false)]
    [InlineData("370116", 2018, false)]
    [InlineData("370116", 2019, true)]
    public async Task A_project_carries_the_code_that_was_valid_in_its_library_year(string division, int year, bool taken)
    {
        await using var test = await Given.LibraryAsync(Dialect.Sqlite);
        test.Caller.In("/000000/");
        var result = Assert.Single(await Given.EnterAsync(test, Given.Project() with { DivisionCode = division, LibraryYear = year }));
        Assert.Equal(taken ? [] : ["unknown_division"], result.Faults.Select(f => f.Code));
    }

    /// <summary>One library for all the rows: what they try is rolled back.</summary>
    public sealed class Library : IAsyncLifetime
    {
        internal TestDatabase Test { get; private set; } = null!;

        public async Task InitializeAsync() => Test = await Given.LibraryAsync(Dialect.Sqlite);

        public Task DisposeAsync() => Test.DisposeAsync().AsTask();

        internal async Task<IReadOnlyList<Fault>> FaultsAsync(ProjectDraft draft) => Assert.Single(await Test.Database.TryAsync(
            (db, ct) => Test.Get<ProjectEntry>().TakeAsync(db, [draft], Intent.Enter, BatchMode.All, Test.Caller, ct), default)).Faults;
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
