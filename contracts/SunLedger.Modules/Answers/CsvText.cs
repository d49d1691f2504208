namespace SunLedger.Modules;

/// <summary>
/// Texts as cells of a delimited file: the one rule by which none becomes a formula when a spreadsheet opens it, and none breaks out of its cell, whichever of comma, semicolon and
/// tabulator the spreadsheet takes for the separator.
/// </summary>
public static class CsvText
{
    /// <summary>True when a spreadsheet would take the text for a formula: it begins with = + - @, one of them full-width, a tabulator or a carriage return.</summary>
    public static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>The text as a cell: harmless, and quoted where it must be.</summary>
    public static string Cell(string text) => Quoted(IsFormula(text) ? $"'{text}" : text);

    /// <summary>The text in quotes, where a separator, a quote or the end of a line stands in it.</summary>
    public static string Quoted(string text) => text.AsSpan().IndexOfAny(",;\t\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
