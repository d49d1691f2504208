using System.Globalization;

namespace SunLedger.Imports.Mapping;

/// <summary>Reads a date as clerks write it. Day and month are never guessed: 03/04/2018 is read only when the mapping names its format.</summary>
internal static class DateText
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy年M月d号"];

    private static readonly string[] WithTime =
    [
        "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-d H:m", "yyyy/M/d H:m", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
        "yyyy-MM-ddTHH:mm:sszzz", "yyyyMMddHHmmss",
    ];

    /// <summary>The date, or why it is none.</summary>
    public static (DateOnly? Date, RefusalText? Refusal) Read(string text, IReadOnlyList<string> formats)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return (Sane(iso), Refused(iso));

        foreach (var format in formats)
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var named)) return (Sane(DateOnly.FromDateTime(named)), Refused(DateOnly.FromDateTime(named)));

        if (DateOnly.TryParseExact(Fold.Tight(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)) return (Sane(written), Refused(written));
        if (!DateTime.TryParseExact(text, WithTime, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind, out var instant)) return (null, ImportsRefusals.DateUnreadable);
        // An instant of another zone would be another day in Shanghai: only midnight as written is a date.
        if (instant.TimeOfDay != TimeSpan.Zero) return (null, ImportsRefusals.DateHasTime);
        var day = DateOnly.FromDateTime(instant);
        return (Sane(day), Refused(day));
    }

    /// <summary>The date that a number would be, were it an Excel serial date of this century or the last; null when it is none.</summary>
    public static DateOnly? Serial(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) || serial is < 10_000 or > 80_000) return null;
        return Reading.SerialDate.Read((double)serial, from1904: false) is { TimeOfDay.Ticks: 0 } day ? DateOnly.FromDateTime(day) : null;
    }

    private static DateOnly? Sane(DateOnly date) => date.Year is >= 1900 and <= 2200 ? date : null;

    private static RefusalText? Refused(DateOnly date) => Sane(date) is null ? ImportsRefusals.DateUnreadable : null;
}
