using System.Globalization;

namespace SunLedger.Categories;

/// <summary>
/// Working days (工作日): Monday to Friday, without the holidays of the yearly notice and with the weekend days that it says are worked. It lives with the language,
/// because two words of it count by it. Pure: it knows no clock, and counts a million spans as fast as calendar days.
/// </summary>
public sealed class WorkingDays
{
    private readonly Dictionary<int, WorkingYear> _years = [];

    // How many working days there were from the first listed day up to and including each day.
    private readonly int[] _counted;
    private readonly int _first;

    private WorkingDays(SortedDictionary<int, Line> lines)
    {
        foreach (var (year, line) in lines) _years.Add(year, new WorkingYear(year, line.Status, line.Source));
        var (from, to) = (lines.Keys.First(), lines.Keys.Last());
        _first = new DateOnly(from, 1, 1).DayNumber;
        _counted = new int[new DateOnly(to, 12, 31).DayNumber - _first + 1];
        var counted = 0;
        for (var i = 0; i < _counted.Length; i++)
        {
            var day = DateOnly.FromDayNumber(_first + i);
            if (lines.GetValueOrDefault(day.Year)?.IsWorking(day) ?? IsWeekday(day)) counted++;
            _counted[i] = counted;
        }
    }

    /// <summary>The calendar of the State Council's notices.</summary>
    public static WorkingDays National { get; } = Read(Embedded());

    /// <summary>A calendar of lines <c>year | status | notice | off | worked</c>; lines that begin with # say nothing.</summary>
    /// <exception cref="FormatException">A line is none; it says which.</exception>
    public static WorkingDays Read(string text)
    {
        var lines = new SortedDictionary<int, Line>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line[0] != '#' && !lines.TryAdd(Line.Read(line).Year, Line.Read(line))) throw new FormatException($"The year of \"{line}\" stands twice.");
        return lines.Count > 0 ? new(lines) : throw new FormatException("A calendar needs at least one year.");
    }

    /// <summary>Where the days of a year come from.</summary>
    public WorkingYear Year(int year) =>
        _years.GetValueOrDefault(year) ?? new WorkingYear(year, Status.Assumed, $"{year}年放假通知未录入，暂按周一至周五计");

    /// <summary>Whether offices work on the day.</summary>
    public bool IsWorking(DateOnly day) => Counted(day.DayNumber) > Counted(day.DayNumber - 1);

    /// <summary>The working days after one day, up to and including another; negative when the other is earlier. The day from which one counts is not counted.</summary>
    public int Between(DateOnly from, DateOnly to) => Counted(to.DayNumber) - Counted(from.DayNumber);

    /// <summary>The last of so many working days after a day: a reply due in 5 working days is due on it.</summary>
    public DateOnly After(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var to = from;
        for (var left = days; left > 0; left = days - Between(from, to)) to = to.AddDays(Math.Max(1, left));
        // A jump may end on holidays behind the day that is meant.
        while (days > 0 && !IsWorking(to)) to = to.AddDays(-1);
        return to;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    // Monday 1 January of the year 1 is day 0, so that whole weeks and the rest of one say it all.
    private static int Weekdays(int dayNumber)
    {
        var days = dayNumber + 1;
        return Math.DivRem(days, 7, out var rest) * 5 + Math.Min(rest, 5);
    }

    private static string Embedded()
    {
        using var stream = typeof(WorkingDays).Assembly.GetManifestResourceStream("holidays.txt") ?? throw new InvalidOperationException("The holidays are missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private int Counted(int dayNumber)
    {
        var at = dayNumber - _first;
        if (at < 0) return Weekdays(dayNumber) - Weekdays(_first - 1);
        return at < _counted.Length ? _counted[at] : _counted[^1] + Weekdays(dayNumber) - Weekdays(_first + _counted.Length - 1);
    }

    /// <summary>The line of a year.</summary>
    private sealed record Line(int Year, Status Status, string Source, HashSet<DateOnly> Off, HashSet<DateOnly> Worked)
    {
        public static Line Read(string line)
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var year, var status, { Length: > 0 } source, var off, var worked]
                || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of) || of is < 1949 or > 2200 || !Enum.TryParse<Status>(status, out var sure))
                throw new FormatException($"\"{line}\" is not of the form: year | status | notice | off | worked");
            return new(of, sure, source, [.. Days(of, off, line)], [.. Days(of, worked, line)]);
        }

        public bool IsWorking(DateOnly day) => IsWeekday(day) ? !Off.Contains(day) : Worked.Contains(day);

        private static IEnumerable<DateOnly> Days(int year, string spans, string line)
        {
            foreach (var span in spans.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var ends = span.Split("..");
                var (from, to) = (Day(year, ends[0], line), Day(year, ends[^1], line));
                for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
            }
        }

        private static DateOnly Day(int year, string text, string line) =>
            DateOnly.TryParseExact($"{year}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException($"\"{text}\" of \"{line}\" is no day of the year.");
    }
}
