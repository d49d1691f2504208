namespace SunLedger.Plugins;

/// <summary>Transfers by formula of which a county itself says what part is poverty money: ecological zones, basic fiscal capacity, old revolutionary, ethnic and border areas.</summary>
public sealed class GeneralTransfer : FundCategory
{
    private const string Rangers = "生态护林员";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public GeneralTransfer() : base("general-transfer", "财力性转移支付", "General (fiscal-capacity) transfers", basis: "财预〔2017〕126号")
    {
        Covers("C01", "C02", "C03", "P03", "P04", "M01");

        // ── What is recorded ────────────────────────────────────────────────────────────────────────────────────────
        var indicator = Of(Subject.Indicator);
        indicator.Choice("transfer_kind", "转移支付种类", "Kind of transfer", "重点生态功能区", "县级基本财力保障", "革命老区", "民族地区", "边境地区").Required();
        // Not required: the rule must see who has not yet said it.
        var basis = indicator.Text("poverty_basis", "扶贫份额确定依据（文件名称和文号）", "Document that fixes the poverty share");
        indicator.Flag("excluded_scope", "是否属排除范围（保工资、保运转）", "Of the part left out of the ledger (wages, running costs)").Required();
        var congressOn = indicator.Date("congress_on", "本级人代会批准预算日期", "Own budget approved by the people's congress on");
        var demandsMatching = indicator.Flag("demands_matching", "文件要求下级配套", "The notice demands matching money from below");

        var project = Of(Subject.Project);
        var use = project.Choice("use_direction", "具体用途", "Use", "扶贫项目", "保基本民生", "生态保护", Rangers, "保工资", "保运转", "其他").Required();
        project.Count("ranger_cnt", "生态护林员人数", "Rangers", Unit.Person).Between(0, 100_000).RequiredWhen(use.Is(Rangers));
        project.Quantity("ranger_std", "护林员人均补助", "Pay of a ranger per year", Unit.Yuan / Unit.Person / Unit.Year).Between(0, 10_000).RequiredWhen(use.Is(Rangers));

        var line = Of(Subject.PersonLine);
        var ranger = line.Code("ranger_id", "护林员证件号", "Ranger's identity number", Format.IdNumber);
        var born = line.Quantity("ranger_born", "护林员出生年份", "Year in which the ranger was born", Unit.Year, decimals: 0).Between(1900, 2100);

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var decideDays = Parameter("decide_days", "明确扶贫份额时限", "Days to say the poverty share", Unit.Day, 30)
            .CitiesMaySet(10, 60).Assumed("无政策数字：收到后一个月内明确");
        var ownDays = Parameter("own_general_days", "本级安排转移支付下达时限", "Days to release own transfers", Unit.Day, 30)
            .CitiesMaySet(1, 30, Strict.Lower).Verified("预算法第五十二条：一般性转移支付在人代会批准预算后30日内下达");
        var provinceDays = Parameter("province_days", "省级接转下达时限", "Days of a province to pass on", Unit.Day, 30)
            .CitiesMaySet(1, 30, Strict.Lower).Verified("预算法第五十二条：省级接到中央转移支付后30日内下达");
        var relayDays = Parameter("relay_days", "市级接转下达时限", "Days of a city to pass on", Unit.Day, 30)
            .CitiesMaySet(7, 30, Strict.Lower).Assumed("预算法未规定市级接转天数，参照30日");
        var warnAt = Parameter("warn_at", "下达时限提示线", "Part of the time to release at which to warn", Unit.Ratio, 0.80m)
            .Assumed("无政策数字：时限过80%提示");
        var redDays = Parameter("red_days", "下达严重超期天数", "Days beyond the limit that are grave", Unit.Day, 15)
            .Assumed("无政策数字：超期15日转红色");
        var ageLeast = Parameter("age_lo", "护林员最小年龄", "Least age of a ranger", Unit.Age, 18)
            .CitiesMaySet(16, 18).Verified("建档立卡贫困人口生态护林员选聘办法：18至60周岁");
        var ageMost = Parameter("age_hi", "护林员最大年龄", "Greatest age of a ranger", Unit.Age, 60)
            .CitiesMaySet(60, 65).Verified("建档立卡贫困人口生态护林员选聘办法：18至60周岁");
        var rangerCap = Parameter("ranger_cap", "护林员人均年补助上限", "Most that a ranger is paid a year", Unit.Yuan, 10_000)
            .CitiesMaySet(4_000, 12_000).Verified("中央按人均每年1万元测算，各地实发4800元至1万元");

        var showWords = WordList("show_words", "楼堂馆所与形象工程用词", "Words of halls and show projects", "办公楼", "培训中心", "招待所", "景观亮化", "广场", "雕塑")
            .CitiesMayAdd().Known("预算法第三十七条、第九十四条：严格控制机关运行经费和楼堂馆所；用词为本平台拟定");
        var officeWords = WordList("office_words", "机关用房用词", "Words of rooms for offices", "办公", "机关", "业务用房")
            .CitiesMayAdd().Assumed("房屋建筑物购建只有用于办公时才可疑，用词为本平台拟定");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("share_declared", "扶贫份额", "Poverty share declared").On(indicator)
            .Held(Known.Indicator.PovertyAmount).Watched("GT-01").Due(30, after: Known.Indicator.RegisteredOn).From("鲁财办发〔2018〕32号");
        Element("share_document", "份额确定文件", "Document that fixes the share").On(indicator)
            .Due(30, after: Known.Indicator.RegisteredOn).From("鲁财办发〔2018〕32号").Assumed("文件未定天数，与未明确扶贫份额的时限一致");
        Element("share_split", "份额在县级落实到项目和人", "Share split into projects and persons at the county").On(indicator)
            .Held(Known.Indicator.Assigned, Known.Indicator.PovertyAmount).Watched("KA-08");
        Element("economic_subjects", "份额支出的经济分类", "Economic classification of what is paid from the share").On(project)
            .Held(Known.Payment.GovEconomic, Known.Payment.DepEconomic).Watched("GT-02", "GT-03");
        Element("ranger_roster", "护林员名册与建档立卡、年龄、合同核对", "Rangers against the poor register, age and contract").On(line)
            .By(ElementSource.Department).When(use.Is(Rangers)).Due(30, after: Known.PersonLine.PaidOn).Assumed(Ours);
        Element("release_days", "批准或收到至正式下达天数", "Days from approval or receipt to release").On(indicator)
            .Held(congressOn, Known.Indicator.ReceivedOn, Known.Indicator.ReleasedOn).Watched("GT-04");

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        var payment = Of(Subject.Payment);
        var level = Known.Indicator.Level;
        var receivedOn = Known.Indicator.ReceivedOn;

        indicator.Warn("GT-01", "未明确扶贫份额", "Poverty share not said")
            .About(Risk.IrregularRelease)
            .Yellow(!basis.IsKnown & IsOlderThan(decideDays))
            .Yellow(Known.Indicator.PovertyAmount > Known.Indicator.Amount)
            .Orange(!basis.IsKnown & IsOlderThan(decideDays * 2))
            .Judged(Trigger.Scheduled)
            .From("鲁财办发〔2018〕32号", "监控要素：资金范围")
            .MayBeInnocent("份额由上级统一确定，文件尚未下发", "The level above fixes the share, and its document has not come yet")
            .ClearedBy("登记扶贫份额及其依据", "Enter the poverty share and its document")
            .CityMay("可在范围内设定", "Within bounds");

        payment.Warn("GT-02", "扶贫份额用于保工资保运转", "Poverty share spent on wages and running costs")
            .About(Risk.Encroachment)
            .Red(Known.Indicator.FundCode.IsAny("P04", "M01") & Known.Indicator.IsPoverty & Known.Payment.GovEconomic.StartsWithAny("501", "502", "50501", "50502"))
            .Enforce(Enforcement.Prohibit)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("县级基本财力保障机制奖补资金（不含保工资、保运转等资金）")
            .MayBeInnocent("指标的扶贫标识登记错误", "The indicator was marked as poverty money by mistake")
            .ClearedBy("改用非扶贫份额支付，或更正标识和科目", "Pay from the other part, or correct the mark and the subject")
            .CityMay("不可调整", "None");

        payment.Warn("GT-03", "楼堂馆所与形象工程", "Halls and show projects")
            .About(Risk.Diversion)
            .Red(Known.Payment.Use.ContainsAny(showWords))
            .Red(Known.Payment.DepEconomic.StartsWithAny("31001") & Known.Payment.Use.ContainsAny(officeWords))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("预算法第三十七条、第九十四条")
            .MayBeInnocent("用途中出现的词是地名或单位名", "The word is part of the name of a place or a unit")
            .ClearedBy("更正用途后重新支付，或改用其他资金", "Correct the use and pay again, or pay from other money")
            .CityMay("可加词", "May add words");

        project.Warn("GT-13", "项目名称含楼堂馆所与形象工程", "Project named as a hall or a show project")
            .About(Risk.Diversion)
            .Red(Known.Project.Name.ContainsAny(showWords))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("预算法第三十七条、第九十四条")
            .MayBeInnocent("村民文体活动广场等公益设施，有批准文件", "A square for the villagers, approved as a public facility")
            .ClearedBy("撤销资金安排，或更正项目名称", "Take back the money, or correct the name")
            .CityMay("可加词", "May add words");

        // The platform knows the approval of every budget that was entered; what is written on the indicator speaks where it does not.
        var isApprovedOwn = Known.Indicator.IsOwnBudget & Known.Indicator.BudgetApprovedOn.IsKnown;
        indicator.Warn("GT-04", "一般性转移支付下达超时", "General transfer released late")
            .About(Risk.IrregularRelease)
            .Yellow(Waits(days => days * warnAt))
            .Orange(Waits(days => days))
            .Red(Waits(days => days + redDays))
            .Judged(Trigger.Scheduled)
            .From("预算法第五十二条")
            .MayBeInnocent("据实结算或救灾资金，按规定分期下达", "It is settled by what was spent, or meant for a disaster, and may be released in parts")
            .MayBeInnocent("本级使用部分不需下达，尚未安排到项目", "A part is spent at this level and not yet assigned to projects")
            .ClearedBy("下达或安排到项目，或更正接收日期", "Release it or assign it to projects, or correct the day of receipt")
            .CityMay("只可收紧", "Tighten only");

        var ofTheMonth = ItemsBy(ranger, Known.PersonLine.PayMonth).Where(use.Is(Rangers)).Count;
        var ofTheMonthHere = ItemsBy(ranger, Known.PersonLine.PayMonth, Known.Project.Code).Count;
        var age = Known.PersonLine.Age;
        line.Warn("GT-05", "生态护林员补助对象或标准异常", "Ranger of the wrong age, or paid too much")
            .About(Risk.MistargetedPeople)
            .Orange(use.Is(Rangers) & (age.IsKnown & (age < ageLeast | age > ageMost) | !age.IsKnown & (YearsOld() < ageLeast | YearsOld() > ageMost)))
            .Orange(use.Is(Rangers) & ItemsBy(ranger).SameYear().Where(use.Is(Rangers)).Sum(Known.PersonLine.Amount) > rangerCap)
            .Red(use.Is(Rangers) & ofTheMonth > ofTheMonthHere)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("补发上一年度欠发的劳务", "Arrears of the year before are paid with it")
            .ClearedBy("解聘或退回超出部分，或更正出生年份和月份", "End the contract or return the excess, or correct the year of birth and the month")
            .CityMay("可在范围内设定", "Within bounds");

        indicator.Warn("GT-06", "要求下级违规配套", "Matching money demanded from below")
            .About(Risk.IrregularRelease)
            .Orange(Known.Indicator.MatchingDemanded.IsKnown & Known.Indicator.MatchingDemanded | !Known.Indicator.MatchingDemanded.IsKnown & demandsMatching)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("预算法第十六条")
            .MayBeInnocent("文件只重申国务院规定的共同承担事项", "The notice only repeats what the State Council says is shared")
            .ClearedBy("更正文件，取消配套要求", "Correct the notice and drop the demand")
            .CityMay("不可调整", "None");

        line.Warn("GT-15", "护林员不在建档立卡名册或属财政供养", "Ranger not registered as poor, or on the payroll")
            .About(Risk.MistargetedPeople)
            .Red(ranger.IsKnown & ranger.In(Registers.Payroll, "公务员", "事业编制", "离退休").On(Known.PersonLine.PaidOn))
            .Orange(ranger.IsKnown & !ranger.In(Registers.Poor).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("建档立卡贫困人口生态护林员选聘办法")
            .MayBeInnocent("脱贫后按政策继续选聘", "Kept on after poverty ended, as policy allows")
            .MayBeInnocent("名册尚未更新", "The register is not yet up to date")
            .ClearedBy("解聘或更正名册", "End the contract, or have the register corrected")
            .CityMay("不可调整", "None");

        // Own budget is never received from above: its days count from the day on which it was registered.
        Condition IsOlderThan(Number days) => receivedOn.IsKnown & receivedOn.DaysAgo > days | !receivedOn.IsKnown & Known.Indicator.RegisteredOn.DaysAgo > days;

        // What the congress approved is the level's own; the rest came from above.
        Condition Waits(Func<Number, Number> line) => Known.Indicator.Undistributed > 0
            & (isApprovedOwn & Known.Indicator.BudgetApprovedOn.DaysAgo > line(ownDays)
                | !isApprovedOwn & congressOn.IsKnown & congressOn.DaysAgo > line(ownDays)
                | !congressOn.IsKnown & receivedOn.IsKnown & (level.Is("省") & receivedOn.DaysAgo > line(provinceDays) | level.Is("市") & receivedOn.DaysAgo > line(relayDays)));

        // Where the line has no identity number, by the calendar year: the year in which somebody turns sixty still counts, so that nobody is warned about too early.
        Number YearsOld() => Known.PersonLine.PaidOn.Year - born;
    }
}
