namespace SunLedger.Monitoring.Tests.Speed;

/// <summary>Nine item rules on payments as categories have them; with the kernel's three they make twelve.</summary>
internal sealed class TwelveRules : FundCategory
{
    public TwelveRules() : base("rural-roads", "十二", "Twelve", basis: "试")
    {
        var project = Of(Subject.Project);
        var accepted = project.Flag("accepted", "已验收", "Accepted");
        var payment = Of(Subject.Payment);
        var retention = Parameter("retention", "质保金", "Retention", Unit.Ratio, 0.03m).Assumed("试");
        var cash = Parameter("cash", "现金线", "Cash line", Unit.Yuan, 1_000).Assumed("试");
        var words = WordList("neg_words", "负面词", "Negative words", "楼堂馆所", "小汽车", "招待费", "烟酒", "礼品", "出国", "奖金", "通讯设备").Assumed("试");
        var after = Known.Payment.PaidBeforeOnProject + Known.Payment.Amount;

        void Rule(int number, Condition when) => payment.Warn($"TW-{number:00}", $"规则{number}", $"Rule {number}").About(Risk.ImpreciseUse).Orange(when).From("试");
        Rule(1, after > Known.Project.Contract * (1 - retention) & !Known.Project.AcceptedOn.IsKnown);
        Rule(2, Known.Payment.Use.ContainsAny(words));
        Rule(3, Known.Payment.FunctionSubject.StartsWithAny("205", "206", "208"));
        Rule(4, Known.Payment.SettleMode.Is("现金") & Known.Payment.Amount > cash);
        Rule(5, Known.Payment.PayeeKind.IsAny("单位实有资金", "专户"));
        Rule(6, after / Known.Project.Contract > Known.Project.Progress + 0.10m);
        Rule(7, Known.Payment.Amount > 500_000 & Known.Payment.VoucherDate.DaysUntil(Known.Payment.PaidOn) > 30);
        Rule(8, Known.Payment.Amount > Known.Payment.AssignedHere - Known.Payment.PaidBeforeOnProject);
        Rule(9, accepted & Known.Project.AcceptedOn.DaysAgo > 365);
    }
}
