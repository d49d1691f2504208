using SunLedger.Monitoring.Domain;

namespace SunLedger.Monitoring.Tests.Domain;

public sealed class WarningCaseTests
{
    // A Thursday before Mid-Autumn; ten days later comes the National Day.
    private static readonly DateOnly Opened = new(2018, 9, 20);

    private static readonly Clocks Clocks = KernelClocks();

    [Fact]
    public void A_warning_goes_through_its_whole_life()
    {
        var c = new WarningCase(Up(Level.Orange), Handling.None);
        Assert.Equal(new Due(HandlingStep.Sign, new DateOnly(2018, 9, 25)), Clocks.Next(c)); // 22 to 24 September are Mid-Autumn

        c = Done(c.Sign("li", "李某", Opened.AddDays(1)));
        Assert.Equal(new Due(HandlingStep.Explain, new DateOnly(2018, 9, 28)), Clocks.Next(c));

        c = Done(c.Explain(new DateOnly(2018, 9, 27)));
        Assert.Equal((WarningState.Explained, new Due(HandlingStep.Decide, new DateOnly(2018, 10, 9))), (c.Life.State, Clocks.Next(c))); // five working days that jump over the National Day and meet its worked weekend

        c = Done(c.Order(Another, new DateOnly(2018, 9, 28)));
        Assert.Equal((WarningState.Rectifying, HandlingStep.Rectify), (c.Life.State, Clocks.Next(c)!.Value.Step));

        c = Done(c.Rectify(new DateOnly(2018, 10, 12)));
        Assert.Equal((WarningState.Rectified, new Due(HandlingStep.Decide, new DateOnly(2018, 10, 19))), (c.Life.State, Clocks.Next(c)));

        c = Done(c.Settle(SettleReason.Rectified, Another, new DateOnly(2018, 10, 15)));
        Assert.Equal((WarningState.Settled, SettleReason.Rectified, null), (c.Life.State, c.Handling.Reason, Clocks.Next(c)));

        c = Done(c.Reopen(new DateOnly(2018, 10, 16)));
        Assert.Equal((WarningState.Explained, null, null), (c.Life.State, c.Handling.Reason, c.Handling.OrderedOn));
    }

    [Theory]
    [InlineData(WarningState.Closed, "sign", "warning_state")]
    [InlineData(WarningState.Settled, "sign", "warning_state")]
    [InlineData(WarningState.Rectifying, "order", "warning_state")]
    [InlineData(WarningState.Open, "order by the handler", "handled_by_you")]
    [InlineData(WarningState.Open, "rectify", "warning_state")]
    [InlineData(WarningState.Closed, "settle", "warning_state")]
    [InlineData(WarningState.Explained, "settle by the handler", "handled_by_you")]
    [InlineData(WarningState.Open, "settle as put right", "nothing_rectified")]
    [InlineData(WarningState.Open, "reopen", "warning_state")]
    public void What_does_not_fit_is_refused(object state, string act, string code)
    {
        var c = new WarningCase(Up(Level.Orange) with { State = (WarningState)state }, Handling.None);
        var handler = Another with { HasHandled = true };
        var outcome = act switch
        {
            "sign" => c.Sign("li", "李某", Opened),
            "order" => c.Order(Another, Opened),
            "order by the handler" => c.Order(handler, Opened),
            "rectify" => c.Rectify(Opened),
            "settle" => c.Settle(SettleReason.Lawful, Another, Opened),
            "settle by the handler" => c.Settle(SettleReason.Lawful, handler, Opened),
            "settle as put right" => c.Settle(SettleReason.Rectified, Another, Opened),
            _ => c.Reopen(Opened),
        };
        Assert.Equal(code, outcome.Refusal?.Code);
    }

    [Fact]
    public void A_red_one_takes_two_and_one_of_them_is_of_the_supervision()
    {
        var supervision = new CaseActor("wang", IsSupervision: true, HasHandled: false);
        var c = Done(new WarningCase(Up(Level.Red), Handling.None).Settle(SettleReason.Lawful, Another, Opened));
        Assert.Equal((WarningState.Open, SettleReason.Lawful), (c.Life.State, c.Handling.Proposed));

        Assert.Equal(WarningState.Open, Done(c.Settle(SettleReason.Lawful, Another, Opened)).Life.State); // the same person once more
        Assert.Equal("needs_supervision", c.Settle(SettleReason.Lawful, Another with { Id = "zhao" }, Opened).Refusal?.Code);
        Assert.Equal(WarningState.Open, Done(c.Settle(SettleReason.DataError, supervision, Opened)).Life.State); // another reason is another proposal
        Assert.Equal(WarningState.Settled, Done(c.Settle(SettleReason.Lawful, supervision, Opened)).Life.State);
    }

    [Theory]
    [InlineData("2018-09-20", 0, null)]
    [InlineData("2018-09-25", 0, null)]
    [InlineData("2018-09-26", 1, Level.Yellow)]
    [InlineData("2018-09-28", 1, Level.Yellow)]
    [InlineData("2018-09-29", 2, Level.Orange)]
    public void A_level_is_missed_with_each_clock(string today, int missed, Level? level)
    {
        var late = Clocks.Missed(new WarningCase(Up(Level.Orange), Handling.None), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((missed, level), (late.Count, Clocks.LateLevel(late.Count)));
    }

    [Fact]
    public void What_was_signed_too_late_stays_missed_and_an_answer_in_time_is_a_signature()
    {
        var open = new WarningCase(Up(Level.Orange), Handling.None);
        Assert.Equal([HandlingStep.Sign], Clocks.Missed(Done(open.Sign("li", "李某", new(2018, 9, 26))), new(2018, 9, 27)).Select(d => d.Step));
        Assert.Empty(Clocks.Missed(Done(open.Explain(new(2018, 9, 21))), new(2018, 9, 27)));
    }

    private static CaseActor Another => new("qian", IsSupervision: false, HasHandled: false);

    private static WarningLife Up(Level level) => new(WarningState.Open, level, Opened, Opened, null);

    private static WarningCase Done(CaseOutcome outcome)
    {
        Assert.Null(outcome.Refusal);
        return outcome.Case;
    }

    private static Clocks KernelClocks() => Clocks.Of(new SunLedger.Monitoring.Kernel.KernelRules().Define(), Opened);
}
