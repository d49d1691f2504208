using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.EnterFunds;
using SunLedger.Catalogue.EnterOrganisations;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Catalogue.Tests;

public sealed class EntryTests(EntryTests.Started started) : IClassFixture<EntryTests.Started>
{
    private const string Longest = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十";

    public static TheoryData<string, string?, string?, string?, string?> RefusedFunds { get; } = new()
    {
        { "fund_locked", "C21", "改名", "special-poverty", "农业司" },
        { "fund_locked", "M20", "市级新项", "rural-roads", "经济建设科" },
        { "fund_code_format", null, "名", "rural-roads", "科" },
        { "fund_code_format", "370400X01", "名", "rural-roads", "科" },
        { "fund_code_format", "370400-x01", "名", "rural-roads", "科" },
        { "fund_code_format", "370400-ABCDEFGHIJKLM", "名", "rural-roads", "科" },
        { "unknown_division", "999999-X01", "名", "rural-roads", "科" },
        { "unknown_division", "370100-X01", "名", "rural-roads", "科" },
        { "village_never_writes", "370402001013-X01", "名", "rural-roads", "科" },
        { "required", "370400-X01", " ", "rural-roads", "科" },
        { "required", "370400-X01", "名", "rural-roads", null },
        { "too_long", "370400-X01", "名", "rural-roads", Longest + Longest + "一" },
        { "unknown_category", "370400-X01", "名", "no-such", "科" },
        { "unknown_category", "370400-X01", "名", null, "科" },
    };

    public static TheoryData<string, string?, string?, string?, string?> RefusedOrganisations { get; } = new()
    {
        { "id_format", "有汉字", "名", "370400", "预算单位" },
        { "id_format", null, "名", "370400", "预算单位" },
        { "required", "1", null, "370400", "预算单位" },
        { "unknown_division", "1", "名", "370100", "预算单位" },
        { "unknown_division", "1", "名", null, "预算单位" },
        { "village_never_writes", "1", "名", "370402001013", "预算单位" },
        { "unknown_word", "1", "名", "370400", "公司" },
    };

    [Theory, MemberData(nameof(RefusedFunds))]
    public async Task A_fund_is_refused_by_its_one_fault(string refusal, string? code, string? name, string? category, string? department)
    {
        var result = Assert.Single(await TakeAsync(started.Test, [new(code, name, null, category, department, null, null, null)]));

        Assert.Equal(refusal, Assert.Single(result.Faults).Code);
    }

    [Theory, MemberData(nameof(RefusedOrganisations))]
    public async Task An_organisation_is_refused_by_its_one_fault(string refusal, string? code, string? name, string? division, string? kind)
    {
        var test = started.Test;
        var results = await test.Database.WriteAsync(
            (db, ct) => test.Get<OrganisationEntry>().TakeAsync(db, [new(code, name, division, kind)], BatchMode.All, test.Caller, ct), default);

        Assert.Equal(refusal, Assert.Single(Assert.Single(results).Faults).Code);
    }

    [Fact]
    public async Task A_department_of_exactly_one_hundred_characters_is_taken()
    {
        await using var test = await StartedAsync(Dialect.Sqlite);
        Assert.Equal(Outcome.Accepted, Assert.Single(await TakeAsync(test, [Given.OwnFund(department: Longest + Longest)])).Outcome);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_own_fund_gets_the_next_number_of_its_owners_list(Dialect dialect)
    {
        await using var test = await StartedAsync(dialect);

        await TakeAsync(test, [Given.OwnFund("370400-X01"), Given.OwnFund("370481-X01"), Given.OwnFund("370400-X02")]);
        await TakeAsync(test, [Given.OwnFund("370400-X03")]);

        var funds = test.Get<IFunds>();
        Assert.Equal((1, 2, 3, 1), (Seq("370400-X01"), Seq("370400-X02"), Seq("370400-X03"), Seq("370481-X01")));
        Assert.Equal((DivisionLevel.County, "370481"), (funds.Find("370481-X01")!.Level, funds.Find("370481-X01")!.OwnerDivision));

        int Seq(string code) => funds.Find(code)!.Seq;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_same_fund_again_is_a_duplicate_and_other_content_is_refused(Dialect dialect)
    {
        await using var test = await StartedAsync(dialect);
        await TakeAsync(test, [Given.OwnFund()]);

        Assert.Equal(Outcome.Duplicate, Assert.Single(await TakeAsync(test, [Given.OwnFund()])).Outcome);
        Assert.Equal("id_reused", Assert.Single(await TakeAsync(test, [Given.OwnFund(name: "另一名称")])).Faults[0].Code);
    }

    [Fact]
    public async Task One_code_twice_in_a_batch_is_entered_once()
    {
        await using var test = await StartedAsync(Dialect.Sqlite);
        Assert.Equal([Outcome.Accepted, Outcome.Duplicate], (await TakeAsync(test, [Given.OwnFund(), Given.OwnFund()])).Select(r => r.Outcome));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Batches_at_the_same_time_never_take_the_same_number(Dialect dialect)
    {
        await using var test = await StartedAsync(dialect);

        await Task.WhenAll(Enumerable.Range(1, 6).Select(i => TakeAsync(test, [Given.OwnFund($"370400-A{i}"), Given.OwnFund($"370400-B{i}")])));

        Assert.Equal(Enumerable.Range(1, 12), test.Get<IFunds>().All.Where(f => f.OwnerDivision == "370400").Select(f => f.Seq).Order());
    }

    [Fact]
    public async Task A_code_that_no_database_takes_is_refused_like_any_other()
    {
        await using var test = await StartedAsync(Dialect.Postgres);
        Assert.Equal("fund_code_format", Assert.Single(await TakeAsync(test, [Given.OwnFund("370400-X\0")])).Faults[0].Code);
        var results = await test.Database.WriteAsync(
            (db, ct) => test.Get<OrganisationEntry>().TakeAsync(db, [Given.Organisation("A\0")], BatchMode.All, test.Caller, ct), default);
        Assert.Equal("id_format", Assert.Single(results).Faults[0].Code);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_mode_all_one_refused_fund_keeps_the_others_out_and_in_partial_it_does_not(Dialect dialect)
    {
        await using var test = await StartedAsync(dialect);
        FundDraft[] batch = [Given.OwnFund(), Given.OwnFund(code: "370400")];

        var all = await TakeAsync(test, batch);
        Assert.Equal(["held_back", "fund_code_format"], all.Select(r => r.Faults[0].Code));
        Assert.Null(test.Get<IFunds>().Find("370400-X01"));

        var partial = await TakeAsync(test, batch, BatchMode.Partial);
        Assert.Equal([Outcome.Accepted, Outcome.Refused], partial.Select(r => r.Outcome));
        Assert.NotNull(test.Get<IFunds>().Find("370400-X01"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_of_the_whole_list_leaves_the_locked_rows_and_adds_the_own_ones(Dialect dialect)
    {
        await using var test = await StartedAsync(dialect);
        var funds = test.Get<IFunds>();
        var rows = funds.All.Select((f, i) => Row(i + 2, f.Code, f.Name, f.CategoryCode, f.ResponsibleDepartment, f.ScopeClause, f.IsPartial)).ToList();
        rows.Add(Row(500, "370400-X01", "市级自有资金", "rural-roads", "经济建设科", null, false));
        var import = test.Get<IEnumerable<IImportTarget>>().Single(t => t.Kind == "funds");

        var results = await test.Database.WriteAsync((db, ct) => import.TakeAsync(db, rows, BatchMode.All, test.Caller, ct), default);
        await import.CommittedAsync(default);

        Assert.Equal((98, 1), (results.Count(r => r.Outcome == Outcome.Duplicate), results.Count(r => r.Outcome == Outcome.Accepted)));
        Assert.Equal((2, 500), (results[0].Row, results[^1].Row));
        Assert.Equal(99, funds.All.Count);
    }

    /// <summary>One started catalogue for the rows that are refused: they write nothing.</summary>
    public sealed class Started : IAsyncLifetime
    {
        internal TestDatabase Test { get; private set; } = null!;

        public async Task InitializeAsync() => Test = await StartedAsync(Dialect.Sqlite);

        public Task DisposeAsync() => Test.DisposeAsync().AsTask();
    }

    private static async Task<TestDatabase> StartedAsync(Dialect dialect)
    {
        var test = await TestDatabase.CreateSeededAsync(dialect, new CatalogueModule());
        await test.RunStartupStepsAsync();
        return test;
    }

    private static async Task<IReadOnlyList<RowResult>> TakeAsync(TestDatabase test, FundDraft[] drafts, BatchMode mode = BatchMode.All)
    {
        var results = await test.Database.WriteAsync((db, ct) => test.Get<FundEntry>().TakeAsync(db, drafts, mode, test.Caller, ct), default);
        await test.Get<Memory.Shelf>().RefreshAsync(default);
        return results;
    }

    private static ImportRow Row(int row, string code, string name, string category, string department, string? scope, bool isPartial)
    {
        var values = new Dictionary<string, object>
        {
            ["code"] = code, ["name"] = name, ["categoryCode"] = category, ["responsibleDepartment"] = department, ["isPartial"] = isPartial,
        };
        if (scope is not null) values["scopeClause"] = scope;
        return new(row, values);
    }
}
