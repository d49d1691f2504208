using System.Globalization;

namespace SunLedger.Imports.Reading;

/// <summary>
/// Number cells of a workbook. Excel keeps doubles and writes 1136.84 as 1136.8399999999999; what it shows, and what somebody entered,
/// is the same number to 15 significant digits.
/// </summary>
internal static class Numbers
{
    /// <summary>Digits that Excel keeps of a number.</summary>
    public const int Digits = 15;

    public static Cell Read(string value, bool isDate, bool from1904)
    {
        if (value.Length == 0) return Cell.Empty;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return new(value, CellKind.Error);
        if (isDate) return SerialDate.Read(number, from1904) is { } day ? new(SerialDate.Text(day), CellKind.Date) : new(value, CellKind.Error);
        if (Math.Abs(number) >= 1e28) return new(value, CellKind.Number);
        // Through decimal, so that no exponent is printed.
        var shown = decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(shown.ToString(CultureInfo.InvariantCulture), CellKind.Number);
    }

    /// <summary>True when a number that stands for text (an account, an identity number) has more digits than Excel keeps: its end is lost.</summary>
    public static bool HasLostDigits(string text) => text.Count(char.IsAsciiDigit) > Digits || text.Contains('E', StringComparison.OrdinalIgnoreCase);
}
