namespace SunLedger.Monitoring.Kernel;

/// <summary>
/// The rules that run for every fund, before and beside those of its category, written in the language that categories are written in.
/// What no document fixes is assumed, and says so. KA-06, KB-01, KC-01 and KC-02 exist twice: the posting core refuses what they
/// prohibit, and a test keeps both equal (docs/decisions/0005).
/// </summary>
internal sealed class KernelRules : FundCategory
{
    /// <summary>Code of the definition.</summary>
    public const string Code = "kernel";

    private const string Patience = "patience";

    private readonly Sheet _indicator;
    private readonly Sheet _payment;

    public KernelRules()
        : base(Code, "跨类别通用规则", "Rules for every fund", basis: "预算法、预算法实施条例")
    {
        _indicator = Of(Subject.Indicator);
        _payment = Of(Subject.Payment);

        Release();
        ProjectLibrary();
        PaymentLimits();
        Progress();
        Duplicates();
        IdleMoney();
        MissingElements();
        Cash();
        Stock();
        People();
        Payees();
        Parameter(Patience, "无法判断宽限期", "Patience with what cannot be judged", Unit.Day, 15).CitiesMaySet(5, 30, Strict.Lower)
            .Assumed("无文件规定：数据缺失超过此天数，按黄色预警处理，沉默不等于合规");
    }

    /// <summary>How many days nobody may be unable to judge before that is a warning itself.</summary>
    public static int PatienceDays(CategoryDefinition kernel) => (int)kernel.Parameters.Single(p => p.Code == Patience).Default;

    private void Release() =>
        _indicator.Warn("KA-06", "分解合计超上级指标", "More distributed than there is")
            .About(Risk.IrregularRelease)
            .Red(Known.Indicator.Released + Known.Indicator.Assigned > Known.Indicator.Available)
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法第13条", "台账勾稽关系")
            .MayBeInnocent("上级追加指标已下达，尚未登记", "A supplement from above was released and is not yet registered")
            .ClearedBy("登记追加指标，或收回多下达、多安排的金额", "Register the supplement, or take back what was released or assigned in excess");

    private void ProjectLibrary()
    {
        var inLibrary = Known.Project.LibraryState.IsAny("已入库", "已安排", "实施", "完工", "验收", "移交");
        // Carried-over money may still serve the projects of the year in which it was granted.
        var firstYear = Known.Indicator.Year - Known.Indicator.CarryOverAge;
        var ofAnotherYear = Known.Project.LibraryYear < firstYear | Known.Project.LibraryYear > Known.Indicator.Year;

        _payment.Warn("KB-01", "项目未入库", "The project is not in the library")
            .About(Risk.MistargetedMeasure)
            .Red(Known.Payment.Amount > 0 & Known.Payment.HasProject & (!inLibrary | ofAnotherYear))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("预算法实施条例第41条", "关于建立健全脱贫攻坚项目库的指导意见")
            .MayBeInnocent("项目已批准入库，项目库尚未同步", "The project was approved and the library is not yet up to date")
            .ClearedBy("补齐入库审核，或更正项目与年度", "Complete the entry review, or correct the project or its year");
    }

    private void PaymentLimits()
    {
        _payment.Warn("KC-01", "无项目支付", "Paid without a project")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & (!Known.Payment.HasProject | !Known.Payment.IsAssigned))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("每笔支付须对应到项目（总台账要求）", "预算法实施条例第57条")
            .MayBeInnocent("已安排到项目，对应关系尚未录入", "Assigned to a project, and the assignment is not yet entered")
            .ClearedBy("录入项目与指标的对应关系后再支付", "Enter the assignment from this indicator to the project, then pay");

        _payment.Warn("KC-02", "超指标支付", "Paid beyond the indicator")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0
                & Known.Payment.PaidBefore + Known.Payment.Amount + Known.Indicator.Reserved > Known.Indicator.Available - Known.Indicator.Released)
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment)
            .From("预算法实施条例第57条")
            .MayBeInnocent("追加指标已下达，尚未登记", "A supplement was released and is not yet registered")
            .ClearedBy("登记追加指标，或减少支付金额", "Register the supplement, or pay less");
    }

    private void Progress()
    {
        const string reason = "无文件规定，运行口径：滞后时间进度的百分点";
        var yellow = Parameter("lag_yellow", "滞后黄线", "Yellow lag", Unit.Ratio, 0.10m).CitiesMaySet(0.05m, 0.20m, Strict.Lower).Assumed(reason);
        var orange = Parameter("lag_orange", "滞后橙线", "Orange lag", Unit.Ratio, 0.20m).CitiesMaySet(0.10m, 0.30m, Strict.Lower).Assumed(reason);
        var red = Parameter("lag_red", "滞后红线", "Red lag", Unit.Ratio, 0.30m).CitiesMaySet(0.20m, 0.40m, Strict.Lower).Assumed(reason);
        var curve = Curve("spending_curve", "序时支付进度", "Spending expected by the day", (6, 30, 0.50m), (9, 30, 0.75m), (11, 30, 0.90m), (12, 31, 0.92m))
            .Assumed("无统一文件；年底未支付控制在7%以内为某市2018年做法，9月底75%为常见考核点");

        var isSpentHere = Known.Indicator.Kind.Is("可执行") | Known.Indicator.Level.IsAny("县", "乡");
        var held = Known.Indicator.Available - Known.Indicator.Released;
        var lag = curve.OnDay - Known.Indicator.Paid / held;

        _indicator.Warn("KC-04", "支付进度滞后于时间进度", "Spending lags behind the year")
            .About(Risk.IdleFunds)
            .Yellow(isSpentHere & held > 0 & lag > yellow)
            .Orange(isSpentHere & held > 0 & lag > orange)
            .Red(isSpentHere & held > 0 & lag > red)
            .Judged(Trigger.Scheduled)
            .From("支付进度与时间进度比较（动态监控要求）", "预算法实施条例第57条")
            .MayBeInnocent("资金年中以后才到位，或项目按合同在年末集中结算", "The money arrived late in the year, or the contract settles at its end")
            .ClearedBy("加快支付，或收回不能支出的金额", "Pay faster, or hand back what cannot be spent")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Duplicates()
    {
        // A payment that came back whole is not paid: to pay it again is no duplicate.
        var stands = Known.Payment.Amount > 0 & !Known.Payment.State.Is("退回");
        var twins = ItemsBy(Known.Payment.PayeeAccount, Known.Payment.Amount, Known.Project.Code).Within(days: 30).Where(stands);
        // Looking back, so that the later payment warns: the earlier one was no duplicate when it was made. Three years, because invoices outlive budgets.
        var sameInvoice = ItemsBy(Known.Payment.InvoiceNo).Within(days: 1_095).Where(stands);

        _payment.Warn("KC-09", "重复支付", "Paid twice")
            .About(Risk.FalseClaim)
            .Orange(Known.Payment.HasProject & twins.Count >= 2)
            .Red(Known.Payment.InvoiceNo.IsKnown & sameInvoice.Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("行政事业单位内部控制规范")
            .MayBeInnocent("同一票据分次支付，或按月定额发放的补助", "One invoice paid in parts, or a fixed monthly benefit")
            .MayBeInnocent("退回后重新支付，退回尚未登记", "Paid again after the bank returned it, and the return is not yet entered")
            .ClearedBy("附合同与票据说明，或退回重复支付的金额", "Attach contract and invoices, or return what was paid twice")
            .CityMay("同一收款人、金额、项目的比较期（30日，3至90日）和同一票据的比较期（1095日）为假定值，暂按全国统一执行", "The windows, 30 days (3 to 90) for twins and 1,095 days for invoices, are assumed, and national for now");
    }

    private void IdleMoney()
    {
        const string reason = "无文件规定，运行口径：自接收（或登记）起的天数";
        var yellow = Parameter("idle_yellow", "闲置黄线", "Yellow idle days", Unit.Day, 60).CitiesMaySet(30, 90, Strict.Lower).Assumed(reason);
        var orange = Parameter("idle_orange", "闲置橙线", "Orange idle days", Unit.Day, 90).CitiesMaySet(45, 120, Strict.Lower).Assumed(reason);
        var red = Parameter("idle_red", "闲置红线", "Red idle days", Unit.Day, 180).CitiesMaySet(90, 270, Strict.Lower).Assumed(reason);

        var isUntouched = Known.Indicator.Kind.Is("可执行") & Known.Indicator.IsLeaf & Known.Indicator.Available > 0 & Known.Indicator.Paid.Same(0);
        // Own budget is never received from above: its days count from the day on which it was registered.
        Condition Longer(Number days) =>
            Known.Indicator.ReceivedOn.IsKnown & Known.Indicator.ReceivedOn.DaysAgo > days
            | !Known.Indicator.ReceivedOn.IsKnown & Known.Indicator.RegisteredOn.DaysAgo > days;

        _indicator.Warn("KD-01", "资金闲置（零支付）", "Idle money: nothing paid")
            .About(Risk.IdleFunds)
            .Yellow(isUntouched & Longer(yellow))
            .Orange(isUntouched & Longer(orange))
            .Red(isUntouched & Longer(red))
            .Judged(Trigger.Scheduled)
            .From("盘活财政存量资金有关规定（动态监控要求）")
            .MayBeInnocent("项目处于招标或前期阶段", "The project is being tendered or prepared")
            .ClearedBy("开始支付，或收回、调整指标", "Begin to pay, or recall or move the indicator")
            .CityMay("只可收紧", "Only tighter");
    }

    private void MissingElements()
    {
        const string reason = "无文件规定，运行口径：超过应报日期的天数";
        var yellow = Parameter("element_yellow", "要素缺报黄线", "Yellow days without an element", Unit.Day, 0).CitiesMaySet(0, 15, Strict.Lower).Assumed(reason);
        var orange = Parameter("element_orange", "要素缺报橙线", "Orange days without an element", Unit.Day, 30).CitiesMaySet(7, 60, Strict.Lower).Assumed(reason);
        var red = Parameter("element_red", "要素缺报红线", "Red days without an element", Unit.Day, 90).CitiesMaySet(30, 180, Strict.Lower).Assumed(reason);
        var isMissing = !Known.Element.ArrivedOn.IsKnown;

        Of(Subject.Element).Warn("KH-01", "监控要素缺报", "A monitoring element is missing")
            .About(Risk.PerformanceGap)
            .Yellow(isMissing & Known.Element.DueOn.DaysAgo > yellow)
            .Orange(isMissing & Known.Element.DueOn.DaysAgo > orange)
            .Red(isMissing & Known.Element.DueOn.DaysAgo > red)
            .From("财政扶贫资金动态监控要素报送要求")
            .MayBeInnocent("材料已具备，尚未登记到平台", "The document exists and is not yet entered")
            .MayBeInnocent("项目已停建或调整，要素不再适用", "The project was stopped or changed, and the element no longer applies")
            .ClearedBy("补报该要素", "Bring the element")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Cash()
    {
        var line = Parameter("cash_line", "现金结算起点", "Settlement starting point of cash", Unit.Yuan, 1_000).CitiesMaySet(0, 1_000, Strict.Lower)
            .Verified("现金管理暂行条例第五条：结算起点为1000元");
        // A payment that does not say how it was settled is no suspicion of cash.
        var isCash = Known.Payment.SettleMode.IsKnown & Known.Payment.SettleMode.Is("现金") & Known.Payment.Amount > line;

        _payment.Warn("KC-06", "大额现金支付", "Paid in cash above the line")
            .About(Risk.ImpreciseUse)
            .Orange(isCash)
            .Red(isCash & Known.Payment.PayeeKind.Is("供应商"))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("现金管理暂行条例第五条", "现金管理暂行条例第六条")
            .MayBeInnocent("向个人收购农副产品、支付劳务报酬等条例允许的现金支出", "Wages, or farm products bought from persons, which the regulation allows in cash")
            .ClearedBy("改为转账支付，或附条例允许使用现金的说明", "Pay by transfer, or say which exception of the regulation it is")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Stock()
    {
        var least = Parameter("stock_least", "结转提示起点", "Least carry-over that is named", Unit.Yuan, 1_000).CitiesMaySet(0, 100_000).Assumed("无文件规定，运行口径：低于此数不提示");
        var years = Parameter("stock_years", "结转年限上限", "Years after which carry-over is surplus", Unit.Year, 2)
            .Verified("预算法第42条；财预〔2015〕15号：连续两年未用完的结转资金应当作为结余资金管理");
        var unpaid = Known.Indicator.Available - Known.Indicator.Released - Known.Indicator.Paid;

        _indicator.Warn("KD-02", "结转一年以上", "Carried over for more than a year")
            .About(Risk.IdleFunds)
            .Orange(Known.Indicator.CarryOverAge >= 1 & Known.Indicator.CarryOverAge < years & unpaid > least)
            .Judged(Trigger.Scheduled)
            .From("财农〔2017〕115号")
            .MayBeInnocent("跨年度项目按合同分期支付", "A project of several years is paid by its contract")
            .ClearedBy("支付，或收回、调整用途", "Pay it, recall it or give it another use");

        _indicator.Warn("KD-03", "连续两年未用完", "Not used for two years")
            .About(Risk.IdleFunds)
            .Red(Known.Indicator.CarryOverAge >= years & unpaid > 0)
            .Judged(Trigger.Scheduled)
            .From("预算法第42条", "预算法实施条例第50条", "财预〔2015〕15号")
            .MayBeInnocent("已批准收回，收回尚未登记", "The recall is approved and not yet entered")
            .ClearedBy("作为结余资金收回，上级专项交回上级", "Recall it as surplus, and hand money from above back");
    }

    private void People() =>
        Of(Subject.PersonLine).Warn("KE-01", "死亡人员领取", "Paid to a dead person")
            .About(Risk.FalseClaim)
            .Red(Known.PersonLine.PersonKey.In(Registers.Deceased).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("财政扶贫资金动态监控：与公安、民政信息比对")
            .MayBeInnocent("发放当月去世，当月待遇可以发放", "The person died in the month that is paid, which may be paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回，或更正死亡登记", "Stop and take it back, or have the register corrected");

    private void Payees()
    {
        var name = Known.Payment.PayeeName;
        _payment.Warn("KE-08", "收款企业资格异常", "Payee deregistered or abnormal")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & name.In(Registers.Enterprises, "注销", "吊销").On(Known.Payment.PaidOn))
            .Orange(Known.Payment.Amount > 0 & name.In(Registers.Enterprises, "经营异常", "严重失信").On(Known.Payment.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("财政扶贫资金动态监控：与市场监管信息比对")
            .MayBeInnocent("名称相同的另一家企业", "Another enterprise of the same name")
            .MayBeInnocent("企业注销前已完成供货，按合同结清尾款", "It delivered before it was deregistered and is paid the rest of its contract")
            .ClearedBy("核实企业状态，追回或附结算依据", "Find out its state, take it back or attach the grounds");

        // Exceptions (wages, social insurance, taxes, union dues) are decided by people until there is a list of them: it asks for evidence and holds nothing.
        _payment.Warn("KC-07", "转入单位实有资金账户或财政专户", "Paid into a unit's own or a special account")
            .About(Risk.Diversion)
            .Red(Known.Payment.Amount > 0 & Known.Payment.PayeeAccount.In(Registers.UnitAccounts, "预算单位实有资金户", "财政专户", "乡镇财政户", "融资平台").On(Known.Payment.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.BeforePayment | Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法第57条：不得虚列支出", "财预〔2020〕56号：直达资金直接支付到最终收款人")
            .MayBeInnocent("工资、社保、住房公积金、税费、工会经费或归还垫付", "Wages, social insurance, housing fund, taxes, union dues, or money advanced")
            .ClearedBy("退回并直接支付到最终收款人，或附例外依据", "Return it and pay the final payee, or attach the exception");
    }
}
