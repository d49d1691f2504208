namespace SunLedger.Imports.Reading;

/// <summary>A table that is read once, forward, row by row, whatever file it comes from.</summary>
internal interface ISheet : IDisposable
{
    /// <summary>Moves to the next row; false at the end.</summary>
    bool Read();

    /// <summary>1-based number of the row in the file, as a spreadsheet shows it.</summary>
    int Number { get; }

    /// <summary>Cells of the row. Valid until the next <see cref="Read"/>; trailing cells may be absent.</summary>
    IReadOnlyList<Cell> Cells { get; }

    /// <summary>How the file was read.</summary>
    SheetFacts Facts { get; }

    /// <summary>About how many rows the file has, before it has been read to its end.</summary>
    int EstimatedRows { get; }
}

/// <summary>How a file was read, for the report.</summary>
/// <param name="Format"><c>csv</c>, <c>csv.gz</c> or <c>xlsx</c>.</param>
/// <param name="Encoding">Character encoding; null for a workbook.</param>
/// <param name="Delimiter">Field separator; null for a workbook.</param>
/// <param name="Sheet">Name of the sheet; null for a delimited file.</param>
/// <param name="Sheets">Names of all sheets.</param>
internal sealed record SheetFacts(string Format, string? Encoding, string? Delimiter, string? Sheet, IReadOnlyList<string> Sheets);
