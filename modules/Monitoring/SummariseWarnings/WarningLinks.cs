using System.Globalization;

namespace SunLedger.Monitoring.SummariseWarnings;

/// <summary>Writes the addresses of the lists behind the numbers of warnings: what was asked for, and what the number counts.</summary>
internal sealed class WarningLinks(string? division, int? year, DateOnly? asOf, string? knownAt, DateOnly? tree, string? category = null, DateOnly? from = null, DateOnly? until = null)
{
    /// <summary>Open ones of a cell.</summary>
    public string Open(params (string Name, string? Value)[] cell) => In("open", cell);

    /// <summary>Those in a state.</summary>
    public string In(string state, params (string Name, string? Value)[] cell) => Of([("state", state), .. cell]);

    /// <summary>Those past the day for what is due.</summary>
    public string Late(params (string Name, string? Value)[] cell) => Of([("state", "any"), ("late", "true"), .. cell]);

    private string Of((string Name, string? Value)[] cell)
    {
        var parts = new Dictionary<string, string?>
        {
            ["division"] = division,
            ["year"] = year?.ToString(CultureInfo.InvariantCulture),
            ["category"] = category,
            ["from"] = Iso(from),
            ["until"] = Iso(until),
            ["asOf"] = Iso(asOf),
            ["knownAt"] = knownAt,
            ["tree"] = Iso(tree),
            ["sum"] = "true",
        };
        return ListAddress.Of("warnings", parts, cell);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
