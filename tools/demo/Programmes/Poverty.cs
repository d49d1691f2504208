using System.Globalization;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Dedicated poverty money: industry, small facilities, jobs, interest on loans, Yulu and the management fee of each county.</summary>
internal sealed class Poverty(Book book)
{
    private static readonly BudgetSubjects Goods = new("2130505", "50799", "31299"), Building = new("2130504", "50302", "31005"), People = new("2130599", "50999", "30399"), Office = new("2130599", "50299", "30201");
    private static readonly string[] Products = ["樱桃大棚", "石榴种植", "黑木耳基地", "肉羊养殖", "长红枣加工", "地瓜育苗", "食用菌大棚", "蔬菜大棚", "花椒种植", "光伏农业"];
    private static readonly string[] Facilities = ["小型水利灌溉", "安全饮水", "生产路硬化", "村内排水", "路灯亮化照明"];
    private static readonly string[] Links = ["务工、入股分红", "土地流转、务工", "资产收益", "订单、托管", "直接补助"];

    private readonly HashSet<string> _taken = [];

    public sealed record Made(Project Project, IReadOnlyList<Assignment> Sources, string What);

    /// <summary>A county's plan; the share of industry is what SP-07 looks at.</summary>
    public sealed record Plan(County County, int Industry, int Facilities);

    public void Write(IReadOnlyDictionary<string, Plan> plans)
    {
        foreach (var county in Places.Counties)
        {
            var plan = plans.GetValueOrDefault(county.Code) ?? new Plan(county, 9, 5);
            var dice = new Dice("poverty " + county.Code);
            for (var i = 0; i < plan.Industry; i++) Spend(EnterIndustry(county, dice, Amounts.Yuan(dice.Between(42, 88) * 10_000L + i * 100)), dice);
            for (var i = 0; i < plan.Facilities; i++) Spend(EnterFacility(county, dice, Amounts.Yuan(dice.Between(18, 38) * 10_000L + i * 100)), dice);
            Jobs(county, dice);
            Interest(county, dice);
            foreach (var batch in new[] { 1, 2 }) YuluTerm(county, dice, batch);
            PayFee(EnterFee(county, Amounts.Yuan(30_000)), Amounts.Yuan(dice.Between(21, 27) * 1_000L), dice);
        }
    }

    public Made EnterIndustry(County county, Dice dice, Money amount, string? state = null, IReadOnlyDictionary<string, string>? also = null)
    {
        var village = Take(county, dice);
        var product = dice.Pick(Products);
        var inTime = dice.Happens(60);
        var batch = dice.Happens(55) ? 1 : 2;
        var days = Schedule.Of(dice, batch, inTime);
        var isAccepted = days.AcceptedOn is not null;
        var fields = Fields("产业发展", village, dice, isAccepted ? days.AcceptedOn : null, amount);
        fields["benefit_link_mode"] = dice.Pick(Links);
        fields["operator_uscc"] = Names.CreditCode(dice);
        fields["contract_return_rate"] = "0.06";
        fields["return_due_on"] = "2019-06-30";
        var project = Enter(county, village, $"{village.Town}{village.Name}{product}项目", Amend(fields, also), days, isAccepted, state, amount, dice);
        var (central, province) = (amount.Part(0.4m), amount.Part(0.35m));
        return new(project,
        [
            book.Assign(project, "C21", batch, central, days.AssignedOn),
            book.Assign(project, "P19", batch, province, days.AssignedOn),
            book.Assign(project, "M07", batch, amount - central - province, days.AssignedOn),
        ], product + "项目");
    }

    public Made EnterFacility(County county, Dice dice, Money amount, IReadOnlyDictionary<string, string>? also = null, DateOnly? acceptedOn = null)
    {
        var village = Take(county, dice);
        var what = dice.Pick(Facilities);
        var days = Schedule.Of(dice, 1, isAccepted: true);
        if (acceptedOn is { } given) days = days with { AcceptedOn = given, End = given.AddDays(-20), Start = given.AddDays(-80) };
        var fields = Amend(Fields("小型公益设施", village, dice, days.AcceptedOn, amount), also);
        var project = Enter(county, village, $"{village.Town}{village.Name}{what}工程", fields, days, true, null, amount, dice);
        var lottery = amount.Part(0.45m);
        return new(project, [book.Assign(project, "C27", 1, lottery, days.AssignedOn), book.Assign(project, "P19", 1, amount - lottery, days.AssignedOn)], what + "工程");
    }

    public Made EnterFee(County county, Money amount)
    {
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = $"{county.Name}2018年扶贫项目管理费",
            Category = "special-poverty",
            Division = county.Code,
            Payer = county.Code,
            Unit = county.Code + "-FP",
            ImplementUnit = $"{county.Name}扶贫开发领导小组办公室",
            State = "实施",
            Budget = amount,
            RealStart = Timing.Assignable(1),
            Fields = new Dictionary<string, string> { ["sub_direction"] = "项目管理费" },
        });
        return new(project, [book.Assign(project, "P19", 1, amount)], "项目管理费");
    }

    public IReadOnlyList<Payment> PayFee(Made fee, Money paid, Dice dice)
    {
        var made = new List<Payment>();
        var first = paid.Part(0.4m);
        string[] uses = ["扶贫项目评审、验收劳务", "扶贫项目公告公示印刷"];
        foreach (var (amount, month, at) in new[] { (first, 5, 0), (paid - first, 10, 1) })
            made.Add(book.Pay(fee.Sources[0], amount, WorkDays.Day(month, dice.Between(9, 25)), new Payee("枣庄市" + (at == 0 ? "正衡工程咨询有限公司" : "墨乡印务有限公司"), Names.Account(dice), "中国建设银行枣庄分行", "供应商"), uses[at], Office));
        return made;
    }

    /// <summary>Pays a project out in steps over its time.</summary>
    public IReadOnlyList<Payment> Spend(Made made, Dice dice)
    {
        var project = made.Project;
        var isIndustry = project.Fields["sub_direction"] == "产业发展";
        var county = Places.Counties.Single(c => c.Code == project.Payer);
        var payee = new Payee(isIndustry ? Names.Firm(county, dice, "种养专业合作社") : Names.Firm(county, dice, "建筑工程有限公司"), Names.Account(dice), "枣庄农村商业银行", "供应商");
        var days = new Schedule(project.PlanStart!.Value, project.RealStart!.Value, project.RealEnd ?? project.PlanEnd!.Value, project.AcceptedOn);
        var what = made.What;
        var steps = isIndustry
            ? new Works.Step[] { new(0.30m, days.Start.AddDays(4), $"{what}材料款"), new(0.58m, days.Start.AddDays(45), $"{what}种苗及物资款"), new(0.82m, days.Start.AddDays(76), $"{what}设备款"), new(0.96m, days.End.AddDays(6), $"{what}完工结算款") }
            : [.. Works.Steps(days, what)];
        return Works.Pay(book, made.Sources, project.Budget, steps, payee, isIndustry ? Goods : Building, dice);
    }

    private void Jobs(County county, Dice dice)
    {
        var roll = Persons.Roll(dice, dice.Between(42, 58));
        var project = EnterPersons(county, "公益岗位补贴", "就业与公益岗位");
    
        Persons.Write(book, project, roll, Quarters(_ => Amounts.Yuan(1_500)), [("P19", 60), ("M07", 40)], r => r < 2 ? 1 : 2, "护林保洁公益岗位补助", People);
    }

    private void Interest(County county, Dice dice)
    {
        var roll = Persons.Roll(dice, dice.Between(50, 70));
        var half = roll.Select(_ => new Money(dice.Between(52_000, 108_750))).ToArray();
        var project = EnterPersons(county, "扶贫小额信贷贴息", "金融扶贫(小额信贷贴息)");
        Persons.Write(book, project, roll, [new(WorkDays.Day(6, 20), i => half[i]), new(WorkDays.Day(12, 3), i => half[i])], [("P19", 100)], r => r + 1, "扶贫小额信贷贴息", People);
    }

    private void YuluTerm(County county, Dice dice, int batch)
    {
        var roll = Persons.Roll(dice, dice.Between(45, 70));
        var project = EnterPersons(county, batch == 1 ? "雨露计划2018年春季补助" : "雨露计划2018年秋季补助", "雨露计划");
        Persons.Write(book, project, roll, [new(batch == 1 ? WorkDays.Day(5, 21) : WorkDays.Day(11, 12), _ => Amounts.Yuan(1_500))], [("C21", 70), ("P19", 30)], _ => batch, "雨露计划扶贫助学补助", People);
    }

    private Project EnterPersons(County county, string what, string use) => book.Add(new Project
    {
        Code = book.NextProjectCode(county.Code),
        Name = $"{county.Name}{what}",
        Category = "special-poverty",
        Division = county.Code,
        Payer = county.Code,
        Unit = county.Code + "-FP",
        ImplementUnit = $"{county.Name}扶贫开发领导小组办公室",
        State = "实施",
        RealStart = Timing.Assignable(1),
        Fields = new Dictionary<string, string> { ["sub_direction"] = use },
    });

    /// <summary>Four rounds, more than a month apart.</summary>
    public static IReadOnlyList<Persons.Round> Quarters(Func<int, Money> amount) =>
        [new(WorkDays.Day(3, 19), amount), new(WorkDays.Day(6, 11), amount), new(WorkDays.Day(9, 10), amount), new(WorkDays.Day(12, 5), amount)];

    private Project Enter(County county, Village village, string name, IReadOnlyDictionary<string, string> fields, Schedule days, bool isAccepted, string? state, Money amount, Dice dice)
    {
        var households = dice.Between(60, 260);
        return book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = name,
            Category = "special-poverty",
            Division = village.Code,
            Payer = county.Code,
            Unit = county.Code + "-FP",
            ImplementUnit = $"{village.Town}人民政府",
            State = state ?? (isAccepted ? "验收" : "完工"),
            Budget = amount,
            Progress = 1,
            PlanStart = days.AssignedOn.AddDays(30),
            PlanEnd = days.AssignedOn.AddDays(170),
            RealStart = days.Start,
            RealEnd = days.End,
            AcceptedOn = isAccepted ? days.AcceptedOn : null,
            Households = households,
            Persons = households * 3,
            PoorHouseholds = households * dice.Between(34, 78) / 100,
            PoorPersons = households * dice.Between(80, 160) / 100,
            Fields = fields,
        });
    }

    private static Dictionary<string, string> Fields(string use, Village village, Dice dice, DateOnly? acceptedOn, Money amount)
    {
        var fields = new Dictionary<string, string>
        {
            ["sub_direction"] = use,
            ["target_village_code"] = village.Code,
            ["poor_village"] = dice.Happens(45) ? "是" : "否",
            ["forms_asset"] = "是",
            ["asset_class"] = use == "产业发展" ? "经营性" : "公益性",
            ["asset_owner_code"] = village.Code,
            ["asset_value"] = amount.InYuan.ToString("0.##", CultureInfo.InvariantCulture),
        };
        if (acceptedOn is { } on && on.AddDays(40) <= WorkDays.LastDay) fields["asset_confirmed_on"] = on.AddDays(dice.Between(12, 40)).Text();
        return fields;
    }

    private static Dictionary<string, string> Amend(Dictionary<string, string> fields, IReadOnlyDictionary<string, string>? also)
    {
        foreach (var (code, value) in also ?? new Dictionary<string, string>())
            if (value.Length == 0) fields.Remove(code);
            else fields[code] = value;
        return fields;
    }

    private Village Take(County county, Dice dice)
    {
        var village = dice.Pick(county.Villages);
        while (!_taken.Add(village.Code)) village = dice.Pick(county.Villages);
        return village;
    }
}
