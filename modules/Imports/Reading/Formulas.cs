namespace SunLedger.Imports.Reading;

/// <summary>Cells that a spreadsheet would execute when it opens a delimited file.</summary>
internal static class Formulas
{
    public static bool Begins(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>The text, made harmless.</summary>
    public static string Disarm(string text) => Begins(text) ? "'" + text : text;
}
