using System.Globalization;
using SunLedger.Ledger.Definitions;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Where the lines of a number are, and what it counts.</summary>
/// <param name="Definition">Code of what it counts (口径); see /definitions.</param>
/// <param name="Lines">Address of the list whose sum it is.</param>
internal sealed record NumberLines(string Definition, string Lines);

/// <summary>The lines of the numbers of a row; a number that the row does not show has none.</summary>
internal sealed record RowLines
{
    public NumberLines? Amount { get; init; }
    public NumberLines? Released { get; init; }
    public NumberLines? Assigned { get; init; }
    public NumberLines? Paid { get; init; }
    public NumberLines? PaidFinal { get; init; }
    public NumberLines? PaidPassed { get; init; }
    public NumberLines? PaidSpecial { get; init; }
    public NumberLines? PaidRetained { get; init; }
    public NumberLines? PaidUnstated { get; init; }
    public NumberLines? Undistributed { get; init; }
    public NumberLines? InTransit { get; init; }

    /// <summary>The count of the list, and not a sum.</summary>
    public NumberLines? Warnings { get; init; }
}

/// <summary>Writes the addresses of lines: the filters of the overview, and of the cell in it.</summary>
internal sealed class Links(OverviewRequest asked, int year, Division top)
{
    private readonly Dictionary<string, string?> _asked = new()
    {
        ["year"] = year.ToString(CultureInfo.InvariantCulture),
        ["division"] = top.Code,
        ["asOf"] = asked.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["knownAt"] = asked.KnownAt,
        ["tree"] = asked.Tree?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["sum"] = "true",
    };

    /// <summary>Lines of amounts: what came in once, or, of a division alone, what it did not send on.</summary>
    public NumberLines Amount(params (string Name, string? Value)[] cell) => Of(Definition.Amount, "indicators", cell);

    public NumberLines Held(params (string Name, string? Value)[] cell) => Of(Definition.Held, "indicators", [("measure", "held"), .. cell]);

    public NumberLines Undistributed(params (string Name, string? Value)[] cell) => Of(Definition.Undistributed, "indicators", [("measure", "undistributed"), .. cell]);

    public NumberLines Assigned(params (string Name, string? Value)[] cell) => Of(Definition.Assigned, "assignments", cell);

    public NumberLines Paid(params (string Name, string? Value)[] cell) => Of(Definition.Paid, "payments", cell);

    public NumberLines PaidFinal(params (string Name, string? Value)[] cell) => Of(Definition.PaidFinal, "payments", [("destination", "final"), .. cell]);

    public NumberLines PaidPassed(params (string Name, string? Value)[] cell) => Of(Definition.PaidPassed, "payments", [("destination", "passed"), .. cell]);

    public NumberLines PaidSpecial(params (string Name, string? Value)[] cell) => Of(Definition.PaidSpecial, "payments", [("destination", "special"), .. cell]);

    public NumberLines PaidRetained(params (string Name, string? Value)[] cell) => Of(Definition.PaidRetained, "payments", [("destination", "retained"), .. cell]);

    public NumberLines PaidUnstated(params (string Name, string? Value)[] cell) => Of(Definition.PaidUnstated, "payments", [("destination", "unstated"), .. cell]);

    public NumberLines InTransit(params (string Name, string? Value)[] cell) => Of(Definition.InTransit, "releases", [("inTransit", "true"), .. cell]);

    public NumberLines Poverty() => Of(Definition.Poverty, "indicators", ("measure", "poverty"));

    public NumberLines Joined() => Of(Definition.Joined, "tracks", ("joined", "true"));

    public NumberLines Unjoined() => Of(Definition.Unjoined, "tracks", ("joined", "false"));

    public NumberLines Unmatched() => Of(Definition.Unmatched, "payments", ("unmatched", "true"));

    public NumberLines Warnings(params (string Name, string? Value)[] cell) => Of(Definition.Warnings, "warnings", [("state", "open"), .. cell]);

    public NumberLines Released(params (string Name, string? Value)[] cell)
    {
        var by = Array.Find(cell, c => c.Name == "division").Value ?? top.Code;
        return Of(Definition.Released, "releases", [("by", by), .. cell.Where(c => c.Name != "division"), ("division", null)]);
    }

    private NumberLines Of(string definition, string list, params (string Name, string? Value)[] cell) => new(definition, ListAddress.Of(list, _asked, cell));
}
