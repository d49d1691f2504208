namespace SunLedger.Bench.Peers;

/// <summary>Five rules about payments among their neighbours, as categories and the kernel have them.</summary>
internal sealed class FiveWindows : FundCategory
{
    public FiveWindows() : base("rural-roads", "五窗", "Five windows", basis: "试")
    {
        var payment = Of(Subject.Payment);
        var (amount, payee, project) = (Known.Payment.Amount, Known.Payment.PayeeAccount, Known.Project.Code);
        var isBelow = amount < 200_000;
        var ofProject = ItemsBy(project).SameYear();

        void Rule(string code, string name, string english, Condition when) => payment.Warn(code, name, english).About(Risk.FalseClaim).Orange(when).Judged(Trigger.Scheduled).From("试");
        Rule("FW-01", "重复支付", "Paid twice", ItemsBy(payee, amount).Within(days: 90).Count >= 2);
        Rule("FW-02", "拆分支付", "Split below a line", isBelow & ItemsBy(payee).Within(days: 15).Where(isBelow).Sum(amount) >= 200_000);
        Rule("FW-03", "同一票据", "One invoice", Known.Payment.InvoiceNo.IsKnown & ItemsBy(Known.Payment.InvoiceNo).Within(days: 366).Count >= 2);
        Rule("FW-04", "收款人集中", "Concentrated on a payee", ItemsBy(payee).SameYear().Sum(amount) > 10_000_000);
        Rule("FW-05", "年末占比", "Share of the last months", ofProject.Share(amount, Known.Payment.PaidOn.Month >= 9) > 0.15m);
    }
}
