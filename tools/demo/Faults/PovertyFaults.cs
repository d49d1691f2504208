using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What goes wrong with poverty money in the sample year.</summary>
internal sealed class PovertyFaults(Book book, Poverty poverty)
{
    private static readonly BudgetSubjects Goods = new("2130505", "50799", "31299");

    private readonly Dice _dice = new("poverty faults");

    /// <summary>Two counties whose plans hold too little industry.</summary>
    public static IReadOnlyDictionary<string, Poverty.Plan> Plans { get; } = new Dictionary<string, Poverty.Plan>
    {
        ["370405"] = new(Places.Counties[3], Industry: 4, Facilities: 8),
        ["370402"] = new(Places.Counties[0], Industry: 2, Facilities: 9),
    };

    public void Write()
    {
        Negative();
        Social();
        FewPoor();
        Assets();
        CityFee();
        Fees();
        TooLittleIndustry();
    }

    private static County County(string code) => Places.Counties.Single(county => county.Code == code);

    private Poverty.Made Industry(string county, IReadOnlyDictionary<string, string>? also = null) =>
        poverty.EnterIndustry(County(county), _dice, Amounts.Yuan(_dice.Between(40, 48) * 10_000L + 700), also: also);

    private void Negative()
    {
        var car = Industry("370481");
        poverty.Spend(car, _dice);
        var payee = new Payee("滕州市运泽汽车销售服务有限公司", Names.Account(_dice), "中国银行枣庄分行", "供应商");
        book.Expect("SP-02", "red", book.Pay(car.Sources[0], Amounts.Yuan(6_000), WorkDays.Day(11, 20), payee, "购置车辆首付款", Goods),
            "用途为购置车辆", "The use is a car", isRefused: true);
        book.Expect("SP-02", "red", book.Pay(car.Sources[1], Amounts.Yuan(4_500), WorkDays.Day(11, 21), payee, "项目运输工具", Goods with { Department = "31013" }),
            "经济科目为公务用车购置", "Booked as an official car", isRefused: true);
    }

    private void Social()
    {
        var project = Industry("370406");
        poverty.Spend(project, _dice);
        var payee = new Payee("枣庄市山亭区墨乡教学用品有限公司", Names.Account(_dice), "中国银行枣庄分行", "供应商");
        book.Expect("SP-03", "orange", book.Pay(project.Sources[2], Amounts.Yuan(2_800), WorkDays.Day(10, 18), payee, "农民夜校桌椅", Goods with { Function = "2050299" }),
            "扶贫资金列支教育科目", "Poverty money booked as education");
    }

    private void FewPoor()
    {
        foreach (var county in new[] { "370404", "370403" })
        {
            var made = Industry(county);
            var few = made.Project with { Households = 400, PoorHouseholds = 96 };
            book.Projects[book.Projects.IndexOf(made.Project)] = few;
            poverty.Spend(made with { Project = few }, _dice);
            book.Expect("SP-04", "yellow", few, "受益400户中建档立卡96户，低于30%", "96 of 400 households are registered as poor, fewer than 30 %");
        }
    }

    private void Assets()
    {
        Asset("yellow", WorkDays.Day(9, 14), Unconfirmed, "验收108天仍未确权", "Not confirmed 108 days after acceptance");
        Asset("orange", WorkDays.Day(6, 8), Unconfirmed, "验收206天仍未确权", "Not confirmed 206 days after acceptance");

        var unpaid = Industry("370406", new Dictionary<string, string> { ["return_due_on"] = "2018-11-15", ["return_paid_amt"] = "1000" });
        poverty.Spend(unpaid, _dice);
        book.Expect("SP-08", "yellow", unpaid.Project, "约定收益逾期46天只付1000元", "Only 1,000 yuan of the agreed return paid, 46 days late");

        Asset("orange", WorkDays.Day(5, 11), new Dictionary<string, string> { ["asset_idle_since"] = "2018-06-20" }, "设施闲置194天", "The facility has been idle for 194 days");
    }

    private static Dictionary<string, string> Unconfirmed => new() { ["asset_confirmed_on"] = "" };

    private void Asset(string level, DateOnly accepted, IReadOnlyDictionary<string, string> also, string why, string inEnglish)
    {
        var made = poverty.EnterFacility(County("370404"), _dice, Amounts.Yuan(_dice.Between(20, 30) * 10_000L), also, accepted);
        poverty.Spend(made, _dice);
        book.Expect("SP-08", level, made.Project, why, inEnglish);
    }

    // The city keeps some of its own money and tries to pay a management fee from it.
    private void CityFee()
    {
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(Places.City),
            Name = "枣庄市2018年扶贫项目管理费",
            Category = "special-poverty",
            Division = Places.City,
            Payer = Places.City,
            Unit = Places.City + "-FP",
            ImplementUnit = "枣庄市扶贫开发领导小组办公室",
            State = "实施",
            Budget = Amounts.Yuan(60_000),
            RealStart = Timing.Assignable(1),
            Fields = new Dictionary<string, string> { ["sub_direction"] = "项目管理费" },
        });
        var source = book.Assign(project, "M07", 1, Amounts.Yuan(60_000));
        var payee = new Payee("枣庄市正衡工程咨询有限公司", Names.Account(_dice), "中国建设银行枣庄分行", "供应商");
        book.Expect("SP-11", "red", book.Pay(source, Amounts.Yuan(18_000), WorkDays.Day(6, 27), payee, "扶贫项目评审", new BudgetSubjects("2130599", "50299", "30201")),
            "市级列支项目管理费", "The city pays a management fee", isRefused: true);
    }

    private void Fees()
    {
        Fee("370403", 0.0088m, "yellow", "已付管理费为本县安排资金的0.88%", "The fee has reached 0.88 % of the county's money");
        Fee("370481", 0.0131m, "red", "已付管理费为本县安排资金的1.31%", "The fee has reached 1.31 % of the county's money");
    }

    // Raises the fees of a county to a share of its money. Every fee project of the county carries the warning.
    private void Fee(string county, decimal share, string level, string why, string inEnglish)
    {
        var fees = book.Projects.Where(p => p.Payer == county && p.Category == "special-poverty" && p.Fields["sub_direction"] == "项目管理费").ToList();
        var codes = book.Projects.Where(p => p.Payer == county && p.Category == "special-poverty").Select(p => p.Code).ToHashSet();
        var paid = book.Payments.Where(p => fees.Any(fee => fee.Code == p.ProjectCode)).Select(p => p.Amount).Sum();
        var extra = poverty.EnterFee(County(county), Amounts.Yuan(180_000));
        var assigned = book.Assignments.Where(a => codes.Contains(a.ProjectCode)).Select(a => a.Amount).Sum() + Amounts.Yuan(180_000);
        poverty.PayFee(extra, assigned.Part(share) - paid, _dice);
        foreach (var fee in fees.Append(extra.Project)) book.Expect("SP-01", level, fee, why, inEnglish);
    }

    private void TooLittleIndustry()
    {
        foreach (var (code, level) in new[] { ("370405", "yellow"), ("370402", "orange") })
        {
            var projects = book.Projects.Where(p => p.Payer == code && p.Category == "special-poverty").ToDictionary(p => p.Code);
            var assigned = book.Assignments.Where(a => projects.ContainsKey(a.ProjectCode)).GroupBy(a => a.ProjectCode).ToDictionary(g => g.Key, g => g.Select(a => a.Amount).Sum());
            var largest = projects[assigned.MaxBy(a => a.Value).Key];
            book.Expect("SP-07", level, largest, "本县产业发展占比低于下限", "The county's share of industry lies below the floor");
        }
    }
}
