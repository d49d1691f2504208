using SunLedger.Messages.Catalogue;

namespace SunLedger.Monitoring.Kernel;

// KE, KC-17, KC-12, KD-05: who is paid, by what right, into whose account, and whether it reaches them.
internal sealed partial class KernelRules
{
    // Only money that is for the poor alone asks whether somebody is poor: of other money the poor are a part.
    private static Condition IsForThePoorAlone => Known.Indicator.PovertyAmount > 0 & Known.Indicator.PovertyAmount >= Known.Indicator.Amount;

    // What whoever stands on the register of civil affairs draws every month.
    private static readonly string[] BasicAid = ["城市低保", "农村低保", "特困供养", "孤儿基本生活费"];

    private void People()
    {
        var (person, paidOn, eve) = (Known.PersonLine.PersonKey, Known.PersonLine.PaidOn, Known.PersonLine.MonthEve);
        // Asked so many months earlier: whoever had died by then draws nothing.
        var grace = Parameter("death_grace", "去世后可发放月数", "Months that may be paid after that of the death", Unit.Month, 0).CitiesMaySet(0, 1, Strict.Lower).Assumed(NoDocument + "：去世次月起不得发放");
        _line.Warn("KE-01", "死亡人员领取", "Paid to a dead person")
            .About(Risk.FalseClaim)
            .Red(eve.IsKnown & person.In(Registers.Deceased).On(eve.MonthsLater(0 - grace)) | !eve.IsKnown & person.In(Registers.Deceased).On(paidOn.MonthsLater(0 - grace)))
            .Enforce(Enforcement.Hold)
            .From("财政扶贫资金动态监控：与公安、民政信息比对")
            .MayBeInnocent("名册没有所属月份，发放的是去世当月待遇", "The list names no month, and the month of the death was paid")
            .MayBeInnocent("死亡登记的证件号有误，本人健在", "The register of deaths has a wrong number, and the person lives")
            .ClearedBy("停发并追回，或更正死亡登记", "Stop and take it back, or have the register corrected")
            .CityMay("去世当月可以发放；只可收紧，不能再放宽一个月", "The month of the death may be paid; only tighter, so that no city may let one more be paid");

        _line.Warn("KE-02", "财政供养人员或村干部享受", "A benefit for the poor drawn by somebody on the public payroll")
            .About(Risk.MistargetedPeople)
            .Red(IsForThePoorAlone & person.In(Registers.Payroll, "公务员", "事业编制", "离退休").On(paidOn))
            .Yellow(IsForThePoorAlone & person.In(Registers.Payroll, "村干部", "村干部近亲属").On(paidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财政扶贫资金动态监控：与财政供养人员信息比对")
            .MayBeInnocent("家庭因病因灾返贫，已按程序认定", "The family became poor by illness or disaster, and that was determined")
            .MayBeInnocent("同一证件号登记有误", "The number was registered wrongly")
            .ClearedBy("核实身份，停发并退回，或附认定材料", "Find out who it is; stop and return it, or attach the determination")
            .CityMay("村干部近亲属由报送名册的部门认定后列入", "Whoever sends the register says who is kin of a village cadre");

        _line.Warn("KE-03", "有车有房有企业", "A benefit for the poor drawn by an owner of car, home or firm")
            .About(Risk.MistargetedPeople)
            .Orange(IsForThePoorAlone & (person.In(Registers.Vehicles, "价值超标准").On(paidOn) | person.In(Registers.Property, "商品房", "商铺").On(paidOn) | person.In(Registers.CompanyPeople, "法定代表人", "股东").On(paidOn)))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("社会救助暂行办法第58条：跨部门核对", "财政扶贫资金动态监控：与车辆、不动产、市场监管信息比对")
            .MayBeInnocent("车辆为残疾人代步或生产用车，房屋为搬迁安置房", "The vehicle carries a disabled person or is for work, the home is a resettlement home")
            .MayBeInnocent("企业已停业未注销，或为扶贫车间、合作社", "The firm stopped and is not deregistered, or is a workshop or cooperative for the poor")
            .ClearedBy("入户核查后保留或退出", "Keep or end it after a visit")
            .CityMay("车辆价值、持股比例标准由掌握登记的部门在报送时认定", "Whoever keeps the register judges value and share when it is sent");

        _line.Warn("KE-04", "对象身份时点不符", "Not on the register on the day of pay")
            .About(Risk.MistargetedPeople)
            .Red(IsForThePoorAlone & !person.In(Registers.Poor).On(paidOn))
            .Enforce(Enforcement.WarnWithEvidence)
            .From("财政扶贫资金动态监控：扶贫对象精准")
            .MayBeInnocent("新识别对象已批准，名册尚未更新", "The person was newly identified, and the register is not up to date")
            .MayBeInnocent("户内成员登记的证件号有误", "A member of the household has a wrong number there")
            .ClearedBy("更新名册，或停发并退回", "Have the register updated, or stop and return it");
    }

    private void Benefits()
    {
        var (person, month, item) = (Known.PersonLine.PersonKey, Known.PersonLine.PayMonth, Known.PersonLine.Item);
        var start = new DateOnly(2014, 5, 1);
        var disabled = new DateOnly(2016, 1, 1);
        var jobs = new DateOnly(2017, 10, 13);
        const string aid = "民政救助规定：低保、特困供养、孤儿基本生活保障互斥";
        const string care = "国发〔2015〕52号：残疾人两项补贴与同类待遇就高不重复";
        const string together = "国发〔2015〕52号：残疾人两项补贴不计入最低生活保障家庭收入";
        var table = Exclusives("exclusive_items", "互斥待遇", "Benefits that exclude each other")
            .CitiesMayAdd().Pair("城市低保", "农村低保", start, Status.Known, aid).Pair("城市低保", "特困供养", start, Status.Known, aid).Pair("农村低保", "特困供养", start, Status.Known, aid)
            .Pair("城市低保", "孤儿基本生活费", start, Status.Known, aid).Pair("农村低保", "孤儿基本生活费", start, Status.Known, aid).Pair("特困供养", "孤儿基本生活费", start, Status.Known, aid)
            .Pair("困难残疾人生活补贴", "孤儿基本生活费", disabled, Status.Known, care).Pair("重度残疾人护理补贴", "工伤生活护理费", disabled, Status.Known, care)
            .Pair("公益性岗位补贴", "失业保险金", jobs, Status.Known, "财社〔2017〕164号：同期不得重复享受")
            .Pair("生态护林员补助", "生态护林员补助", start, Status.Assumed, "同一护林员同一月份只有一份劳务补助")
            .Together("雨露计划补助", "中职助学金", Status.Assumed, "领域规则列为可同时享受，未读原文")
            .Together("农村低保", "重度残疾人护理补贴", Status.Known, together).Together("城市低保", "重度残疾人护理补贴", Status.Known, together);
        table.Known("各项待遇办法的互斥规定；待遇名称以发放明细的待遇项目为准");

        // A benefit that is spelt in another way would exclude nothing: lines name theirs as this list does, and what is behind an arrow becomes what is before it.
        WordList(CategorySnapshot.Benefits, "待遇项目目录", "Benefits that lines may name", [.. BenefitNames])
            .CitiesMayAdd().Assumed("名称取自互斥待遇表和各资金管理办法；没有统一目录，各市可增加本地待遇，写作“别名→目录名称”的是同一待遇的其他写法");

        // What is granted to a family, and not to one of its members: the family draws one of them.
        var family = Exclusives("exclusive_family", "按户互斥待遇", "Benefits that exclude each other in a household")
            .CitiesMayAdd().Pair("城市低保", "农村低保", start, Status.Assumed, "社会救助暂行办法第9条：最低生活保障以家庭为单位");
        family.Assumed("最低生活保障以共同生活的家庭为单位审批（社会救助暂行办法），同一户城乡低保并存视为重复享受；文件没有逐字规定");
        var household = Known.PersonLine.HouseholdKey;
        // Numbers of households are a county's own: only its lines are taken together.
        var ofTheFamily = ItemsBy(household, month, Known.Indicator.DivisionCode).Where(item.IsKnown);

        var ofTheMonth = ItemsBy(person, month).Where(item.IsKnown);
        var here = ItemsBy(person, month, item, Known.Indicator.DivisionCode);
        var everywhere = ItemsBy(person, month, item);
        _line.Warn("KE-05", "重复享受", "Drawn twice, or two benefits that exclude each other")
            .About(Risk.DoubleBenefit)
            .Red(month.IsKnown & item.IsKnown & ofTheMonth.Excluded(table, item) > 0)
            .Red(month.IsKnown & item.IsKnown & everywhere.Count > here.Count)
            .Red(household.IsKnown & month.IsKnown & item.IsKnown & ofTheFamily.Excluded(family, item) > 0)
            .Enforce(Enforcement.Hold)
            .From("各项补助资金管理办法：互斥待遇不得重复享受")
            .MayBeInnocent("当月在两类待遇间转换，月份登记重叠", "The person moved from one to the other in the month, and both were entered for it")
            .MayBeInnocent("同户成员已分户，户号尚未更新", "A member of the household lives apart by now, and the number of the household is not changed yet")
            .MayBeInnocent("已迁移到另一地，原地最后一次发放", "The person moved, and the old place paid for the last time")
            .ClearedBy("停发并退回一项，或更正待遇项目、月份", "Stop and return one of them, or correct the benefit or the month")
            .CityMay("只可增加互斥项目", "May only add pairs");
    }

    private void Accounts()
    {
        var (account, household) = (Known.PersonLine.AccountKey, Known.PersonLine.HouseholdKey);
        var days = Parameter("account_days", "收款账户比较期", "Days in which lines of an account are taken together", Unit.Day, 31).Assumed(NoDocument + "：一个月");
        var most = Parameter("account_households", "一个账户可对应的户数", "Households that one account may serve", Unit.Count, 1).CitiesMaySet(1, 3, Strict.Lower).Assumed(NoDocument);
        var lines = ItemsBy(account).Within(days);
        _line.Warn("KC-12", "收款账户异常", "An account of somebody else, or of several")
            .About(Risk.FalseClaim)
            .Red(Known.PersonLine.IsOwnAccount.IsKnown & !Known.PersonLine.IsOwnAccount & account.In(Registers.StaffAccounts, "村干部", "财政供养人员").On(Known.PersonLine.PaidOn))
            .Orange(Known.PersonLine.IsOwnAccount.IsKnown & !Known.PersonLine.IsOwnAccount)
            .Orange(account.IsKnown & household.IsKnown & lines.Where(household.IsKnown).Different(household) > most)
            .Yellow(account.IsKnown & !household.IsKnown & lines.Count > ItemsBy(account, Known.PersonLine.PersonKey).Within(days).Count)
            .Enforce(Enforcement.WarnWithEvidence)
            .From("惠民惠农财政补贴资金“一卡通”管理规定")
            .MayBeInnocent("村干部代领本户家庭成员的补助", "A cadre draws what a member of the own family is due")
            .MayBeInnocent("监护人或户主代领，已登记代领关系", "A guardian or the head of the household draws it, and that is registered")
            .MayBeInnocent("账户户名登记有别字", "The name of the account is written with another character")
            .ClearedBy("改发到本人账户，或附代领证明", "Pay into the person's own account, or attach the power to draw it")
            .CityMay("户数可在范围内设定", "The households within bounds");

        _payment.Warn("KC-17", "收款人不在名册", "The payee is not on the roll")
            .About(Risk.ImpreciseUse)
            .Red(Known.Payment.Amount > 0 & Known.Payment.PayeeKind.IsKnown & Known.Payment.PayeeKind.Is("个人") & Known.Payment.IsPayeeListed.IsKnown & !Known.Payment.IsPayeeListed)
            .Enforce(Enforcement.WarnWithEvidence)
            .Judged(Trigger.OnEvent | Trigger.Scheduled)
            .From("财预〔2020〕56号：直达资金直接支付到最终收款人")
            .MayBeInnocent("本人换卡，名册尚未更新", "The person has a new card, and the roll is not up to date")
            .ClearedBy("更正名册，或退回并支付给名册所列人员", "Correct the roll, or return it and pay whoever stands on it");
    }

    // What is not entered of a roll means something only where lines are brought at all: elsewhere the sum is not known.
    private void Rolls()
    {
        var days = Parameter("last_mile", "发放到人期限", "Days until money reaches its persons", Unit.Day, 15).CitiesMaySet(5, 60, Strict.Lower).Assumed("无文件规定，运行口径");
        var far = Parameter("last_mile_red", "发放到人红线", "Days until that is red", Unit.Day, 60).CitiesMaySet(20, 240, Strict.Lower).Assumed("无文件规定，运行口径：期限的四倍");
        var isOpen = Known.Payment.HasPersonBatch & !Known.Payment.State.Is("退回") & Known.Payment.ListedAmount.IsKnown & Known.Payment.ListedAmount < Known.Payment.Amount;
        _payment.Warn("KD-05", "拨出未到最终受益人", "Paid out, and not to the persons it is for")
            .About(Risk.IdleFunds)
            .Orange(isOpen & Known.Payment.PaidOn.DaysAgo > days)
            .Red(isOpen & Known.Payment.PaidOn.DaysAgo > far)
            .Judged(Trigger.Scheduled)
            .From("财政扶贫资金动态监控：资金到达最终受益人")
            .MayBeInnocent("代发银行分批入账，明细尚未回传", "The agent bank credits in parts, and has not sent the lines back")
            .MayBeInnocent("部分对象账户有误，正在重发", "Some accounts were wrong, and those persons are being paid again")
            .ClearedBy("补录发放明细，或退回未发放的金额", "Enter the lines, or return what was not paid to anybody")
            .CityMay("只可收紧", "Only tighter");

        var change = Parameter("roll_change", "批次变动幅度", "Change between rolls", Unit.Ratio, 0.20m).CitiesMaySet(0.10m, 0.50m).Assumed("无文件规定，运行口径：与前三个月均值相比");
        var alike = Parameter("roll_alike", "同额占比上限", "Share of equal amounts", Unit.Ratio, 0.95m).CitiesMaySet(0.80m, 1).Assumed("无文件规定，运行口径：按户补差等金额应各不相同的发放");
        var least = Parameter("roll_least", "批次人次起点", "Least persons of a roll", Unit.Count, 20).CitiesMaySet(5, 100).Assumed("无文件规定，运行口径：人次更少的批次不比较");
        var differing = WordList("differing_uses", "金额应各不相同的用途", "Uses whose amounts should differ", "补差", "低保", "医疗救助", "临时救助").CitiesMayAdd().Assumed("按户补差或按费用比例发放的待遇");
        var lines = Known.Payment.ListedLines;
        var rollDays = Parameter("roll_days", "批次比较期", "Days in which rolls are compared", Unit.Day, 92).Assumed(NoDocument + "：三个月");
        var rolls = ItemsBy(Known.Indicator.FundCode, Known.Indicator.DivisionCode, Known.Project.Code).Within(rollDays).Where(lines.IsKnown & lines >= least);
        // The mean of the others: the judged roll stands in its own group.
        var meanLines = (rolls.Sum(lines) - lines) / (rolls.Count - 1);
        var meanAmount = (rolls.Sum(Known.Payment.ListedAmount) - Known.Payment.ListedAmount) / (rolls.Count - 1);
        var isCompared = Known.Payment.HasProject & lines.IsKnown & lines >= least & rolls.Count >= 3;
        _payment.Warn("KE-10", "批次数据异常", "A roll unlike those before it")
            .About(Risk.FalseClaim)
            .Yellow(isCompared & (IsBeyond(lines, meanLines) | IsBeyond(Known.Payment.ListedAmount, meanAmount)))
            .Yellow(lines.IsKnown & lines >= least & Known.Payment.Use.IsKnown & Known.Payment.Use.ContainsAny(differing) & Known.Payment.AlikeLines > lines * alike)
            .Yellow(Known.Payment.LinesInARow.IsKnown & Known.Payment.LinesInARow > 0)
            .Judged(Trigger.Scheduled)
            .From("惠民惠农财政补贴资金监管：批次数据分析")
            .MayBeInnocent("季度补发、新增对象集中审批", "Arrears of a quarter, or many persons approved at once")
            .MayBeInnocent("同一银行为同村集中开户，账号相连", "A bank opened the accounts of a village together, and their numbers follow each other")
            .ClearedBy("说明变动原因，附新增、退出名单", "Say why it changed, and attach who came and who left")
            .CityMay("可在范围内调整；5人连号为假定值，录入明细时计算", "Within bounds; rows of five are assumed, and counted when lines are entered");

        var undrawn = Parameter("undrawn_days", "应享未享天数线", "Days in which an entitled person draws nothing", Unit.Day, 60).CitiesMaySet(30, 120, Strict.Lower).Assumed(NoDocument);
        // Where the division pays no such aid, or loaded no register of its own, there is nobody to count.
        var aided = Entitled("basic_aid", "民政救助对象", "persons with basic aid").On(Registers.Allowance).Drawing(BasicAid).Within(undrawn);
        _indicator.Warn("KE-09", "应享未享", "Entitled, and drew nothing")
            .About(Risk.MistargetedPeople)
            .Yellow(aided.IsMissed & aided.Time >= undrawn)
            .Judged(Trigger.Scheduled)
            .From("精准扶贫：应扶尽扶", "社会救助暂行办法：应救尽救")
            .MayBeInnocent("明细尚未录入，或由其他资金发放", "The lines are not entered yet, or other money pays it")
            .MayBeInnocent("待遇已停发，民政名册尚未更新", "The aid has ended, and the register is not up to date")
            .ClearedBy("补录发放明细，或更新名册", "Enter the lines, or have the register updated")
            .CityMay("只可收紧", "Only tighter");

        Condition IsBeyond(Number now, Number mean) => now > mean * (1 + change) | now < mean * (1 - change);
    }
}
