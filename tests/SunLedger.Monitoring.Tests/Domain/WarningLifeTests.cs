using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Tests.Domain;

public sealed class WarningLifeTests
{
    private const int Patience = 15;
    private static readonly DateOnly Day = new(2018, 6, 1);

    // before: state, level, days since it began, days since it opened, cleared? → after the verdict on Day
    [Theory]
    [InlineData("nobody warned, nothing is wrong", "Quiet", "No", 0, "Quiet")]
    [InlineData("the first hit opens", "Quiet", "Red", 0, "Open Red")]
    [InlineData("the first hit waits when the rule must last", "Quiet", "Red", 3, "Pending Red")]
    [InlineData("lasting a day short, it still waits", "Pending Orange 2", "Orange", 3, "Pending Orange")]
    [InlineData("having lasted, it opens", "Pending Orange 3", "Orange", 3, "Open Orange")]
    [InlineData("what waits follows the level down, too", "Pending Red 1", "Yellow", 3, "Pending Yellow")]
    [InlineData("what waits and falls quiet is forgotten", "Pending Red 2", "No", 3, "Quiet")]
    [InlineData("what waits is not moved by missing data", "Pending Red 2", "Unknown", 3, "Pending Red")]
    [InlineData("a graver hit raises the level", "Open Yellow 9", "Red", 0, "Open Red")]
    [InlineData("a lighter hit does not lower it", "Open Red 9", "Yellow", 0, "Open Red")]
    [InlineData("open and quiet is closed", "Open Red 9", "No", 0, "Closed Red cleared")]
    [InlineData("open is not moved by missing data", "Open Red 9", "Unknown", 0, "Open Red")]
    [InlineData("explained and quiet is marked, not closed", "Explained Red 9", "No", 0, "Explained Red cleared")]
    [InlineData("explained and hit again loses the mark", "Explained Red 9 cleared", "Red", 0, "Explained Red")]
    [InlineData("explained and graver rises", "Explained Yellow 9", "Orange", 0, "Explained Orange")]
    [InlineData("explained is not moved by missing data", "Explained Yellow 9", "Unknown", 0, "Explained Yellow")]
    [InlineData("closed stays closed while quiet", "Closed Red 9 cleared", "No", 0, "Closed Red cleared")]
    [InlineData("closed and hit again opens at the new level", "Closed Red 9 cleared", "Yellow", 0, "Open Yellow")]
    [InlineData("closed and hit again waits when the rule must last", "Closed Red 9 cleared", "Yellow", 3, "Pending Yellow")]
    [InlineData("what nobody can judge is written down", "Quiet", "Unknown", 0, "CannotJudge")]
    [InlineData("patience lasts fifteen days", "CannotJudge - 15", "Unknown", 0, "CannotJudge")]
    [InlineData("after sixteen it is a yellow warning", "CannotJudge - 16", "Unknown", 0, "Open Yellow")]
    [InlineData("once it can be judged and is quiet, it is forgotten", "CannotJudge - 5", "No", 0, "Quiet")]
    [InlineData("once it can be judged and hits, it opens", "CannotJudge - 5", "Orange", 0, "Open Orange")]
    [InlineData("days without judgement do not count as hits", "CannotJudge - 5", "Orange", 3, "Pending Orange")]
    public void A_life_goes_on(string why, string before, string verdict, int lastingDays, string after)
    {
        var next = Read(before).Next(Verdict(verdict), Day, lastingDays, Patience);

        Assert.Equal((why, after), (why, Print(next)));
    }

    [Fact]
    public void A_second_closing_keeps_the_first_day_of_an_explained_warning()
    {
        var cleared = Read("Explained Red 9").Next(SunLedger.Categories.Verdict.Quiet, Day, 0, Patience);

        Assert.Equal(Day, cleared.Next(SunLedger.Categories.Verdict.Quiet, Day.AddDays(3), 0, Patience).ClearedOn);
    }

    [Fact]
    public void Opening_anew_counts_from_the_new_day()
    {
        var life = Read("Closed Red 9 cleared").Next(SunLedger.Categories.Verdict.Warns(Level.Yellow), Day, 0, Patience);

        Assert.Equal((Day, Day, null), (life.SinceOn, life.OpenedOn, life.ClearedOn));
    }

    [Theory]
    [InlineData("Open", "Explained")]
    [InlineData("Explained", "Explained")]
    [InlineData("Pending", "Pending")]
    [InlineData("Closed", "Closed")]
    public void Explaining_moves_only_what_is_open(string before, string after) =>
        Assert.Equal(after, Read($"{before} Red 1").Explained().State.ToString());

    private static Verdict Verdict(string word) => word switch
    {
        "No" => SunLedger.Categories.Verdict.Quiet,
        "Unknown" => SunLedger.Categories.Verdict.CannotJudge,
        _ => SunLedger.Categories.Verdict.Warns(Enum.Parse<Level>(word)),
    };

    private static WarningLife Read(string text)
    {
        var words = text.Split(' ');
        var state = Enum.Parse<WarningState>(words[0]);
        if (words.Length == 1) return new WarningLife(state, null, null, null, null);
        var since = Day.AddDays(-int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));
        var hasOpened = state is WarningState.Open or WarningState.Explained or WarningState.Closed;
        return new WarningLife(state, words[1] == "-" ? null : Enum.Parse<Level>(words[1]), since, hasOpened ? since : null, words.Length > 3 ? Day.AddDays(-1) : null);
    }

    private static string Print(WarningLife life) =>
        string.Join(' ', new[] { life.State.ToString(), life.Level?.ToString(), life.ClearedOn is null ? null : "cleared" }.OfType<string>());
}
