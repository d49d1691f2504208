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

/// <summary>Dates that Excel keeps as a count of days.</summary>
internal static class SerialDate
{
    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);

    /// <summary>
    /// The day and time of a serial number, to the second; null outside 1900-03-01 … 9999-12-31. (Before March 1900 Excel counts a 29 February that never was.)
    /// </summary>
    public static DateTime? Read(double serial, bool from1904)
    {
        if (serial < (from1904 ? 0 : 61) || serial > 2_957_000) return null;
        var days = Math.Floor(serial);
        return (from1904 ? From1904 : From1900).AddDays(days).AddSeconds(Math.Round((serial - days) * 86_400));
    }

    public static string Text(DateTime day) =>
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
