using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

/// <summary>
/// The rules that run for every fund, before and beside those of its category, written in the language that categories are written in.
/// What no document fixes is assumed, and says so. KA-06, KB-01, KC-01 and KC-02 exist twice: the posting core refuses what they
/// prohibit, and a test keeps both equal (docs/decisions/0005). Which of the 61 rules of the catalogue are here, which the platform keeps in another
/// way and which wait, and for what, stands in README.md beside this file.
/// </summary>
internal sealed partial class KernelRules : FundCategory
{
    /// <summary>Code of the definition.</summary>
    public const string Code = CategorySnapshot.KernelCode;

    private const string Patience = "patience";
    private const string ExemptionDays = "exemption_days";

    // Rules that are new, whose limits no document fixes, are watched for a while before they warn anybody.
    private static readonly DateOnly TrialUntil = new(2027, 6, 30);

    private readonly Sheet _indicator;
    private readonly Sheet _payment;
    private readonly Sheet _project;
    private readonly Sheet _line;

    // How far spending should be, and how far behind is too far: what the year's end is measured by, too.
    private readonly Curve _pace;
    private readonly Parameter _lagRed;

    public KernelRules()
        : base(Code, "跨类别通用规则", "Rules for every fund", basis: "预算法、预算法实施条例")
    {
        _indicator = Of(Subject.Indicator);
        _payment = Of(Subject.Payment);
        _project = Of(Subject.Project);
        _line = Of(Subject.PersonLine);

        const string lag = "无文件规定，运行口径：滞后时间进度的百分点";
        _lagRed = Parameter("lag_red", "滞后红线", "Red lag", Unit.Ratio, 0.30m).CitiesMaySet(0.20m, 0.40m, Strict.Lower).Assumed(lag);
        _pace = Curve("spending_curve", "序时支付进度", "Spending expected by the day", (6, 30, 0.50m), (9, 30, 0.75m), (11, 30, 0.90m), (12, 31, 0.92m))
            .Assumed("无统一文件；年底未支付控制在7%以内为某市2018年做法，9月底75%为常见考核点");
        Release();
        Issuers();
        ProjectLibrary();
        PaymentLimits();
        Progress(lag);
        Duplicates();
        IdleMoney();
        Distribution();
        Budgets();
        Elements();
        Schedule();
        Beneficiaries();
        Contracts();
        Payees();
        Splitting();
        MissingElements();
        Publicity();
        Stock();
        People();
        Benefits();
        Accounts();
        Rolls();
        Enterprises();
        ContractRegister();
        Performance();
        YearEnd();
        Returned();
        Suppliers();
        Twins();
        ChangedProjects();
        CarryOver();
        Treasury();
        FlowBack();
        Posting();
        Notices();
        SiteChecks();
        Complaints();
        HandlingClocks();
        Parameter(Patience, "无法判断宽限期", "Patience with what cannot be judged", Unit.Day, 15).CitiesMaySet(5, 30, Strict.Lower)
            .Assumed("无文件规定：数据缺失超过此天数，按黄色预警处理，沉默不等于合规");
    }

    /// <summary>How many days nobody may be unable to judge before that is a warning itself.</summary>
    public static int PatienceDays(CategoryDefinition kernel, DateOnly day) => DaysOf(kernel, Patience, day);

    /// <summary>How long an exemption may last.</summary>
    public static int MostExemptionDays(CategoryDefinition kernel, DateOnly day) => DaysOf(kernel, ExemptionDays, day);

    private static int DaysOf(CategoryDefinition kernel, string code, DateOnly day) => (int)kernel.Parameters.Single(p => p.Code == code).On(day);

    private void Release() =>
        _indicator.Warn("KA-06", "分解合计超上级指标", "More distributed than there is")
            .About(Risk.IrregularRelease)
            .Red(Known.Indicator.Released + Known.Indicator.Assigned > Known.Indicator.Available)
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法第13条", "台账勾稽关系")
            .MayBeInnocent("上级追加指标已下达，尚未登记", "A supplement from above was released and is not yet registered")
            .ClearedBy("登记追加指标，或收回多下达、多安排的金额", "Register the supplement, or take back what was released or assigned in excess");

    private void Issuers() =>
        // What goes elsewhere than one level down, or out of the region, the posting core refuses: it is in no release.
        Of(Subject.Release).Warn("KA-05", "非财政部门下达", "Released by an organ that is not of finance")
            .About(Risk.IrregularRelease)
            .Red(Known.Release.Amount > 0 & !Known.Release.IssuerIsFinance)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("预算法实施条例第59条", "预算法实施条例第94条")
            .MayBeInnocent("财政部门与其他部门联合发文，由其他部门编号", "Issued together with a finance organ, and numbered by the other")
            .MayBeInnocent("政府或领导小组转发财政部门的文件，登记了转发文号", "A finance organ's notice was passed on by the government or a leading group, and the number of that was entered")
            .ClearedBy("更正文号，或更正下达并由财政部门重新下达", "Correct the number, or take the release back and have the finance organ issue it");

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
            .About(Risk.IrregularRelease)
            .Red(Known.Payment.Amount > 0
                & Known.Payment.PaidBefore + Known.Payment.Amount + Known.Indicator.Reserved > Known.Indicator.Available - Known.Indicator.Released)
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment)
            .From("预算法实施条例第57条")
            .MayBeInnocent("追加指标已下达，尚未登记", "A supplement was released and is not yet registered")
            .ClearedBy("登记追加指标，或减少支付金额", "Register the supplement, or pay less");
    }

    private void Progress(string reason)
    {
        var yellow = Parameter("lag_yellow", "滞后黄线", "Yellow lag", Unit.Ratio, 0.10m).CitiesMaySet(0.05m, 0.20m, Strict.Lower).Assumed(reason);
        var orange = Parameter("lag_orange", "滞后橙线", "Orange lag", Unit.Ratio, 0.20m).CitiesMaySet(0.10m, 0.30m, Strict.Lower).Assumed(reason);
        var (red, curve) = (_lagRed, _pace);

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

        // A project has a plan of its own: the curve of the year says nothing about it.
        var planned = Known.Project.PlanStart.DaysUntil(Known.Project.PlanEnd);
        var isPlanned = Known.Project.LibraryState.IsAny("已安排", "实施") & Known.Project.PlanStart.IsKnown & Known.Project.PlanEnd.IsKnown & planned > 0
            & Known.Project.Approved.IsKnown & Known.Project.Approved > 0;
        var behind = Number.Min(Known.Project.PlanStart.DaysAgo / planned, 1) - Known.Project.Paid / Known.Project.Approved;
        _project.Warn("KC-18", "项目支付滞后于工期", "Spending of a project lags behind its plan")
            .OnTrial(TrialUntil) // much work is settled when it is done: what the limits find is watched first
            .About(Risk.IdleFunds)
            .Yellow(isPlanned & behind > yellow)
            .Orange(isPlanned & behind > orange)
            .Red(isPlanned & behind > red)
            .Judged(Trigger.Scheduled)
            .From("支付进度与时间进度比较（动态监控要求）", "预算法实施条例第57条")
            .MayBeInnocent("按合同在完工后结算", "The contract settles when the work is done")
            .MayBeInnocent("工期已按程序调整，计划日期未更新", "The schedule was changed by the proper procedure, and the planned days were not")
            .ClearedBy("按进度支付，或更新计划开工、完工日期", "Pay by progress, or enter the planned days as they are now")
            .CityMay("只可收紧", "Only tighter");
    }

    private void Duplicates()
    {
        // A payment that came back whole is not paid: to pay it again is no duplicate.
        var days = Parameter("twin_days", "重复支付比较期", "Days in which a second payment is a twin", Unit.Day, 30).CitiesMaySet(3, 90).Assumed(NoDocument);
        var stands = Known.Payment.Amount > 0 & !Known.Payment.State.Is("退回");
        var twins = ItemsBy(Known.Payment.PayeeAccount, Known.Payment.Amount, Known.Project.Code).Within(days).Where(stands);
        // Looking back, so that the later payment warns: the earlier one was no duplicate when it was made. Three years, because invoices outlive budgets.
        // Of one payee: the eight digits of two sellers are the same soon enough.
        var invoiceDays = Parameter("invoice_days", "同一票据比较期", "Days in which an invoice is paid once", Unit.Day, 1_095).Assumed(NoDocument + "：三年，票据的有效期长于预算年度");
        var sameInvoice = ItemsBy(Known.Payment.InvoiceNo, Known.Payment.PayeeName).Within(invoiceDays).Where(stands);

        _payment.Warn("KC-09", "重复支付", "Paid twice")
            .About(Risk.FalseClaim)
            .Orange(Known.Payment.HasProject & twins.Count >= 2)
            .Orange(stands & Known.Payment.SharedFiles.IsKnown & Known.Payment.SharedFiles > 0 & !Known.Payment.HasContract) // the papers of a contract go with each of its instalments
            .Red(Known.Payment.InvoiceNo.IsKnown & sameInvoice.Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("行政事业单位内部控制规范")
            .MayBeInnocent("同一票据分次支付，或按月定额发放的补助", "One invoice paid in parts, or a fixed monthly benefit")
            .MayBeInnocent("一份文件（会议纪要、分配方案）支持多笔支付", "One document (minutes, a plan of distribution) stands for several payments")
            .MayBeInnocent("退回后重新支付，退回尚未登记", "Paid again after the bank returned it, and the return is not yet entered")
            .ClearedBy("附合同与票据说明，或退回重复支付的金额", "Attach contract and invoices, or return what was paid twice")
            .CityMay("比较期可在范围内设定；同一票据的比较期全国统一", "The window for twins within bounds; that for invoices is national");
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
}
