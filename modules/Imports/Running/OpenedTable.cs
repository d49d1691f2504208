using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Running;

/// <summary>What is known once a file is open.</summary>
internal sealed record OpenedTable(SheetFacts Facts, IReadOnlyList<string> Headers, string Mapping, int Rows)
{
    // In a file without headers the first person stands there.
    public static OpenedTable Of(TableReader table) => new(table.Facts, [.. table.Header.Names.Select(Masking.Text)], ImportJson.Write(table.Mapping), table.EstimatedRows);
}
