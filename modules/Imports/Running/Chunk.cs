using SunLedger.Imports.Mapping;

namespace SunLedger.Imports.Running;

/// <summary>Rows that are written together.</summary>
/// <param name="Rows">Rows for the target.</param>
/// <param name="Unreadable">Rows that were refused when read.</param>
/// <param name="Skipped">Rows that are no entries.</param>
/// <param name="LastRow">Number of the last row, of whatever fate.</param>
/// <param name="MoneyFields">The fields that hold money.</param>
internal sealed record Chunk(IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReadRow> Unreadable, int Skipped, int LastRow, string[] MoneyFields)
{
    public bool IsEmpty => Rows.Count == 0 && Unreadable.Count == 0 && Skipped == 0;
}
