namespace SunLedger.Plugins;

/// <summary>Village public works by one case, one discussion, beautiful villages, the collective economy, the rural environment, and toilets.</summary>
public sealed class VillageEnvironment : FundCategory
{
    private const string Discussed = "一事一议", Remediation = "环境整治", Toilets = "改厕", InsideVillage = "村内户外";

    private const string Ours = "无文件规定，运行口径";

    /// <summary>Says everything about the category.</summary>
    public VillageEnvironment() : base("village-environment", "村级公益事业与人居环境", "Village public works, environment and toilets", basis: "财农〔2016〕177号")
    {
        Covers("C12", "C26", "P18", "P32", "P33", "M19");

        // ── What is recorded about the project: one work in one village, or the toilets of one village ──────────────
        var project = Of(Subject.Project);
        var program = project.Choice("program", "村级项目类别", "Kind of village project", Discussed, "美丽乡村", "村级集体经济", Remediation, Toilets, "乡村清洁").Required();
        var isDiscussed = program.Is(Discussed);
        var village = project.Code("village_code", "项目所在村代码", "Village of the project", Format.Village12).Required();
        var works = project.Choice("works_type", "村级工程类型", "Kind of village works", "道路硬化", "桥涵", "小型水利", "饮水", "亮化", "绿化", "污水", "垃圾", "文体设施", "产业设施", "厕所", "其他").Required();
        var site = project.Place("site_xy", "建设地点坐标", "Site").RequiredWhen(!program.Is(Toilets));
        project.Date("meeting_on", "议事日期", "Meeting on").RequiredWhen(isDiscussed);
        var attending = project.Ratio("attend_rate", "到会（户）率", "Share attending").Between(0, 1).RequiredWhen(isDiscussed);
        var agreeing = project.Ratio("agree_rate", "同意率", "Share agreeing").Between(0, 1).RequiredWhen(isDiscussed);
        var raised = project.Quantity("raise_pp", "人均筹资", "Money raised per person", Unit.Yuan / Unit.Person).Between(0, 10_000).RequiredWhen(isDiscussed);
        var labour = project.Quantity("labour_pp", "人均筹劳（工日）", "Days of labour per person", Unit.Day / Unit.Person, decimals: 1).Between(0, 365);
        var scope = project.Choice("scope_tag", "奖补建设范围", "Scope of the works", InsideVillage, "跨村", "宅前屋后", "经营性").Required();
        var onDebt = project.Flag("debt_flag", "是否举债", "Built on debt").Required();
        var isTownManaged = project.Flag("town_managed", "村账乡管", "Village account kept by the town");
        var runDays = project.Count("facility_run_days", "设施月运行天数", "Days the facility ran in the month").Between(0, 31);

        // ── What is recorded about each household's toilet ──────────────────────────────────────────────────────────
        var line = Of(Subject.PersonLine);
        var toilet = line.Text("toilet_no", "厕所编号", "Toilet number", maxLength: 20).Required();
        var household = line.Code("household_id", "户主证件号", "Householder's identity number", Format.IdNumber).Required();
        var mode = line.Choice("toilet_mode", "改厕模式", "Kind of toilet", "三格化粪池", "双瓮漏斗", "粪尿分集", "完整下水道").Required();
        var isPoor = line.Flag("is_poor", "建档立卡户", "Registered poor household").Required();
        var inUse = line.Flag("in_use", "是否使用", "In use");

        // ── What the centre fixes, and how far a city may move it ───────────────────────────────────────────────────
        var attendMin = Parameter("attend_min", "到会（户）率下限", "Least share attending", Unit.Ratio, 0.6667m)
            .CitiesMaySet(0.50m, 0.90m, Strict.Higher).Known("村民委员会组织法：过半数村民或三分之二以上户代表；三分之二按四位小数为0.6667");
        var agreeMin = Parameter("agree_min", "同意率下限", "Least share agreeing", Unit.Ratio, 0.50m)
            .CitiesMaySet(0.50m, 0.80m, Strict.Higher).Known("村民委员会组织法：到会人员过半数通过");
        var raiseCap = Parameter("raise_cap", "人均年筹资限额", "Most that may be raised per person and year", Unit.Yuan / Unit.Person, 20)
            .CitiesMaySet(5, 50, Strict.Lower).Assumed("省定限额，待核实");
        var labourCap = Parameter("labour_cap", "人均年筹劳限额（工日）", "Most days of labour per person and year", Unit.Day / Unit.Person, 5)
            .CitiesMaySet(0, 10, Strict.Lower).Assumed("省定限额，待核实");
        var provinceGeneral = Parameter("prov_general", "改厕省级补助（一般户）", "Provincial part for an ordinary household", Unit.Yuan, 300)
            .CitiesMaySet(0, 300, Strict.Lower).Verified("山东省农村改厕（大众网2017年8月24日）：省级每户补助300元");
        var provincePoor = Parameter("prov_poor", "改厕省级补助（建档立卡户）", "Provincial part for a registered poor household", Unit.Yuan, 400)
            .CitiesMaySet(0, 400, Strict.Lower).Verified("山东省农村改厕（大众网2017年8月24日）：建档立卡户每户400元");
        var costCap = Parameter("cost_cap", "改厕各级补助合计上限", "Cap on all levels together for a toilet", Unit.Yuan, 1_200)
            .CitiesMaySet(0, 1_500, Strict.Lower).Verified("山东省农村改厕（大众网2017年8月24日）：户均改造成本约1200元");
        var idleMost = Parameter("idle_max", "厕所闲置率上限", "Largest share of idle toilets", Unit.Ratio, 0.10m)
            .CitiesMaySet(0.05m, 0.30m).Assumed("无政策数字");
        var idleMonths = Parameter("idle_months", "停运持续月数", "Months of standing still", Unit.Month, 2)
            .CitiesMaySet(1, 3, Strict.Lower).Assumed("无政策数字：源文件写两个月");
        var runMin = Parameter("run_min", "设施运行率下限", "Least share of days that a facility runs", Unit.Ratio, 0.60m)
            .CitiesMaySet(0.40m, 0.90m).Assumed("无政策数字");

        // ── What must be watched ────────────────────────────────────────────────────────────────────────────────────
        Element("minutes", "议事会议记录", "Minutes of the meeting").On(project).When(isDiscussed).Due(30, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("vote", "表决结果", "Vote").On(project).Held(attending, agreeing).Watched("VE-01");
        Element("raised_money", "筹资筹劳登记", "Money and labour raised").On(project)
            .Published().When(isDiscussed).Due(30, after: Known.Project.FirstAssignedOn).Assumed(Ours);
        Element("scope_checked", "建设范围与奖补范围对照", "Scope against the works allowed").On(project).Held(scope, onDebt).Watched("VE-03");
        Element("overlap", "与其他支农项目重叠核对", "Overlap with other village funds").On(project).Held(village, works, site).Watched("VE-04");
        Element("toilet_list", "分户改厕清单（户、编号、模式）", "Toilets by household, number and kind").On(line).Held(toilet, household, mode).Watched("VE-05");
        Element("toilet_layers", "改厕各级补助金额", "Subsidy by level").On(line).Held(isPoor, Known.PersonLine.Amount).Watched("VE-05");
        Element("toilet_use", "改厕后使用情况", "Use of the toilet").On(line).Held(inUse).Watched("VE-06");
        Element("facility_run", "治理设施运行天数", "Days that the facility runs").On(project)
            .OfCount(Unit.Day).When(program.IsAny(Remediation, "乡村清洁")).Yearly(1, 31).Assumed(Ours);
        Element("upkeep_money", "设施管护经费", "Money for upkeep").On(project).When(program.IsAny(Remediation, "乡村清洁")).Yearly(1, 31).Assumed(Ours);
        Element("asset_income", "形成资产与集体收益分配", "Asset and the collective's share of income").On(project).When(program.Is("村级集体经济")).Yearly(1, 31).Assumed(Ours);

        // ── When to warn ────────────────────────────────────────────────────────────────────────────────────────────
        project.Warn("VE-01", "未履行民主议事", "Not discussed as the law asks")
            .About(Risk.MistargetedMeasure)
            .Orange(isDiscussed & (attending < attendMin | agreeing < agreeMin))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("村民委员会组织法", "村级公益事业建设一事一议财政奖补政策")
            .MayBeInnocent("以户代表会议议事，到会率按人数登记", "Representatives of households met, and the share was entered by heads")
            .ClearedBy("重新议事，或更正到会率和同意率", "Discuss it again, or correct the shares")
            .CityMay("只可提高下限", "May only raise the minimum");

        var ofTheYear = ItemsBy(village, Known.Project.LibraryYear).Where(isDiscussed);
        project.Warn("VE-02", "筹资筹劳超限额", "More money or labour raised than allowed")
            .About(Risk.AboveStandard)
            .Red(isDiscussed & ofTheYear.Sum(raised) > raiseCap)
            .Red(isDiscussed & ofTheYear.Where(labour.IsKnown).Sum(labour) > labourCap)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("一事一议财政奖补政策：超限额的项目不予奖补")
            .MayBeInnocent("超出部分是村民自愿捐赠", "What goes beyond was given freely")
            .ClearedBy("退还超限额筹资，或更正登记", "Return what goes beyond, or correct the entry")
            .CityMay("只可收紧", "Tighten only");

        project.Warn("VE-03", "超出奖补范围", "Outside what is subsidised")
            .About(Risk.MistargetedMeasure)
            .Red(isDiscussed & (!scope.Is(InsideVillage) | onDebt))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("一事一议财政奖补政策：跨村、宅前屋后、举债建设不予奖补")
            .MayBeInnocent("跨村道路的村内路段单独立项，范围登记错误", "The stretch inside the village is a project of its own and its scope was entered wrongly")
            .ClearedBy("撤回奖补安排，或更正建设范围", "Take the subsidy back, or correct the scope")
            .CityMay("不可调整", "None");

        var years = Parameter("repeat_years", "同一工程比较年限", "Years in which works are not paid again", Unit.Year, 3).CitiesMaySet(2, 5).Assumed("无文件规定，运行口径");
        var sameWorks = ItemsBy(village, works, site).Within(years);
        project.Warn("VE-04", "与其他支农项目重复", "The same works paid twice")
            .About(Risk.DoubleBenefit)
            .Orange(!program.Is(Toilets) & Known.Project.FirstAssignedOn.IsKnown & sameWorks.Count >= 2)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("一事一议财政奖补政策：不得重复补助")
            .MayBeInnocent("分期建设，经批准分年安排", "Built in approved stages, a part each year")
            .ClearedBy("撤销重复安排，或更正地点和工程类型", "Take back the second assignment, or correct the place and the works")
            .CityMay("可在范围内设定", "Within bounds");

        var ofTheHousehold = ItemsBy(household);
        var fromProvince = ofTheHousehold.Where(Known.Indicator.FundCode.StartsWithAny("P")).Sum(Known.PersonLine.Amount);
        var fromSameFund = ItemsBy(household, Known.Indicator.FundCode);
        line.Warn("VE-05", "改厕补助超标准或重复", "Toilet subsidy above the standard or paid twice")
            .About(Risk.DoubleBenefit)
            .Orange(program.Is(Toilets) & (!isPoor & fromProvince > provinceGeneral | isPoor & fromProvince > provincePoor | ofTheHousehold.Sum(Known.PersonLine.Amount) > costCap))
            .Red(program.Is(Toilets) & fromSameFund.Count >= 2)
            .Enforce(Enforcement.Hold)
            .From("山东省关于深入推进农村改厕工作的实施意见")
            .MayBeInnocent("同一补助分两次发放，合计未超标准", "One subsidy was paid in two parts and stays within the standard")
            .ClearedBy("退回重复或超标准的补助", "Return what was paid twice or beyond the standard")
            .CityMay("只可收紧", "Tighten only");

        var looked = ItemsBy(village).Where(inUse.IsKnown);
        // The idle toilets carry the warning, and only where there are too many of them.
        line.Warn("VE-06", "改厕虚报", "Toilets claimed and not used")
            .About(Risk.FalseClaim)
            .Orange(program.Is(Toilets) & inUse.IsKnown & !inUse & looked.Where(!inUse).Count > looked.Count * idleMost)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农村改厕验收规定")
            .MayBeInnocent("户主外出务工，房屋季节性空置", "The family works elsewhere and the house stands empty for a season")
            .ClearedBy("恢复使用并登记，或核减补助", "Put it to use and enter that, or cut the subsidy")
            .CityMay("可在范围内设定", "Within bounds");

        project.Warn("VE-07", "治理设施停运", "Facility stands still")
            .About(Risk.PerformanceGap)
            .Orange(program.Is(Remediation) & Known.Project.AcceptedOn.IsKnown & runDays < runMin * 30)
            .Lasting(idleMonths)
            .Judged(Trigger.Scheduled)
            .From("农村环境整治设施运行维护规定")
            .MayBeInnocent("冬季结冰停运，运维方案有说明", "It rests in the frost, as the plan of upkeep says")
            .ClearedBy("恢复运行并登记运行天数", "Run it again and enter the days")
            .CityMay("可在范围内设定", "Within bounds");

        var payee = Known.Payment.PayeeKind;
        Of(Subject.Payment).Warn("VE-08", "奖补资金拨至个人或未托管账户", "Paid to a person or to an account that the town does not keep")
            .About(Risk.ImpreciseUse)
            .Red(payee.Is("个人") & !Known.Payment.HasPersonBatch)
            .Red(payee.Is("村级") & !isTownManaged)
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("村级公益事业建设奖补资金报账制规定")
            .MayBeInnocent("个体工商户以经营者个人账户承揽工程", "A sole trader took the contract under his own account")
            .ClearedBy("退回后拨付施工单位或乡镇代管账户", "Take it back and pay the contractor or the account that the town keeps")
            .CityMay("不可调整", "None");

        line.Warn("VE-16", "死亡后继续发放", "Paid after death")
            .About(Risk.FalseClaim)
            .Red(household.IsKnown & household.In(Registers.Deceased).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.Hold)
            .From("农村改厕补助对象为在世农户")
            .MayBeInnocent("发放当月去世，当月待遇可以发放", "The person died in the month that is paid, which may be paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回死亡次月起的待遇，或由公安、民政更正死亡登记", "Stop and take back what was paid for the months after the death, or have the register of deaths corrected")
            .CityMay("不可调整", "None");

        line.Warn("VE-17", "改厕户主不在户籍", "Head of household who is not a registered resident")
            .About(Risk.FalseClaim)
            .Red(program.Is(Toilets) & household.IsKnown & !household.In(Registers.Residents).On(Known.PersonLine.PaidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("农村改厕验收规定")
            .MayBeInnocent("户口在外地，长期在本村居住", "The household is registered elsewhere and lives in the village")
            .MayBeInnocent("户籍登记的证件号有误", "The register has a wrong number")
            .ClearedBy("入户核实并附证明，或追回补助", "Visit the household and attach the proof, or take the subsidy back")
            .CityMay("不可调整", "None");

        var account = Known.Payment.PayeeAccount;
        Of(Subject.Payment).Warn("VE-18", "奖补资金进村干部个人账户或未托管账户", "Paid into a village cadre's account or one that the town does not keep")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & !Known.Payment.HasPersonBatch & account.In(Registers.StaffAccounts, "村干部").On(Known.Payment.PaidOn))
            .Red(Known.Payment.Amount > 0 & payee.Is("村级") & !account.In(Registers.UnitAccounts, "村级代管户").On(Known.Payment.PaidOn))
            .Enforce(Enforcement.Hold)
            .Judged(Trigger.BeforePayment | Trigger.Scheduled)
            .From("村级公益事业建设奖补资金报账制规定")
            .MayBeInnocent("村干部本人承揽工程，按合同结算", "The cadre took the works under a contract")
            .MayBeInnocent("代管账户新开，登记尚未更新", "The account that the town keeps is new, and the register is not up to date")
            .ClearedBy("退回后拨付施工单位或乡镇代管账户", "Take it back and pay the contractor or the account that the town keeps")
            .CityMay("不可调整", "None");
    }
}
