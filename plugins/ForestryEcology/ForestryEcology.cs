namespace SunLedger.Plugins;

/// <summary>Money for forests: public-benefit forests, natural forests, farmland turned back to forest, planting, tending, state farms, rangers, wetlands.</summary>
public sealed class ForestryEcology : FundCategory
{
    private const string PublicForest = "公益林补偿", NaturalForest = "天然林保护", Conversion = "退耕还林", Planting = "造林补助", Tending = "森林抚育", Rangers = "生态护林员";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public ForestryEcology() : base("forestry-ecology", "林业改革发展与生态保护", "Forestry development and ecological protection", basis: "财农〔2016〕196号")
    {
        Covers("C24", "C29", "P23", "M10");

        // ── What is recorded about a project ────────────────────────────────────────────────────────────────────────
        var project = Of(Subject.Project);
        var use = project.Choice("sub_program", "子项", "Programme", PublicForest, NaturalForest, Conversion, Planting, Tending, "国有林场", Rangers, "湿地").Required();
        var verifiedOn = project.Date("verified_on", "核查日期", "Verified on");
        var survival = project.Ratio("survival_rate", "成活率（保存率）", "Trees alive").Between(0, 1).RequiredWhen(use.IsAny(Conversion, Planting) & verifiedOn.IsKnown);

        // ── What is recorded about each person paid: an owner's piece of forest, or a ranger ────────────────────────
        var line = Of(Subject.PersonLine);
        var area = line.Quantity("area_mu", "兑现面积", "Area paid for", Unit.Mu).Between(0.01m, 1_000_000);
        var subcompartment = line.Text("subcompartment", "小班号", "Sub-compartment", maxLength: 40).RequiredWhen(area.IsKnown);
        var owner = line.Code("owner_id", "林权人证件号", "Owner's identity number", Format.IdNumber).RequiredWhen(area.IsKnown);
        var ownership = line.Choice("ownership", "林地权属", "Ownership of the forest", "国有", "集体和个人").RequiredWhen(area.IsKnown);
        var instalment = line.Count("year_index", "兑现年次", "Year of the instalment").Between(1, 5);
        var verified = line.Quantity("verify_area", "核查合格面积", "Area found right", Unit.Mu).Between(0, 1_000_000).NotAbove(area);
        var ranger = line.Code("ranger_id", "护林员证件号", "Ranger's identity number", Format.IdNumber);
        var born = line.Quantity("ranger_born", "护林员出生年份", "Year in which the ranger was born", Unit.Year, decimals: 0).Between(1900, 2100);
        var contractFrom = line.Date("contract_from", "合同起", "Contract from").RequiredWhen(ranger.IsKnown);
        // Without the limit of twelve months: a longer contract must get in, so that the rule can see it.
        var contractTo = line.Date("contract_to", "合同止", "Contract to").NotBefore(contractFrom).RequiredWhen(ranger.IsKnown);
        line.Quantity("patrol_km", "月巡护里程", "Patrolled a month", Unit.Kilometre / Unit.Month).Between(0, 10_000);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var first = Parameter("schedule_1", "退耕还林第一年兑现", "First year's instalment", Unit.Yuan / Unit.Mu, 500)
            .Verified("新一轮退耕还林：现金补助第一年500元/亩");
        var third = Parameter("schedule_3", "退耕还林第三年兑现", "Third year's instalment", Unit.Yuan / Unit.Mu, 300)
            .Verified("新一轮退耕还林：现金补助第三年300元/亩");
        var fifth = Parameter("schedule_5", "退耕还林第五年兑现", "Fifth year's instalment", Unit.Yuan / Unit.Mu, 400)
            .Verified("新一轮退耕还林：现金补助第五年400元/亩");
        var cashTotal = Parameter("cash_total", "退耕还林现金补助总额", "All instalments together", Unit.Yuan / Unit.Mu, 1_200)
            .Verified("新一轮退耕还林：现金补助共1200元/亩，种苗造林费另计");
        var survivalLeast = Parameter("survive_min", "成活率下限", "Least share alive", Unit.Ratio, 0.85m)
            .CitiesMaySet(0.70m, 0.90m, Strict.Higher).Known("造林技术规程：成活率85%以上，干旱地区70%");
        var ageLeast = Parameter("age_lo", "护林员最小年龄", "Least age of a ranger", Unit.Age, 18)
            .Verified("建档立卡贫困人口生态护林员选聘办法：18至60周岁");
        var ageMost = Parameter("age_hi", "护林员最大年龄", "Greatest age of a ranger", Unit.Age, 60)
            .CitiesMaySet(60, 65).Verified("建档立卡贫困人口生态护林员选聘办法：18至60周岁");
        var contractDays = Parameter("contract_days", "护林员合同最长天数", "Longest contract of a ranger", Unit.Day, 366)
            .Verified("建档立卡贫困人口生态护林员选聘办法：一年一聘");
        var rangerCap = Parameter("ranger_cap", "护林员年劳务上限", "Most that a ranger is paid a year", Unit.Yuan, 10_000)
            .CitiesMaySet(4_000, 12_000).Verified("中央按人均每年1万元测算，各地实发4800元至1万元");
        var compensation = Standards("compensation", "公益林补偿标准", "Compensation of public forests", Unit.Yuan / Unit.Mu).CitiesMayAdd().Known("林业改革发展资金管理办法")
            .Row(new DateOnly(2017, 1, 1), "000000", "集体和个人", 15, Status.Known, "林业改革发展资金管理办法：集体和个人每亩每年15元")
            .Row(new DateOnly(2017, 1, 1), "000000", "国有", 10, Status.Known, "林业改革发展资金管理办法：国有每亩每年10元");
        var missMonths = Parameter("miss_months", "护林员欠发月数", "Months in which a ranger draws nothing", Unit.Month, 3)
            .CitiesMaySet(1, 6).Assumed("无政策数字");
        var payDays = Parameter("pay_days", "核查后兑现时限", "Days to pay after verification", Unit.Day, 90)
            .CitiesMaySet(30, 120, Strict.Lower).Assumed("无政策数字");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("subcompartment_owner", "小班、林权人", "Sub-compartment and owner").On(line).Held(subcompartment, owner).Watched("FE-03");
        Element("verified_area", "核查合格面积", "Verified area").On(line).Held(area, verified).Watched("FE-12");
        Element("instalment_number", "兑现年次", "Number of the instalment").On(line).Held(instalment).Watched("FE-01");
        Element("ranger_roster", "护林员名册", "Roster of rangers").On(line)
            .By(ElementSource.Department).When(use.Is(Rangers)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("ranger_contract", "护林员合同", "Contracts of rangers").On(line).Held(contractFrom, contractTo).Watched("FE-04");
        Element("monthly_pay", "护林员按月劳务", "Monthly pay of rangers").On(line).Held(ranger, Known.PersonLine.PayMonth, Known.PersonLine.Amount).Watched("FE-05", "FE-15");
        Element("patrol_record", "巡护记录", "Records of patrols").On(line).When(use.Is(Rangers)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("standards", "补助标准", "Standards applied").On(project).Held(use, ownership, Known.PersonLine.Amount).Watched("FE-01", "FE-06");
        Element("verification_to_payment", "核查至兑现天数", "Days from verification to payment").On(project)
            .Held(verifiedOn, Known.Project.Paid).Watched("FE-07").Due(90, after: verifiedOn);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var amount = Known.PersonLine.Amount;

        line.Warn("FE-01", "退耕还林兑现金额与年次不符", "Instalment that does not fit its year")
            .About(Risk.AboveStandard)
            .Orange(use.Is(Conversion) & (instalment.Same(1) & amount.Differs(area * first) | instalment.Same(3) & amount.Differs(area * third) | instalment.Same(5) & amount.Differs(area * fifth)))
            .Orange(use.Is(Conversion) & (instalment.Same(2) | instalment.Same(4)))
            .Red(use.Is(Conversion) & ItemsBy(owner, subcompartment).Where(use.Is(Conversion)).Sum(amount) > area * cashTotal)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("新一轮退耕还林政策")
            .MayBeInnocent("前一年次验收不合格，补植后延期兑现", "An earlier instalment was put off until trees were planted again")
            .ClearedBy("退回差额，或更正面积和年次", "Return the difference, or correct the area and the year")
            .CityMay("不可调整", "None");

        project.Warn("FE-02", "成活率不达标仍付款", "Paid though too few trees are alive")
            .About(Risk.FalseClaim)
            .Red(use.IsAny(Conversion, Planting) & verifiedOn.IsKnown & Known.Project.Paid > 0 & survival < survivalLeast)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("造林技术规程", "退耕还林验收规定")
            .MayBeInnocent("遭遇旱灾，有灾损认定", "A drought, with the damage certified")
            .ClearedBy("补植并重新核查，或收回资金", "Plant again and verify again, or take the money back")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("FE-12", "兑现面积超核查合格面积", "Paid for more than was found right")
            .About(Risk.FalseClaim)
            .Red(use.IsAny(Conversion, Planting, Tending) & area > verified)
            .Enforce(Enforcement.Hold)
            .From("造林技术规程", "退耕还林验收规定")
            .MayBeInnocent("核查结果尚未登记完整", "What was found is not yet entered in full")
            .ClearedBy("按合格面积兑现，或更正核查面积", "Pay by the area found right, or correct it")
            .CityMay("不可调整", "None");

        // A number of a forest is given within its county. Tending may go with any of these; they exclude each other.
        var place = Known.Project.CountyCode;
        var isExclusive = use.IsAny(PublicForest, NaturalForest, Conversion, Planting);
        var ofTheForest = ItemsBy(place, subcompartment).SameYear().Where(isExclusive).Count;
        var ofTheForestHere = ItemsBy(place, subcompartment, use).SameYear().Count;
        var ofTheOwner = ItemsBy(place, subcompartment, owner, use).SameYear().Count;
        line.Warn("FE-03", "同一小班重复补助", "Same forest paid twice")
            .About(Risk.DoubleBenefit)
            .Red(isExclusive & ofTheForest > ofTheForestHere)
            .Red(use.IsAny(PublicForest, NaturalForest, Conversion, Planting, Tending) & ofTheOwner >= 2)
            .Enforce(Enforcement.Hold)
            .From("各项林业补助政策")
            .MayBeInnocent("小班已分割，编号未更新", "The sub-compartment was divided and its number was not updated")
            .MayBeInnocent("当年补发上一年次", "An earlier year's instalment is paid in this year")
            .ClearedBy("退回重复的补助，或更正小班号", "Return what was paid twice, or correct the number")
            .CityMay("不可调整", "None");

        var age = Known.PersonLine.Age;
        line.Warn("FE-04", "护林员资格异常", "Ranger of the wrong age, or on too long a contract")
            .About(Risk.MistargetedPeople)
            .Orange(use.Is(Rangers) & (age.IsKnown & (age < ageLeast | age > ageMost) | !age.IsKnown & (YearsOld() < ageLeast | YearsOld() > ageMost) | contractFrom.DaysUntil(contractTo) > contractDays))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("偏远林区无人可聘，经县级批准放宽年龄", "Nobody else can be found in a remote forest, and the county allowed it")
            .ClearedBy("解聘或重签合同，或更正出生年份和合同日期", "End or renew the contract, or correct the year of birth and the dates")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("FE-05", "护林员劳务超发", "Ranger paid too much")
            .About(Risk.ImpreciseUse)
            .Orange(use.Is(Rangers) & ItemsBy(ranger).SameYear().Where(use.Is(Rangers)).Sum(amount) > rangerCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("补发上一年度欠发的劳务", "Arrears of the year before are paid with it")
            .ClearedBy("退回超出部分，或更正所属年度", "Return the excess, or correct the year")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("FE-06", "公益林补偿标准偏离", "Compensation off the standard")
            .About(Risk.AboveStandard)
            .Yellow(use.Is(PublicForest) & amount.Differs(area * compensation.Of(ownership, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn)))
            .From("林业改革发展资金管理办法")
            .MayBeInnocent("省级公益林执行省定标准，本地包尚未加行", "Provincial forests have a standard of the province, which the local pack does not name yet")
            .ClearedBy("补发或退回差额，或更正权属和面积", "Pay or return the difference, or correct ownership and area")
            .CityMay("由省设定", "The province sets it");

        project.Warn("FE-07", "核查后兑现滞后", "Verified and not paid")
            .About(Risk.IdleFunds)
            .Yellow(IsUnpaidAfter(payDays))
            .Orange(IsUnpaidAfter(payDays * 2))
            .Judged(Trigger.Scheduled)
            .From("监控要素：资金闲置")
            .MayBeInnocent("部分林权有争议，款项暂缓", "Some of the ownership is disputed, and that part waits")
            .ClearedBy("兑现到户，或收回结余", "Pay the owners, or take the rest back")
            .CityMay("只可收紧", "Tighten only");

        line.Warn("FE-14", "护林员不在建档立卡名册或属财政供养", "Ranger not registered as poor, or on the payroll")
            .About(Risk.MistargetedPeople)
            .Red(ranger.IsKnown & ranger.In(Registers.Payroll, "公务员", "事业编制", "离退休").On(Known.PersonLine.PaidOn))
            .Orange(ranger.IsKnown & !ranger.In(Registers.Poor).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("脱贫后按政策继续选聘", "Kept on after poverty ended, as policy allows")
            .MayBeInnocent("名册尚未更新", "The register is not yet up to date")
            .ClearedBy("解聘或更正名册", "End the contract, or have the register corrected")
            .CityMay("不可调整", "None");

        var onDuty = Entitled("rangers_on_duty", "在岗护林员", "rangers on duty").On(Registers.Rangers, "在岗").PaidBy(use.Is(Rangers)).Within(missMonths);
        Of(Subject.Indicator).Warn("FE-15", "护林员劳务欠发", "Rangers on duty who were not paid")
            .About(Risk.ImpreciseUse)
            .Yellow(onDuty.IsMissed & onDuty.Time >= missMonths)
            .Judged(Trigger.Scheduled)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("劳务按半年或按年考核后发放", "They are paid by half year or year, after an assessment")
            .MayBeInnocent("已解聘，名册尚未更新", "They were dismissed, and the register is not up to date")
            .ClearedBy("补发劳务并录入明细，或更新名册", "Pay them and enter the lines, or have the register updated")
            .CityMay("可在范围内设定", "Within bounds");

        line.Warn("FE-16", "护林员兼任其他公益性岗位", "Ranger who holds another public post")
            .About(Risk.MistargetedPeople)
            .Orange(ranger.IsKnown & ranger.In(Registers.PublicPosts).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("公益性岗位当月已退出，名册尚未更新", "The other post ended in the month, and the register is not up to date")
            .ClearedBy("退出其中一个岗位，或更正名册", "Give up one of the posts, or have the register corrected")
            .CityMay("不可调整", "None");

        Condition IsUnpaidAfter(Number days) => verifiedOn.IsKnown & verifiedOn.DaysAgo > days & Known.Project.Paid < Known.Project.Approved;

        // Where the line has no identity number, by the calendar year: the year in which somebody turns sixty still counts, so that nobody is warned about too early.
        Number YearsOld() => contractFrom.Year - born;
    }
}
