using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Messages.Monitoring;

/// <summary>
/// Judges a past year by definitions that are not in force, and says what would have come of it beside what the definitions in force say. It reads only:
/// no warning comes of it. Whoever asks can do without: where nobody monitors, nothing can be tried.
/// </summary>
public interface IBackTest
{
    /// <summary>Tries these definitions on the year at and below the path, as of the day.</summary>
    /// <param name="definitions">What would be judged by, each for a division and everything below it.</param>
    /// <param name="divisionPath">At and below this division.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="asOf">The day for which days are counted.</param>
    /// <param name="ct">Stops it.</param>
    Task<BackTest> RunAsync(IReadOnlyList<LocalDefinition> definitions, string divisionPath, int year, DateOnly asOf, CancellationToken ct);

    /// <summary>
    /// A month judged again as it was judged, posting by posting, write by write and sweep by sweep, each on what was recorded by then: what would have been raised
    /// in it. What the platform keeps no history of is named in <see cref="BackTest.NotJudged"/>.
    /// </summary>
    /// <param name="definitions">What would be judged by, each for a division and everything below it.</param>
    /// <param name="divisionPath">At and below this division.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="month">A day of the month.</param>
    /// <param name="ct">Stops it.</param>
    Task<BackTest> RunMonthAsync(IReadOnlyList<LocalDefinition> definitions, string divisionPath, int year, DateOnly month, CancellationToken ct);
}

/// <summary>What came of trying.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="AsOf">The day for which days were counted.</param>
/// <param name="Things">How many indicators, projects and payments of these categories were judged.</param>
/// <param name="Rules">What each rule of the definitions says, and those that would no longer speak.</param>
/// <param name="NotJudged">What could not be judged again, and why; empty for a year, which is judged as it stands.</param>
public sealed record BackTest(int Year, DateOnly AsOf, int Things, IReadOnlyList<BackTestRule> Rules, IReadOnlyList<BackTestGap> NotJudged);

/// <summary>Something of a month that cannot be judged again.</summary>
/// <param name="Category">Category code.</param>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Rules">Codes of the rules that it concerns.</param>
/// <param name="Reason">Why, in Chinese.</param>
/// <param name="English">Why, in English.</param>
public sealed record BackTestGap(string Category, Subject Subject, IReadOnlyList<string> Rules, string Reason, string English);

/// <summary>What a rule says about a past year.</summary>
/// <param name="Category">Category code.</param>
/// <param name="Code">Rule code.</param>
/// <param name="Name">Name.</param>
/// <param name="English">Name in English.</param>
/// <param name="Hits">Things that it warns about.</param>
/// <param name="CannotJudge">Things that it cannot judge.</param>
/// <param name="Amount">Money of the things that it warns about, in yuan.</param>
/// <param name="Added">Hits that the definitions in force do not have.</param>
/// <param name="Lost">Hits of the definitions in force that it does not have.</param>
/// <param name="Divisions">Hits by division.</param>
public sealed record BackTestRule(
    string Category, string Code, string Name, string English, int Hits, int CannotJudge, decimal Amount, int Added, int Lost, IReadOnlyDictionary<string, int> Divisions);
