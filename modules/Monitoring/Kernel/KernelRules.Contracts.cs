namespace SunLedger.Monitoring.Kernel;

// KB-04, KC-05: what is bought by contract, and who is paid on one.
internal sealed partial class KernelRules
{
    private const string Tender = "发展改革委令2018年第16号《必须招标的工程项目规定》";

    private void ContractRegister()
    {
        var contract = Of(Subject.Contract);
        var works = Parameter("works_line", "工程招标限额", "Tender line of works", Unit.Yuan, 4_000_000).CitiesMaySet(600_000, 4_000_000, Strict.Lower).Known(Tender + "：施工400万元");
        var goods = Parameter("goods_line", "货物招标限额", "Tender line of goods", Unit.Yuan, 2_000_000).CitiesMaySet(200_000, 2_000_000, Strict.Lower).Known(Tender + "：货物200万元");
        var services = Parameter("service_line", "服务招标限额", "Tender line of services", Unit.Yuan, 1_000_000).CitiesMaySet(200_000, 1_000_000, Strict.Lower).Known(Tender + "：服务100万元");
        var days = Parameter("split_contract_days", "拆分合同比较期", "Days in which contracts are taken together", Unit.Day, 180).CitiesMaySet(30, 365, Strict.Higher).Assumed(NoDocument);
        // What was tendered openly evades nothing, however it was cut afterwards.
        var isTendered = Known.Contract.ProcureMode.IsKnown & Known.Contract.ProcureMode.IsAny("公开招标", "邀请招标");
        Condition IsSplit(string kind, Number line)
        {
            // Only contracts of the judged one's kind are taken together.
            var isBelow = Known.Contract.Kind.Is(kind) & !isTendered & Known.Contract.Amount < line;
            return isBelow & Known.Contract.Amount > 0 & ItemsBy(Known.Contract.Buyer, Known.Contract.Supplier).Within(days).Where(isBelow).Sum(Known.Contract.Amount) >= line;
        }

        contract.Warn("KB-04", "疑似拆分合同规避招标", "Contracts that look split to evade a tender")
            .About(Risk.ImpreciseUse)
            .Orange(IsSplit("工程", works))
            .Orange(IsSplit("货物", goods))
            .Orange(IsSplit("服务", services))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From(Tender, "政府采购法第28条")
            .MayBeInnocent("同一项目一次招标后按标段分别签订，采购方式未登记", "It was tendered once, signed lot by lot, and the way of procurement was not entered")
            .MayBeInnocent("各合同标的不同，不属于同一采购项目", "They are about different things, which no one tender could have bought")
            .ClearedBy("登记采购方式并附招标文件，或合并重新采购", "Enter the way of procurement with the tender documents, or procure again as one")
            .CityMay("限额可下调，比较期可延长", "The lines may be lowered, and the window made longer");

        var least = Parameter("contract_least", "须签合同的支付起点", "Payment from which a contract is asked for", Unit.Yuan, 10_000).CitiesMaySet(2_000, 50_000, Strict.Lower).Assumed("无文件规定，运行口径");
        _payment.Warn("KB-14", "合同缺失", "Paid to a supplier without a contract")
            .OnTrial(TrialUntil) // offices begin to enter their contracts: until then every payment would hit
            .About(Risk.ImpreciseUse)
            .Orange(Known.Payment.Amount >= least & Known.Payment.HasProject & Known.Payment.PayeeKind.IsKnown & Known.Payment.PayeeKind.Is("供应商")
                & !Known.Payment.HasContract & !Known.Project.Contract.IsKnown)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("政府采购法第43条", "民法典第三编")
            .MayBeInnocent("合同已签订，尚未登记", "The contract was signed and is not yet entered")
            .MayBeInnocent("水电、邮寄等按账单支付、不另签合同的支出", "Water, power or post, which are paid by the bill")
            .ClearedBy("登记合同，或附不需签订合同的说明", "Enter the contract, or attach why none is needed")
            .CityMay("只可收紧", "Only tighter");

        _payment.Warn("KC-05", "收款人不在合同中", "The payee is no party of the contract")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & Known.Payment.HasContract & !Known.Payment.PayeeIsParty)
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("直达资金监控：资金直接支付到合同收款人", "预算法实施条例第57条")
            .MayBeInnocent("合同约定由农民工工资专用账户等第三方代收", "The contract has a third party receive it, as an account for workers' wages")
            .MayBeInnocent("供应商更名或债权转让，合同变更尚未登记", "The supplier changed its name or sold the claim, and the change of the contract is not yet entered")
            .ClearedBy("登记合同变更或联合体、分包人，或办理一次性例外审批", "Enter the change, the consortium or the subcontractor, or have a single exception approved");
    }
}
