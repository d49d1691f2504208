using System.Globalization;

namespace SunLedger.Imports.Reading;

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

    public static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>0-based column of an address; -1 when it is none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> address)
    {
        var column = 0;
        var letters = 0;
        while (letters < address.Length && address[letters] is >= 'A' and <= 'Z' && letters < 4) column = column * 26 + (address[letters++] - 'A' + 1);
        return letters is 0 or 4 ? -1 : column - 1;
    }
}
