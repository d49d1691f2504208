namespace SunLedger.Ledger.Tests;

/// <summary>What a test expects of results.</summary>
internal static class Expect
{
    public static void AllAccepted(IReadOnlyList<RowResult> results) =>
        Assert.All(results, r => Assert.True(r.Outcome == Outcome.Accepted, $"Row {r.Row} ({r.Id}): {r.Outcome} {string.Join("; ", r.Faults.Select(f => $"{f.Code} {f.Field} {f.MessageEn}"))}"));

    /// <summary>One row, refused with one code.</summary>
    public static Fault Refused(string code, IReadOnlyList<RowResult> results)
    {
        var result = Assert.Single(results);
        Assert.Equal(Outcome.Refused, result.Outcome);
        var fault = Assert.Single(result.Faults);
        Assert.Equal(code, fault.Code);
        return fault;
    }
}
