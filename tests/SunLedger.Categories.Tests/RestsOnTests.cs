using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

/// <summary>Who reads a rule is told when something that it reads was thought up.</summary>
public class RestsOnTests
{
    private static readonly DateOnly Day = new(2018, 1, 1);

    private static readonly (string Code, Func<Written, Status, Rule> Write)[] Readings =
    [
        ("a", (c, s) => c.Rule().Red(Known.Project.Progress < Said(c.Number("a"), s))),
        ("a", (c, s) => c.Rule().Red(Known.Project.Progress < Said(c.Number("a"), Status.Known).Since(2022, 0.6m, s, "试"))),
        ("d", (c, s) => c.Rule().Red(Known.Project.Paid > 1).Lasting(Said(c.Number("d", Unit.Day, 20), s))),
        ("w", (c, s) => c.Rule(subject: Subject.Payment).Red(Known.Payment.Use.ContainsAny(Said(c.Words("w", "楼堂"), s)))),
        ("w", (c, s) => c.Rule(subject: Subject.Payment).Red(Known.Payment.Use.Hits(Said(c.Words("w", "楼堂"), s)) > 1)),
        ("l", (c, s) => c.Rule(subject: Subject.Indicator).Red(Said(c.Line("l", (6, 30, 0.5m)), s).OnDay > Known.Indicator.Paid / Known.Indicator.Available)),
        ("t", (c, s) => c.Rule(subject: Subject.Payment).Red(Known.Payment.Amount > Said(c.Table("t"), Status.Known).Row(Day, "000000", "甲", 1, s, "试").Of(Known.Payment.PayType, Known.Indicator.DivisionCode, Known.Payment.PaidOn))),
        ("x", (c, s) => c.Rule(subject: Subject.Payment).Red(Written.Items(Known.Payment.PayeeAccount).Excluded(Said(c.Apart("x"), Status.Known).Pair("C13", "P17", Day, s, "试"), Known.Indicator.FundCode) > 0)),
    ];

    [Fact]
    public void A_rule_rests_on_an_assumption_when_anything_that_it_reads_is_assumed() => Assert.All(Readings, reading =>
    {
        var (known, assumed) = (Written.Define(c => reading.Write(c, Status.Known)).Rules[0], Written.Define(c => reading.Write(c, Status.Assumed)).Rules[0]);
        Assert.Equal([reading.Code], known.RestsOn.Select(s => s.Code));
        Assert.Equal((false, true), (known.RestsOnAssumption, assumed.RestsOnAssumption));
    });

    private static T Said<T>(T sourced, Status status) where T : ISourced => status == Status.Assumed ? sourced.Assumed("试") : sourced.Known("试");
}
