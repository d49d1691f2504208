namespace SunLedger.Ledger.Tests;

/// <summary>A file of many lines is read back as few rows: the database sums, the page shows.</summary>
public sealed class ManyLinesTests
{
    private const int Lines = 3_000;
    private const int FewRows = 300; // a page and what stands around it, however many lines there are

    private static readonly DateOnly[] Days = [Given.March, Given.June, Given.June.AddDays(1)];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_statement_as_of_a_day_inside_a_large_batch_reads_few_rows(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        using var read = new RowsRead(office);

        var entries = (await Drill.GetAsync(site, $"/indicators/I1/statement?asOf={Given.June:yyyy-MM-dd}"))["items"]!.AsArray();

        Assert.InRange(read.Rows, 1, FewRows);
        var last = entries[^1]!;
        Assert.Equal(("pay", Lines * 2 / 3, Lines * 2 / 3m, Lines / 3m, "2018-06-01"), (
            last["movement"]!.GetValue<string>(), last["lines"]!.GetValue<int>(), last["amount"]!.GetValue<decimal>(), last["after"]!.GetValue<decimal>(), last["on"]!.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_trace_names_those_who_got_most_and_sums_all_others(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await FillAsync(office);
        Expect.AllAccepted(await office.PayAsync(Given.Payment("last", -1m, returns: "Z0") with { PayeeName = "收款人0", PayeeAccount = "62220000000000", PaidOn = Given.June }));
        using var read = new RowsRead(office);

        var trace = await Drill.GetAsync(site, "/indicators/I1/trace");

        Assert.InRange(read.Rows, 1, FewRows);
        var payees = trace["nodes"]!.AsArray().Where(n => n!["kind"]!.GetValue<string>() == "payee").ToList();
        Assert.Equal(Ways.PayeesPaid.Most + 1, payees.Count);
        Assert.Equal(Lines - 1m, payees.Sum(n => n!["amount"]!.GetValue<decimal>()));
        var others = payees.Single(n => n!["id"]!.GetValue<string>() == "payee:others")!;
        Assert.Contains($"{Lines - Ways.PayeesPaid.Most}", others["name"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(others["amount"]!.GetValue<decimal>(), (await Drill.GetAsync(site, $"{others["lines"]!.GetValue<string>()}&sum=true"))["sum"]!["amount"]!.GetValue<decimal>());
    }

    // One batch, a yuan to each payee, a third of them on each day.
    private static async Task FillAsync(Office office)
    {
        await office.ReadyToPayAsync(amount: Lines);
        Expect.AllAccepted(await office.PayAsync(BatchMode.Partial, [.. Enumerable.Range(0, Lines).Select(i =>
            Given.Payment($"Z{i}", 1m) with { PaidOn = Days[i % Days.Length], PayeeName = $"收款人{i}", PayeeAccount = $"6222{i:D10}" })]));
    }
}
