namespace SunLedger.Authors.Quality;

/// <summary>A row of the table "What runs now, and what waits" of a page.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Runs">What it is judged on now; <c>nothing</c> when it waits as a whole.</param>
/// <param name="Waits">What it waits for; <c>nothing</c> when all of it runs.</param>
internal sealed record RuleRow(string Rule, string Name, string Runs, string Waits)
{
    private const string Nothing = "nothing";

    /// <summary>True when no part of it is judged.</summary>
    public bool IsWaiting => Runs == Nothing;

    /// <summary>True when another rule of the page judges it: <c>as DA-12</c>.</summary>
    public bool IsElsewhere => Runs.StartsWith("as ", StringComparison.Ordinal);

    /// <summary>True when a part of it is not judged.</summary>
    public bool IsInPart => !IsWaiting && Waits != Nothing;

    /// <summary>True when a part of it needs maps, which the language will not have.</summary>
    public bool IsOutOfReach => Waits.Contains("geometry", StringComparison.Ordinal);
}

/// <summary>The one place where it is written what a rule cannot do yet: a table with the columns rule, runs now on, waits.</summary>
internal static class RuleTable
{
    private const string Header = "| rule | runs now on | waits |";

    /// <summary>The rows of a page; none when it has no such table.</summary>
    public static IReadOnlyList<RuleRow> Read(string page) =>
        [.. page.Split('\n').SkipWhile(line => line.Trim() != Header).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(Row)];

    private static RuleRow Row(string line)
    {
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length != 3) throw new FormatException($"A row of the table of rules has three cells: {line}");
        var space = cells[0].IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new(cells[0], "", cells[1], cells[2]) : new(cells[0][..space], cells[0][(space + 1)..], cells[1], cells[2]);
    }
}
