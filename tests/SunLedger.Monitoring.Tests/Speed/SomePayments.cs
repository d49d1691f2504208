using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Speed;

/// <summary>Payments of a year on 1,000 projects, by dice that always fall the same.</summary>
internal static class SomePayments
{
    public static PaymentFacts[] Of(int count)
    {
        var dice = new Random(20180930);
        var indicators = Enumerable.Range(0, 300).Select(i => Given.Indicator($"I-{i}", amount: 90_000_000)).ToArray();
        var projects = Enumerable.Range(0, 1_000).Select(i => Given.Project($"P-{i}", contract: dice.Next(100_000, 5_000_000), fields: $$"""{"accepted":{{(i % 3 == 0 ? "true" : "false")}}}""") with
        {
            Progress = decimal.Round((decimal)dice.NextDouble(), 2),
            AcceptedOn = i % 3 == 0 ? new DateOnly(2018, 1 + i % 9, 1) : null,
        }).ToArray();
        string[] uses = ["路面硬化工程进度款", "水泥采购款", "监理费", "村道养护劳务费", "安防设施材料款"];
        string[] kinds = ["供应商", "供应商", "供应商", "个人", "村级"];
        return [.. Enumerable.Range(0, count).Select(i => One(i, dice, indicators, projects, uses, kinds))];
    }

    private static PaymentFacts One(int i, Random dice, IndicatorFacts[] indicators, ProjectFacts[] projects, string[] uses, string[] kinds) => new()
    {
        Row = i + 1,
        Id = $"Y-{i}",
        Indicator = indicators[dice.Next(indicators.Length)],
        Project = projects[dice.Next(projects.Length)],
        Amount = new Money(dice.Next(1, 30_000_000)),
        PaidBefore = new Money(dice.Next(0, 1_000_000_000)),
        PaidBeforeOnProject = new Money(dice.Next(0, 100_000_000)),
        AssignedHere = new Money(500_000_000),
        PaidOn = new DateOnly(2018, 1, 1).AddDays(dice.Next(0, 270)),
        VoucherDate = new DateOnly(2018, 1, 1).AddDays(dice.Next(0, 270)),
        PayeeName = "某公司",
        PayeeKey = dice.Next(0, 20_000),
        PayeeKind = kinds[dice.Next(kinds.Length)],
        Use = uses[dice.Next(uses.Length)],
        FunctionSubject = dice.Next(10) == 0 ? "2050205" : "2130504",
        SettleMode = dice.Next(20) == 0 ? "现金" : "转账",
        InvoiceNo = dice.Next(3) == 0 ? $"{dice.Next(0, 1_000_000):D8}" : null,
    };
}
