using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Tests.Domain;

public sealed class HeldBackTests
{
    private static readonly DateOnly Day = new(2018, 6, 1);

    [Theory]
    [InlineData(WarningState.Quiet, HeldBack.Exempt, WarningState.Suppressed)]
    [InlineData(WarningState.Quiet, HeldBack.Trial, WarningState.Recorded)]
    [InlineData(WarningState.Open, HeldBack.Exempt, WarningState.Suppressed)]
    [InlineData(WarningState.Explained, HeldBack.Exempt, WarningState.Suppressed)]
    [InlineData(WarningState.Rectifying, HeldBack.Exempt, WarningState.Rectifying)]
    [InlineData(WarningState.Open, HeldBack.Trial, WarningState.Open)]
    [InlineData(WarningState.Settled, HeldBack.Exempt, WarningState.Settled)]
    [InlineData(WarningState.Suppressed, HeldBack.Not, WarningState.Open)]
    [InlineData(WarningState.Recorded, HeldBack.Not, WarningState.Open)]
    [InlineData(WarningState.Closed, HeldBack.Not, WarningState.Open)]
    [InlineData(WarningState.Settled, HeldBack.Not, WarningState.Settled)]
    public void A_hit_goes_where_it_is_held(object state, object held, object then) => Assert.Equal(
        (WarningState)then, At((WarningState)state).Next(Verdict.Warns(Level.Yellow), Day.AddDays(1), 0, 15, (HeldBack)held).State);

    [Theory]
    [InlineData(WarningState.Suppressed)]
    [InlineData(WarningState.Recorded)]
    [InlineData(WarningState.Settled)]
    [InlineData(WarningState.Rectified)]
    public void What_is_held_or_handled_is_marked_when_it_falls_quiet_and_missing_data_changes_nothing(object state)
    {
        var life = At((WarningState)state);
        Assert.Equal(life with { ClearedOn = Day.AddDays(1) }, life.Next(Verdict.Quiet, Day.AddDays(1), 0, 15));
        Assert.Equal(life, life.Next(Verdict.CannotJudge, Day.AddDays(99), 0, 15));
    }

    [Fact]
    public void What_was_settled_comes_up_again_when_it_is_graver_or_had_gone_away()
    {
        var settled = At(WarningState.Settled);
        Assert.Equal(WarningState.Open, settled.Next(Verdict.Warns(Level.Red), Day.AddDays(9), 0, 15).State);
        Assert.Equal(WarningState.Open, settled.Next(Verdict.Quiet, Day.AddDays(8), 0, 15).Next(Verdict.Warns(Level.Yellow), Day.AddDays(9), 0, 15).State);
    }

    [Fact]
    public void What_must_last_lasts_before_it_is_held_back()
    {
        var pending = WarningLife.None.Next(Verdict.Warns(Level.Yellow), Day, 3, 15, HeldBack.Exempt);
        Assert.Equal((WarningState.Pending, WarningState.Suppressed), (pending.State, pending.Next(Verdict.Warns(Level.Yellow), Day.AddDays(3), 3, 15, HeldBack.Exempt).State));
    }

    private static WarningLife At(WarningState state) => new(state, state == WarningState.Quiet ? null : Level.Yellow, Day, Day, null);
}
