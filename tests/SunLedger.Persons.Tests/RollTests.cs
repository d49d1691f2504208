namespace SunLedger.Persons.Tests;

/// <summary>Lists of persons as a whole: against the payments that name them, and as a file.</summary>
public sealed class RollTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task The_lines_of_a_list_sum_to_the_payments_that_name_it(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        Assert.Equal("", await county.DifferencesAsync("roll_lines")); // no line of B1 came: there is nothing to compare
        await county.PostAsync(County.Line("L1"), County.Line("L2", County.Two));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));

        // Every payment that has lines agrees with them; the list does not.
        await county.PayAsync("Z2", "2018-09-21", "B1");
        Assert.Equal(["", "B1 1100.00 1000.00"], [await county.DifferencesAsync("person_lines_payment"), await county.DifferencesAsync("roll_lines")]);
        await county.PostAsync(County.Line("L3", County.Three, 100, "Z2"));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));

        // Who waits to be paid counts for nothing, and what came back must be taken back.
        Assert.Equal("L4 accepted", await county.PostAsync(County.Line("L4", County.Three, 70, payment: null, differs: """{"batchId":"B1","payMonth":"2018-10"}""")));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));
        await county.ReturnAsync("Z3", "Z2", 40, "2018-09-25");
        Assert.Equal("B1 1060.00 1100.00", await county.DifferencesAsync("roll_lines"));
        Assert.Equal("L5 accepted", await county.PostAsync(County.Line("L5", County.Three, 60, "Z2", """{"corrects":"L3"}""")));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));

        // A list that came before its payment, without it.
        await county.PostAsync(County.Line("L6", County.Two, 99, payment: null, differs: """{"batchId":"B2","payMonth":"2018-08"}"""));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));
        await county.PayAsync("Z4", "2018-09-26", "B2");
        Assert.Equal("B2 100.00 99.00", await county.DifferencesAsync("roll_lines"));
        await county.PostAsync(County.Line("L7", County.Two, 100, payment: null, differs: """{"batchId":"B2","payMonth":"2018-08","corrects":"L6"}"""));
        Assert.Equal("", await county.DifferencesAsync("roll_lines"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_file_holds_the_lines_of_the_list_masked_and_says_what_they_count(Dialect dialect)
    {
        await using var county = await County.OpenAsync(dialect);
        await county.PostAsync(County.Line("L1"), County.Line("L2", County.Two, 400));
        var then = county.Database.Clock.Now.UtcDateTime;
        county.Database.Clock.Advance(TimeSpan.FromDays(1));
        await county.PostAsync(County.Line("L3", County.Three, 100, payment: null));

        foreach (var filter in new[] { "", "paid=true", "paid=false", "samePerson=L2", "history=true&month=2018-09", $"knownAt={then:o}" })
        {
            var file = (await county.Site.Client.GetStringAsync($"/api/v1/person-lines.csv?{filter}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            var amount = file[0].Split(',').Index().Single(c => c.Item == "金额（元）").Index;
            Assert.Equal(await county.ListAsync(filter), string.Join(", ", file[1..^1].Select(row => row.Split(',')).Select(c => $"{c[0]} standing {c[amount]}")));
            Assert.Contains($"共 {file.Length - 2} 行；口径：发放明细（personLines）；数据时间 {(filter.StartsWith("paid=false", StringComparison.Ordinal) || filter is "" or "history=true&month=2018-09" ? "2018-10-01" : "2018-09-30")} ", file[^1], StringComparison.Ordinal);
            Assert.DoesNotContain("张三", string.Concat(file), StringComparison.Ordinal);
        }
        // Of a list of which nothing is there: when it was asked for.
        Assert.Contains("共 0 行；口径：发放明细（personLines）；数据时间 2018-10-01 ", await county.Site.Client.GetStringAsync("/api/v1/person-lines.csv?batch=B9"), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await county.Site.Client.GetAsync("/api/v1/person-lines.csv?division=999999")).StatusCode);
    }
}
