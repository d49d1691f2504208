using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>What is to become of a row.</summary>
internal enum RowFate
{
    /// <summary>It goes to the target.</summary>
    Import,

    /// <summary>It cannot be read.</summary>
    Refused,

    /// <summary>The mapping leaves it out, or it is empty.</summary>
    LeftOut,

    /// <summary>It states a total of the rows around it.</summary>
    Total,
}

/// <summary>A row after reading.</summary>
/// <param name="Row">1-based row below the header.</param>
/// <param name="Fate">What is to become of it.</param>
/// <param name="Cells">Its cells as written, for the corrections file and the checks.</param>
/// <param name="Values">What was read; null unless it is imported.</param>
/// <param name="Faults">Why it is refused.</param>
/// <param name="MovedYuan">What rounding moved in it.</param>
internal sealed record ReadRow(int Row, RowFate Fate, string[] Cells, ImportRow? Values, IReadOnlyList<Fault> Faults, decimal MovedYuan);
