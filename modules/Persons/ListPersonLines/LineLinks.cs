using System.Globalization;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>Writes the addresses of the lists behind the sums of lines: what was asked for, and what the group has in common.</summary>
internal static class LineLinks
{
    /// <summary>All lines of the sums.</summary>
    public static string Of(LinesAsked asked) => Address(asked, []);

    /// <summary>The lines of one group.</summary>
    public static string Of(LinesAsked asked, TotalsBy by, string? key) => Address(asked, key is null ? [("without", by.ToString().ToLowerInvariant())] : by switch
    {
        // An id holds no space.
        TotalsBy.Assignment => key.Split(' ') is [var indicator, var project] ? [("indicator", indicator), ("project", project)] : [("indicator", key), ("without", "project")],
        TotalsBy.Batch => [("batch", key)],
        TotalsBy.Month => [("month", key)],
        TotalsBy.Fund => [("fund", key)],
        TotalsBy.Division => [("division", key), ("exact", "true")],
        _ => [("payment", key)],
    });

    private static string Address(LinesAsked asked, (string Name, string? Value)[] group)
    {
        var parts = new Dictionary<string, string?>
        {
            ["division"] = asked.Division, ["fund"] = asked.Fund, ["category"] = asked.Category, ["year"] = asked.Year?.ToString(CultureInfo.InvariantCulture), ["indicator"] = asked.Indicator,
            ["project"] = asked.Project, ["payment"] = asked.Payment, ["batch"] = asked.Batch, ["month"] = asked.Month, ["paid"] = Word(asked.Paid), ["samePerson"] = asked.SamePerson, ["q"] = asked.Q,
            ["without"] = asked.Without is { } without ? without.ToString().ToLowerInvariant() : null, ["exact"] = Word(asked.Exact),
            ["asOf"] = asked.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["knownAt"] = asked.KnownAt, ["tree"] = asked.Tree?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return ListAddress.Of("person-lines", parts, group);
    }

    private static string? Word(bool? flag) => flag is { } known ? known ? "true" : "false" : null;
}
