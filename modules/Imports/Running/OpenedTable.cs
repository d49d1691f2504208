using SunLedger.Imports.Reading;

namespace SunLedger.Imports.Running;

/// <summary>What is known once a file is open.</summary>
internal sealed record OpenedTable(SheetFacts Facts, IReadOnlyList<string> Headers, string Mapping, int Rows)
{
    public static OpenedTable Of(TableReader table) => new(table.Facts, table.Header.Names, ImportJson.Write(table.Mapping), table.EstimatedRows);
}
