namespace SunLedger.Imports.Mapping;

/// <summary>Rows that call themselves a total.</summary>
internal static class TotalLabels
{
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal) { "小计", "小计:" };
    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "合计", "合计:", "总计", "总计:", "共计", "共计:", "总合计" };

    /// <summary>小计, 合计 … when a cell says nothing else; null when the row is an ordinary one.</summary>
    public static string? Of(string[] cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length is < 2 or > 8 || !cell.Contains('计')) continue; // every label holds it, however wide or apart it is written
            var label = Fold.Tight(cell);
            if (Parts.Contains(label) || Wholes.Contains(label)) return label.TrimEnd(':');
        }
        return null;
    }

    /// <summary>True when the total sums up only the rows since the last total.</summary>
    public static bool IsPart(string label) => Parts.Contains(label);
}
