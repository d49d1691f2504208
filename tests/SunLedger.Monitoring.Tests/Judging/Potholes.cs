namespace SunLedger.Monitoring.Tests.Judging;

/// <summary>A category as small as they come: fields on a project and a payment, rules on each subject, one that must last, one over a group of projects.</summary>
internal sealed class Potholes : FundCategory
{
    public Potholes() : base("rural-roads", "坑洼", "Potholes", basis: "试")
    {
        var project = Of(Subject.Project);
        var depth = project.Quantity("depth_cm", "深度", "Depth", Unit.Centimetre, decimals: 1);
        var payment = Of(Subject.Payment);
        var limit = Parameter("limit", "限深", "Limit", Unit.Centimetre, 10).Assumed("试");

        project.Warn("PH-01", "太深", "Too deep").About(Risk.AboveStandard).Yellow(depth > limit).Red(depth > limit * 2).From("试").ClearedBy("填平", "Fill it in");
        payment.Warn("PH-02", "付给深坑", "Paid for a deep hole").About(Risk.ImpreciseUse).Orange(depth > limit & Known.Payment.Amount > 0).From("试");
        var same = ItemsBy(Known.Project.ImplementUnit).Where(Known.Project.Contract < 400_000);
        project.Warn("PH-03", "拆分", "Split").About(Risk.ImpreciseUse).Red(same.Count >= 2 & same.Sum(Known.Project.Contract) >= 400_000)
            .Judged(Trigger.Scheduled).From("试");
        Of(Subject.Indicator).Warn("PH-04", "三日未动", "Untouched for three days").About(Risk.IdleFunds).Yellow(Known.Indicator.Paid.Same(0)).Lasting(3).Judged(Trigger.Scheduled).From("试");
    }
}
