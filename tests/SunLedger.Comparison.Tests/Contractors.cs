namespace SunLedger.Comparison.Tests;

/// <summary>A category whose payments ask two registers: by the payee's name as of the pay day, and by the account.</summary>
internal sealed class Contractors : FundCategory
{
    public Contractors() : base("rural-roads", "农村公路", "Roads", basis: "试")
    {
        Covers("C13");
        var payment = Of(Subject.Payment);
        payment.Warn("CT-01", "收款单位已注销", "The payee was deregistered").About(Risk.FalseClaim).From("试")
            .Red(Known.Payment.PayeeName.In(Registers.Enterprises, "注销", "吊销").On(Known.Payment.PaidOn));
        payment.Warn("CT-02", "转入单位实有资金账户", "Paid into a unit's own account").About(Risk.Diversion).From("试")
            .Red(Known.Payment.PayeeAccount.In(Registers.UnitAccounts, "预算单位实有资金户").On(Known.Payment.PaidOn)).Enforce(Enforcement.Hold).Judged(Trigger.BeforePayment | Trigger.Scheduled);
    }
}
