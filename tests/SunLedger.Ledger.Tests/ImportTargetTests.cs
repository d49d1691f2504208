using SunLedger.Ledger.Storage;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.Tests;

/// <summary>Files take the same path as the API.</summary>
public sealed class ImportTargetTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_year_of_files_is_taken_in_order(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Projects.Add("P1");
        var day = Given.March;

        Expect.AllAccepted(await TakeAsync(
            office, "correspondences", BatchMode.All,
            new Dictionary<string, object> { ["id"] = "Y1", ["divisionCode"] = "370000", ["upperFund"] = "C33", ["lowerFund"] = "P02", ["effectiveOn"] = day, ["docNo"] = "鲁财社〔2018〕3号" },
            new Dictionary<string, object> { ["id"] = "Y2", ["ends"] = "Y1", ["effectiveOn"] = day, ["docNo"] = "鲁财社〔2018〕4号", ["reason"] = "登记有误" }));
        Expect.AllAccepted(await TakeAsync(office, "indicators", BatchMode.All, new Dictionary<string, object>
        {
            ["id"] = "ZZ", ["fundCode"] = "C13", ["year"] = 2018L, ["divisionCode"] = "370400", ["docNo"] = "鲁财建〔2018〕1号", ["docDate"] = Given.NewYear, ["amount"] = Money.FromYuan(100), ["isPoverty"] = true,
        }));
        Expect.AllAccepted(await TakeAsync(office, "releases", BatchMode.All, new Dictionary<string, object>
        {
            ["id"] = "R1", ["from"] = "ZZ", ["to"] = "370481", ["childId"] = "TZ", ["docNo"] = "枣财建〔2018〕2号", ["amount"] = Money.FromYuan(80), ["releasedOn"] = day, ["distributionMode"] = "因素法",
        }));
        Expect.AllAccepted(await TakeAsync(office, "receipts", BatchMode.All, new Dictionary<string, object> { ["id"] = "E1", ["releaseId"] = "R1", ["receivedOn"] = day }));
        Expect.AllAccepted(await TakeAsync(office, "assignments", BatchMode.All, new Dictionary<string, object>
        {
            ["id"] = "A1", ["indicatorId"] = "TZ", ["projectCode"] = "P1", ["amount"] = Money.FromYuan(80), ["assignedOn"] = day,
        }));
        var results = await TakeAsync(
            office, "payments", BatchMode.Partial,
            new Dictionary<string, object> { ["id"] = "Z1", ["indicatorId"] = "TZ", ["projectCode"] = "P1", ["amount"] = Money.FromYuan(80), ["paidOn"] = day, ["payeeName"] = "甲", ["voucherDate"] = day },
            new Dictionary<string, object> { ["id"] = "Z2", ["indicatorId"] = "TZ", ["projectCode"] = "P1", ["amount"] = new Money(1), ["paidOn"] = day, ["payeeName"] = "甲" },
            new Dictionary<string, object> { ["indicatorId"] = "TZ" });

        Assert.Equal([(11, Outcome.Accepted), (12, Outcome.Refused), (13, Outcome.Refused)], results.Select(r => (r.Row, r.Outcome)));
        Assert.Equal(80_00L, Assert.Single(await office.AllAsync<Payment>()).AmountFen);
    }

    [Fact]
    public async Task Category_fields_are_held_to_their_definition()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.Db.Get<Messages.Catalogue.ICategoryStore>().PutAsync(new Sample().Define(), "test", CancellationToken.None);
        Dictionary<string, object> row = new()
        {
            ["id"] = "I1", ["fundCode"] = "C13", ["year"] = 2018L, ["divisionCode"] = "370481", ["docNo"] = "鲁财建〔2018〕1号", ["docDate"] = Given.NewYear, ["amount"] = Money.FromYuan(100),
        };

        var missing = await TakeAsync(office, "indicators", BatchMode.All, row);
        var wrong = await TakeAsync(office, "indicators", BatchMode.All, new Dictionary<string, object>(row) { ["fields.plan_km"] = "many" });
        var right = await TakeAsync(office, "indicators", BatchMode.All, new Dictionary<string, object>(row) { ["fields.plan_km"] = "12.5" });

        Assert.Equal("fields.plan_km", Expect.Refused("category_field", missing).Field);
        Expect.Refused("category_field", wrong);
        Expect.AllAccepted(right);
        Assert.Contains("12.5", (await office.IndicatorAsync("I1")).Fields, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year", 20180000000L)]
    [InlineData("year", -20180000000L)]
    [InlineData("originYear", 20180000000L)]
    public async Task A_year_that_no_int_holds_refuses_its_row_and_not_the_file(string field, long year)
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        Dictionary<string, object> right = new()
        {
            ["id"] = "I1", ["fundCode"] = "C13", ["year"] = 2018L, ["divisionCode"] = "370481", ["docNo"] = "鲁财建〔2018〕1号", ["docDate"] = Given.NewYear, ["amount"] = Money.FromYuan(100),
        };

        var results = await TakeAsync(office, "indicators", BatchMode.Partial, new Dictionary<string, object>(right) { ["id"] = "I2", [field] = year }, right);

        Assert.Equal([Outcome.Refused, Outcome.Accepted], results.Select(r => r.Outcome));
        Assert.Equal(field, Assert.Single(results[0].Faults).Field);
    }

    [Theory]
    [InlineData((long)int.MaxValue, int.MaxValue)]
    [InlineData(int.MaxValue + 1L, -1)]
    [InlineData((long)int.MinValue, int.MinValue)]
    [InlineData(int.MinValue - 1L, -1)]
    [InlineData(null, null)]
    public void A_whole_number_is_read_as_far_as_an_int_goes(long? written, int? read) =>
        Assert.Equal(read, new ImportRow(1, written is { } value ? new Dictionary<string, object> { ["n"] = value } : []).Int("n"));

    [Fact]
    public async Task Every_column_has_a_name_of_its_own()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        foreach (var target in office.Db.Get<IEnumerable<IImportTarget>>())
        {
            var headers = target.Columns.SelectMany(c => c.Aliases.Append(c.Chinese)).ToList();
            Assert.Equal(headers.Count, headers.Distinct().Count());
        }
    }

    private static Task<IReadOnlyList<RowResult>> TakeAsync(Office office, string kind, BatchMode mode, params Dictionary<string, object>[] rows)
    {
        var target = office.Db.Get<IEnumerable<IImportTarget>>().Single(t => t.Kind == kind);
        return office.Db.Database.WriteAsync((db, ct) => target.TakeAsync(db, [.. rows.Select((r, i) => new ImportRow(11 + i, r))], mode, office.Clerk, ct), CancellationToken.None);
    }

    internal sealed class Sample : FundCategory
    {
        public Sample() : base("rural-roads", "农村公路", "Rural roads", "财建〔2014〕654号")
        {
            Covers("C13");
            var indicator = Of(Subject.Indicator);
            var plan = indicator.Quantity("plan_km", "计划里程", "Planned length", Unit.Kilometre, decimals: 3).Between(0.001m, 300).Required();
            indicator.Warn("RR-99", "计划过长", "Long plan").About(Risk.ImpreciseUse).Yellow(plan > 299)
                .From("示例").MayBeInnocent("如实", "True").ClearedBy("核对", "Check");
        }
    }
}
