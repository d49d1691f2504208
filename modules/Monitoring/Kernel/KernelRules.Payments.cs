namespace SunLedger.Monitoring.Kernel;

// KC: what is paid for what, to whom, and how.
internal sealed partial class KernelRules
{
    private void Contracts()
    {
        var isPaid = Known.Payment.Amount > 0 & Known.Payment.HasProject;
        var paid = Known.Payment.PaidBeforeOnProject + Known.Payment.Amount;
        // A project without a contract (a benefit, a subsidy) has none to exceed.
        var hasContract = Known.Project.Contract.IsKnown;

        _payment.Warn("KC-03", "超合同支付", "Paid beyond the contract")
            .About(Risk.ImpreciseUse)
            .Red(isPaid & hasContract & paid > Known.Project.Contract)
            .Red(Known.Payment.Amount > 0 & Known.Payment.HasContract & Known.Payment.PaidBeforeOnContract + Known.Payment.Amount > Known.Contract.Amount)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法实施条例第57条")
            .MayBeInnocent("已批准的合同变更尚未登记", "A change of the contract was approved and is not yet entered")
            .ClearedBy("登记合同变更，或退回超付款", "Enter the change of the contract, or return what was overpaid");

        const string reason = "无文件规定，运行口径";
        var prepay = Parameter("prepay_cap", "开工前预付上限", "Most that is paid before work begins", Unit.Ratio, 0.30m).CitiesMaySet(0.10m, 0.50m, Strict.Lower).Assumed(reason);
        var gap = Parameter("progress_gap", "超进度支付容差", "How far payment may run ahead of progress", Unit.Ratio, 0.10m).CitiesMaySet(0.05m, 0.20m, Strict.Lower).Assumed(reason);
        _payment.Warn("KC-13", "未按进度超付", "Paid ahead of progress")
            .About(Risk.ImpreciseUse)
            .Orange(isPaid & hasContract & !Known.Project.RealStart.IsKnown & paid > Known.Project.Contract * prepay)
            .Orange(isPaid & hasContract & Known.Project.Progress.IsKnown & paid > Known.Project.Contract * (Known.Project.Progress + gap))
            .Red(isPaid & hasContract & !Known.Project.AcceptedOn.IsKnown & paid >= Known.Project.Contract)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法实施条例第57条第3项")
            .MayBeInnocent("开工、进度或验收已发生，尚未登记", "Begin, progress or acceptance happened and is not yet entered")
            .ClearedBy("登记开工、进度、验收，或退回超付款", "Enter begin, progress and acceptance, or return what was paid too early")
            .CityMay("只可收紧", "Only tighter");
    }

    // What a payment does not say of its payee, its way and its use is counted as unstated in the overview; a row per payment that cannot be judged
    // would bury the warnings under what a file lacks as a whole.
    private void Payees()
    {
        var line = Parameter("cash_line", "现金结算起点", "Cash settlement starting point", Unit.Yuan, 1_000).CitiesMaySet(0, 1_000, Strict.Lower).Verified("现金管理暂行条例第5条");
        var inCash = Known.Payment.SettleMode.IsKnown & Known.Payment.SettleMode.Is("现金") & Known.Payment.Amount > line;
        var cashUses = WordList("cash_uses", "起点以上可用现金的用途", "Uses that may be paid in cash above the line", "收购农副产品", "农副产品收购", "差旅费")
            .Verified("现金管理暂行条例第5条第5项、第6项，第6条：向个人收购农副产品的价款、出差人员随身携带的差旅费");
        var isCashUse = Known.Payment.Use.IsKnown & Known.Payment.Use.ContainsAny(cashUses);
        _payment.Warn("KC-06", "现金支付超结算起点", "Paid in cash beyond the line")
            .About(Risk.ImpreciseUse)
            .Orange(inCash & !isCashUse)
            .Red(inCash & Known.Payment.PayeeKind.Is("供应商"))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("现金管理暂行条例第5条、第6条")
            .MayBeInnocent("向个人收购农副产品等条例允许的现金用途", "Buying farm produce from persons, and other uses that the regulation allows")
            .ClearedBy("改为转账支付，或附现金使用审批", "Pay by transfer, or attach the approval of cash")
            .CityMay("只可收紧", "Only tighter");

        var cashDays = Parameter("cash_days", "现金累计期", "Days in which cash is taken together", Unit.Day, 31).Assumed(NoDocument + "：一个月");
        var cashMonth = Parameter("cash_month", "单位现金月累计上限", "Most cash of a unit in a month", Unit.Yuan, 10_000).CitiesMaySet(1_000, 50_000, Strict.Lower).Assumed(NoDocument);
        var isCash = Known.Payment.SettleMode.IsKnown & Known.Payment.SettleMode.Is("现金");
        var cashOfUnit = ItemsBy(Known.Project.UnitCode).Within(cashDays).Where(isCash);
        _payment.Warn("KC-19", "单位现金支付累计超限", "A unit paid too much in cash within a month")
            .About(Risk.ImpreciseUse)
            .Orange(isCash & Known.Project.UnitCode.IsKnown & Known.Payment.Amount > 0 & cashOfUnit.Sum(Known.Payment.Amount) > cashMonth)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.Scheduled)
            .From("现金管理暂行条例第5条、第6条")
            .MayBeInnocent("一次性收购农副产品等条例允许的现金用途", "Farm produce was bought from many persons at once, and other uses that the regulation allows")
            .MayBeInnocent("项目单位与付款单位不同", "Another unit than that of the project paid")
            .ClearedBy("改为转账支付，或附现金使用审批", "Pay by transfer, or attach the approval of cash")
            .CityMay("只可收紧", "Only tighter");

        var lawful = WordList("unit_account_uses", "可转入单位账户的用途", "Uses that may go to a unit's account", "社会保险", "社保", "住房公积金", "工资", "工会经费", "税费")
            .CitiesMayAdd().Assumed("直达资金监控口径的通行例外，以各地白名单为准");
        var insurance = WordList("insurance_funds", "进社会保险基金财政专户的资金", "Funds that are paid into the special account of social insurance", "C34", "C35", "C41", "P24", "P25", "M11", "M12")
            .Verified("预算法第56条、预算法实施条例第52条、第55条：社会保险基金按规定存入财政专户");
        var isLawful = Known.Payment.Use.ContainsAny(lawful);
        // The money of social insurance must go there and nowhere else (SI-08): into a special account, and into no unit's own.
        var isInsurance = Known.Indicator.FundCode.ContainsAny(insurance);
        var account = Known.Payment.PayeeAccount;
        _payment.Warn("KC-07", "转入单位实有资金账户或财政专户", "Paid into a unit's own account or a special fiscal account")
            .About(Risk.Diversion)
            .Red(Known.Payment.Amount > 0 & Known.Payment.PayeeKind.IsKnown & (Known.Payment.PayeeKind.Is("单位实有资金") | Known.Payment.PayeeKind.Is("专户") & !isInsurance) & !isLawful)
            .Red(Known.Payment.Amount > 0 & account.In(Registers.UnitAccounts, "预算单位实有资金户", "乡镇财政户", "融资平台").On(Known.Payment.PaidOn) & !isLawful)
            .Red(Known.Payment.Amount > 0 & account.In(Registers.UnitAccounts, "财政专户").On(Known.Payment.PaidOn) & !isInsurance & !isLawful)
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("预算法第56条、第57条", "预算法实施条例第52条", "财预〔2020〕56号：直达资金直接支付到最终收款人")
            .MayBeInnocent("社会保险、工资、税费等法定例外", "Social insurance, wages, taxes and other lawful exceptions")
            .ClearedBy("直接支付到收款人，或办理一次性例外审批；已支付的退回", "Pay the payee directly, or have a single exception approved; what was paid is returned")
            .CityMay("可增加例外用途，增加留痕", "May add exceptions, on record");

        var negative = WordList("neg_uses", "负面清单用词", "Words of forbidden uses", "招待", "公务接待", "公务用车", "楼堂馆所", "奖金", "津贴", "罚款", "捐赠", "赞助", "偿还债务", "弥补亏损")
            .CitiesMayAdd().Known("财农〔2017〕8号第8条等资金办法的负面清单");
        _payment.Warn("KC-11", "用途涉及负面清单", "The use is on a negative list")
            .About(Risk.Diversion)
            .Orange(Known.Payment.Amount > 0 & Known.Payment.Use.IsKnown & Known.Payment.Use.ContainsAny(negative))
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法第63条、第72条", "财农〔2017〕8号")
            .MayBeInnocent("摘要用词相近，实际用途符合规定", "The words are alike and the use is allowed")
            .ClearedBy("更正摘要并附凭证，或退回资金", "Correct the description with the voucher, or return the money")
            .CityMay("可增加用词", "May add words");
    }

    private void Splitting()
    {
        var line = Parameter("split_line", "拆分支付参照线", "Line below which payments may be split", Unit.Yuan, 1_000_000).CitiesMaySet(100_000, 1_000_000, Strict.Lower)
            .Known("发展改革委令2018年第16号：服务100万元（货物200万元、施工400万元）");
        var days = Parameter("split_days", "拆分支付比较期", "Days in which payments are taken together", Unit.Day, 7).CitiesMaySet(1, 30).Assumed(NoDocument);
        var excess = Parameter("split_excess", "拆分支付超线幅度", "How far together they lie above the line", Unit.Ratio, 0).CitiesMaySet(0, 0.10m).Assumed(NoDocument);
        // A roll of persons goes through the account of its bank every month; an instalment is what its contract says, and contracts that are split KB-04 sees.
        var isBelow = Known.Payment.Amount > 0 & Known.Payment.Amount < line & !Known.Payment.HasPersonBatch & !Known.Payment.HasContract & !Known.Project.Contract.IsKnown;
        var together = ItemsBy(Known.Payment.PayeeAccount, Known.Project.Code).Within(days).Where(isBelow);
        // Over projects only what one supplier gets from one division: an account of a village or a school rightly serves many.
        var isToSupplier = Known.Payment.PayeeKind.IsKnown & Known.Payment.PayeeKind.Is("供应商");
        var overProjects = ItemsBy(Known.Payment.PayeeAccount, Known.Indicator.DivisionCode).Within(days).Where(isBelow & isToSupplier);
        _payment.Warn("KC-08", "疑似拆分支付", "Payments that look split")
            .About(Risk.ImpreciseUse)
            .Orange(Known.Payment.HasProject & isBelow & together.Sum(Known.Payment.Amount) >= line * (1 + excess)) // each is below the line, so there are two or more
            .Orange(Known.Payment.HasProject & isBelow & isToSupplier & overProjects.Sum(Known.Payment.Amount) >= line * (1 + excess))
            .Judged(Trigger.Scheduled)
            .From("行政事业单位内部控制规范")
            .MayBeInnocent("合同约定的多个付款节点集中到期，合同尚未登记", "Several instalments of a contract fell due together, and the contract is not entered yet")
            .MayBeInnocent("不同项目各自采购，恰好同一供应商", "Each project bought by itself, and the supplier happens to be the same")
            .ClearedBy("登记合同，或附采购依据和付款条款说明", "Enter the contract, or attach what the purchase and its terms rest on")
            .CityMay("参照线可下调，比较期可在范围内设定", "The line may be lowered, and the window set within bounds");
    }
}
