using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Thousands of look-ups in one statement: in the order of the index, and those of one group whose windows of days overlap as one.</summary>
public sealed class ProbeRowsTests
{
    public static TheoryData<string, string, string> Windows => new()
    {
        { "one in another", "1:1-9 1:3-5", "1:1-9" },
        { "one that reaches further", "1:1-5 1:3-9", "1:1-9" },
        { "a day in common", "1:5-9 1:1-5", "1:1-9" },
        { "no day in common", "1:6-9 1:1-5", "1:1-5 1:6-9" },
        { "the same days of another", "2:1-5 1:1-5", "1:1-5 2:1-5" },
        { "three in a chain", "1:1-3 1:3-5 1:5-7 2:7-8", "1:1-7 2:7-8" },
        { "nothing", "", "" },
        { "one alone", "1:1-2", "1:1-2" },
    };

    [Theory, MemberData(nameof(Windows))]
    public void Windows_that_share_a_day_are_one(string what, string asked, string expected)
    {
        var of = ProbeColumn.OfNumbers("payee");
        var rows = new ProbeRows([of]);
        foreach (var row in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (payee, days) = (row.Split(':')[0], row.Split(':')[1].Split('-'));
            of.Add(long.Parse(payee));
            rows.Add(new DateOnly(2018, 5, int.Parse(days[0])), new DateOnly(2018, 5, int.Parse(days[1])));
        }

        rows.Arrange();

        Assert.Equal(rows.Count, ((long[])rows.Array(0)).Length);
        var (payees, first, last) = ((long[])rows.Array(0), (DateOnly[])rows.Array(1), (DateOnly[])rows.Array(2));
        Assert.Equal((what, expected), (what, string.Join(' ', payees.Select((p, i) => $"{p}:{first[i].Day}-{last[i].Day}"))));
    }
}
