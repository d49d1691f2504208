using System.Globalization;

namespace SunLedger.Imports.Reading;

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
