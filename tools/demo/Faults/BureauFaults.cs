using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What goes wrong in the programmes of the bureaux of civil affairs, housing, farming, water and forestry: one project or payment per rule, wrong in one thing.</summary>
internal sealed class BureauFaults(Book book)
{
    private static readonly DateOnly Start = WorkDays.Day(4, 12), End = WorkDays.Day(8, 30), Accepted = WorkDays.Day(9, 20);

    private readonly Dice _dice = new("bureau faults");

    /// <summary>A bureau: its category, the fund that pays, how it books.</summary>
    private sealed record Bureau(string Category, string Unit, string Office, string Fund, BudgetSubjects Booked);

    private static readonly Bureau Civil = new("social-assistance", "MZ", "民政局", "C36", new("2081901", "50901", "30306"));
    private static readonly Bureau Housing = new("housing-relocation", "JS", "住房和城乡建设局", "C33", new("2210105", "50901", "30306"));
    private static readonly Bureau Farming = new("agriculture-development", "NY", "农业局", "P20", new("2130122", "50799", "31299"));
    private static readonly Bureau Water = new("water-reservoir", "SL", "水利局", "P21", new("2130305", "50302", "31005"));
    private static readonly Bureau Forestry = new("forestry-ecology", "LY", "林业局", "C24", new("2130205", "50399", "31099"));

    public void Write()
    {
        Relief();
        Houses();
        Land();
        Operators();
        DrinkingWater();
        SameSite();
        Fees();
        Trees();
    }

    private void Relief()
    {
        var (low, source) = Enter(2, Civil, "特困人员集中供养", 60_000, new() { ["aid_type"] = "特困集中供养", ["std_month"] = "500" });
        book.Pay(source, Amounts.Yuan(58_800), WorkDays.Day(6, 14), Firm(2, "养老服务有限公司"), "特困人员集中供养服务费", Civil.Booked);
        book.Expect("SA-05", "yellow", low, "特困月标准500元，低于低保标准400元的1.3倍", "500 yuan a month are less than 1.3 times the allowance of 400");
        book.Expect("SA-18", "red", book.Pay(source, Amounts.Yuan(900), WorkDays.Day(7, 11), Firm(2, "印务有限公司"), "救助工作经费", Civil.Booked),
            "从救助资金列支工作经费", "Work expenses are paid from aid money", isRefused: true);
    }

    private void Houses()
    {
        var (_, source) = Enter(4, Housing, "农村危房修缮加固", 90_000, new() { ["program"] = "危改C级修缮" });
        book.Pay(source, Amounts.Yuan(87_000), WorkDays.Day(9, 27), Firm(4, "建筑工程有限公司"), "农村危房修缮加固", Housing.Booked);
        book.Expect("HR-08", "red", book.Pay(source, Amounts.Yuan(1_800), WorkDays.Day(10, 16), Firm(4, "装饰工程有限公司"), "外墙粉刷", Housing.Booked),
            "危房改造资金用于粉刷", "Renovation money is spent on painting walls", isRefused: true);
    }

    private void Land()
    {
        book.Expect("AG-06", "yellow", Build(0, Farming, "高标准农田建设", 310_000, FieldWorks(200, Site(0, 1))), "亩均投入1550元，控制标准1500元", "1,550 yuan per mu, and 1,500 are the standard");
        book.Expect("AG-06", "orange", Build(1, Farming, "高标准农田建设", 400_000, FieldWorks(200, Site(1, 1))), "亩均投入2000元，超过标准三成", "2,000 yuan per mu, a third above the standard");
        book.Expect("AG-07", "orange", Build(5, Farming, "高标准农田建设", 290_000, FieldWorks(200, Site(5, 1), "180")), "验收180亩，计划200亩，已付全款", "180 of 200 mu were accepted, and all was paid");
        Build(4, Farming, "土地平整", 210_000, FieldWorks(150, Site(4, 1)), earlier: true);
        book.Expect("AG-05", "red", Build(4, Farming, "高标准农田建设", 220_000, FieldWorks(150, Site(4, 1))), "与土地平整项目同一地块", "The land was levelled by another project");
    }

    private void Operators()
    {
        var fields = new Dictionary<string, string> { ["sub_program"] = "新型经营主体", ["operator_uscc"] = Names.CreditCode(_dice), ["operator_founded_on"] = "2017-10-09", ["applied_on"] = "2018-01-15" };
        book.Expect("AG-04", "orange", Build(0, Farming, "家庭农场扶持", 80_000, fields), "经营主体成立98天即申报", "The operator applied 98 days after it was founded");
    }

    private void DrinkingWater()
    {
        book.Expect("WR-03", "orange", Build(0, Water, "农村饮水安全巩固提升工程", 260_000, Tap(0, 1, 1_500), persons: 1_650), "受益1650人，受益村户籍1500人", "1,650 persons are served where 1,500 are registered");
        book.Expect("WR-03", "red", Build(1, Water, "农村饮水安全巩固提升工程", 240_000, Tap(1, 1, 1_200), persons: 1_560), "受益人口虚高30%", "Thirty percent more are served than live there");
        book.Expect("WR-04", "orange", Build(2, Water, "农村饮水安全巩固提升工程", 230_000, Tap(2, 1, 1_100, litres: "35")), "人均日供水35升，标准40升", "35 litres a person and day, and 40 are the standard");
        book.Expect("WR-04", "red", Build(3, Water, "农村饮水安全巩固提升工程", 250_000, Tap(3, 1, 1_300, clean: "否")), "水质不达标", "The water is not clean");
    }

    private void SameSite()
    {
        Dictionary<string, string> Pond() => new() { ["sub_program"] = "小型水库", ["site_xy"] = Site(4, 2) };
        Build(4, Water, "塘坝加固工程", 120_000, Pond(), earlier: true);
        book.Expect("WR-07", "orange", Build(4, Water, "塘坝维修加固工程", 130_000, Pond()), "与塘坝加固工程同址同类", "The same pond was strengthened by another project");

        var (_, source) = Enter(4, Water, "小流域综合治理工程", 100_000, new() { ["sub_program"] = "水土保持", ["site_xy"] = Site(4, 3) });
        book.Pay(source, Amounts.Yuan(96_000), WorkDays.Day(9, 6), Firm(4, "水利工程有限公司"), "小流域治理工程款", Water.Booked);
        book.Expect("WR-01", "red", book.Pay(source, Amounts.Yuan(2_600), WorkDays.Day(9, 12), Firm(4, "商贸有限公司"), "购置办公设备", Water.Booked),
            "水利资金购置办公设备", "Water money buys office equipment", isRefused: true);
    }

    private void Fees() => book.Expect(
        "WR-02", "orange",
        Build(5, Water, "河道治理工程", 400_000, new() { ["sub_program"] = "中小河流", ["site_xy"] = Site(5, 2), ["pre_work_fee"] = "160000" }),
        "前期工作费超过本县水利资金的3%", "Fees before the works are above 3 % of the county's water money");

    private void Trees()
    {
        book.Expect("FE-02", "red", Build(0, Forestry, "荒山造林", 150_000, Planted("2018-11-06", "0.72")), "成活率72%，仍付款", "72 % of the trees are alive, and it was paid");
        var (late, source) = Enter(1, Forestry, "荒山造林", 120_000, Planted("2018-08-20", "0.91"));
        book.Pay(source, Amounts.Yuan(112_000), WorkDays.Day(6, 21), Firm(1, "园林绿化有限公司"), "荒山造林工程款", Forestry.Booked);
        book.Expect("FE-07", "yellow", late, "核查133天仍未付清", "Not all is paid 133 days after it was verified");
    }

    private static Dictionary<string, string> FieldWorks(int mu, string site, string? accepted = null) => new()
    {
        ["sub_program"] = "高标准农田/土地治理",
        ["project_mu"] = mu.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["accepted_mu"] = accepted ?? mu.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["geo"] = site,
    };

    private static Dictionary<string, string> Tap(int county, int number, int persons, string litres = "55", string clean = "是") => new()
    {
        ["sub_program"] = "农村饮水安全",
        ["site_xy"] = Site(county, 10 + number),
        ["village_pop"] = persons.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["village_poor"] = "200",
        ["lpcd"] = litres,
        ["quality_pass"] = clean,
        ["assurance"] = "0.95",
    };

    private static Dictionary<string, string> Planted(string verifiedOn, string alive) => new() { ["sub_program"] = "造林补助", ["verified_on"] = verifiedOn, ["survival_rate"] = alive };

    // Far from the works of the ordinary programmes, which lie within a tenth of a degree of the county's middle.
    private static string Site(int county, int number) =>
        $"{(Places.Counties[county].Longitude + 0.11m).Text()},{(Places.Counties[county].Latitude + number / 1_000m).Text()}";

    private Payee Firm(int county, string business) => new(Names.Firm(Places.Counties[county], _dice, business), Names.Account(_dice), "中国工商银行枣庄分行", "供应商");

    private (Project Project, Assignment Source) Enter(int at, Bureau bureau, string name, int yuan, Dictionary<string, string> fields, int persons = 1_000, bool earlier = false)
    {
        var county = Places.Counties[at];
        var village = _dice.Pick(county.Villages);
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = village.Town + village.Name + name,
            Category = bureau.Category,
            Division = village.Code,
            Payer = county.Code,
            Unit = $"{county.Code}-{bureau.Unit}",
            ImplementUnit = county.Name + bureau.Office,
            Budget = Amounts.Yuan(yuan),
            Contract = Amounts.Yuan(yuan),
            Progress = 1,
            PlanStart = Start,
            PlanEnd = End,
            RealStart = Start,
            RealEnd = End,
            AcceptedOn = Accepted,
            Persons = persons,
            PoorPersons = 120,
            Fields = fields,
        });
        return (project, book.Assign(project, bureau.Fund, 1, Amounts.Yuan(yuan), earlier ? WorkDays.Day(2, 12) : WorkDays.Day(3, 1)));
    }

    private Project Build(int at, Bureau bureau, string name, int yuan, Dictionary<string, string> fields, int persons = 1_000, bool earlier = false)
    {
        var (project, source) = Enter(at, bureau, name, yuan, fields, persons, earlier);
        var total = Amounts.Yuan(yuan);
        var payee = Firm(at, "工程有限公司");
        book.Pay(source, total.Part(0.6m), WorkDays.Day(6, 20), payee, name + "进度款", bureau.Booked);
        book.Pay(source, total - total.Part(0.6m), WorkDays.Day(10, 11), payee, name + "结算款", bureau.Booked);
        return project;
    }
}
