namespace SunLedger.Monitoring.Tests.Judging;

/// <summary>A rule on trial is judged, and warns nobody until its day is past.</summary>
public sealed class TrialTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_on_trial_is_recorded_and_raised_by_the_sweep_after_it(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect, new OnTrial(new DateOnly(2018, 6, 20)));
        watch.Database.Clock.Set(2018, 6, 15);

        Assert.Empty(await watch.StoppedAsync(Given.Payment("Y-1")));
        Assert.Empty(await watch.PostAsync(Given.Payment("Y-1")));
        Assert.Equal(["Y-1 TR-01 Recorded Red"], await watch.WarningsAsync());

        watch.Database.Clock.Set(2018, 6, 20);
        await watch.SweepAsync();
        Assert.Equal(["Y-1 TR-01 Recorded Red"], await watch.WarningsAsync());

        watch.Database.Clock.Set(2018, 6, 21);
        await watch.SweepAsync();
        Assert.Equal(["Y-1 TR-01 Open Red"], await watch.WarningsAsync());
        Assert.Equal("TR-01", Assert.Single(await watch.StoppedAsync(Given.Payment("Y-2"))).RuleCode);
    }

    [Fact]
    public void The_day_of_a_trial_goes_through_the_text_of_the_definition()
    {
        var definition = new OnTrial(new DateOnly(2018, 6, 20)).Define();
        var read = CategoryDefinition.Read(definition.Text);
        Assert.Equal((definition.Hash, new DateOnly(2018, 6, 20)), (read.Hash, read.Rules[0].TrialUntil));
    }

    private sealed class OnTrial : FundCategory
    {
        public OnTrial(DateOnly until) : base("rural-roads", "试运行", "On trial", basis: "试") =>
            Of(Subject.Payment).Warn("TR-01", "付款", "Paid").About(Risk.ImpreciseUse).Red(Known.Payment.Amount > 0).Enforce(Enforcement.Prohibit)
                .Judged(Trigger.BeforePayment | Trigger.Scheduled).OnTrial(until).From("试");
    }
}
