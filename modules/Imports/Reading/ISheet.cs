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

/// <summary>The address of a cell as a spreadsheet writes it: <c>C12</c>.</summary>
internal static class CellAddress
{
    /// <summary>Letters of the 0-based column: 0 → A, 26 → AA.</summary>
    public static string Column(int column)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26) letters = (char)('A' + (left - 1) % 26) + letters;
        return letters;
    }

    public static string Of(int column, int row) => Column(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>0-based column of an address; -1 when it is none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> address)
    {
        var column = 0;
        var letters = 0;
        while (letters < address.Length && address[letters] is >= 'A' and <= 'Z' && letters < 4) column = column * 26 + (address[letters++] - 'A' + 1);
        return letters is 0 or 4 ? -1 : column - 1;
    }
}
