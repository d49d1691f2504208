using System.Globalization;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Student aid: one project per item, school and term. Schools and students are made up.</summary>
internal sealed class Aid(Book book)
{
    private static readonly BudgetSubjects Grant = new("2050204", "50902", "30308"), Waiver = new("2050204", "50502", "30299");

    /// <summary>An item: its funds with their shares, what a student gets in a term, and the tiers around it in percent.</summary>
    public sealed record Item(string Name, string Title, string School, (string Fund, int Percent)[] Funds, int Yuan, int[] Tiers);

    public static readonly Item Preschool = new("学前政府助学金", "学前政府助学金", "中心幼儿园", [("C09", 50), ("P10", 50)], 600, [100]);
    public static readonly Item SeniorHigh = new("普高助学金", "普通高中国家助学金", "高级中学", [("C09", 60), ("P08", 40)], 1_000, [50, 100, 150]);
    public static readonly Item Vocational = new("中职助学金", "中等职业学校国家助学金", "中等职业学校", [("C09", 60), ("P12", 20), ("M03", 20)], 1_000, [100]);
    public static readonly Item SeniorHighWaiver = new("普高免学杂费", "普通高中免学杂费", "高级中学", [("C09", 60), ("P09", 40)], 800, [100]);
    public static readonly Item VocationalWaiver = new("中职免学费", "中等职业学校免学费", "中等职业学校", [("C09", 60), ("P11", 40)], 1_200, [100]);
    private static readonly Item Undergraduate = new("本专科助学金", "本专科国家助学金", "枣庄示范学院", [("C09", 60), ("P13", 40)], 1_500, [80, 100, 120]);
    private static readonly Item Postgraduate = new("研究生助学金", "联合培养研究生国家助学金", "枣庄示范学院", [("P14", 100)], 3_000, [100]);
    private static readonly Item UniversityWaiver = new("高校免学费", "高校建档立卡家庭经济困难学生免学费", "枣庄示范学院", [("P15", 60), ("M04", 40)], 2_500, [100]);

    public sealed record Made(Project Project, IReadOnlyList<Assignment> Sources);

    private int _schools;

    public void Write()
    {
        foreach (var county in Places.Counties)
        {
            var dice = new Dice("aid " + county.Code);
            var high = School(county, "第一" + SeniorHigh.School);
            var other = School(county, "第二" + SeniorHigh.School);
            var vocational = School(county, Vocational.School);
            var kindergartens = new[] { School(county, county.Towns[^1] + Preschool.School), School(county, county.Towns[^2] + Preschool.School) };
            foreach (var isAutumn in new[] { false, true })
            {
                foreach (var school in new[] { high, other }) Grants(county.Code, school, SeniorHigh, isAutumn, dice.Between(24, 40) * 3, dice);
                foreach (var school in kindergartens) Grants(county.Code, school, Preschool, isAutumn, dice.Between(30, 55), dice);
                Grants(county.Code, vocational, Vocational, isAutumn, dice.Between(60, 90), dice);
                Waive(county.Code, high, SeniorHighWaiver, isAutumn, dice.Between(90, 160), 0, dice);
                Waive(county.Code, vocational, VocationalWaiver, isAutumn, dice.Between(300, 520), 0, dice);
            }
        }
        var city = new Dice("aid city");
        var university = (Name: "枣庄示范学院", Code: "4137000001");
        foreach (var isAutumn in new[] { false, true })
        {
            Grants(Places.City, university, Undergraduate, isAutumn, 150, city);
            Grants(Places.City, university, Postgraduate, isAutumn, 12, city);
            Waive(Places.City, university, UniversityWaiver, isAutumn, 85, 0, city);
        }
    }

    /// <summary>A made-up school with a code that no school has.</summary>
    public (string Name, string Code) School(County county, string name) => (county.Prefix + name, string.Create(CultureInfo.InvariantCulture, $"39{county.Code}{++_schools:D2}"));

    /// <summary>Grants to students, each paid by name.</summary>
    public Made Grants(string payer, (string Name, string Code) school, Item item, bool isAutumn, int heads, Dice dice)
    {
        var roll = Persons.Roll(dice, heads);
        var project = Enter(payer, school, item, isAutumn, heads, null);
        var sources = Persons.Write(book, project, roll, [new(PayDay(isAutumn, dice), i => TierOf(item, i))], item.Funds, _ => isAutumn ? 2 : 1, Use(item, isAutumn), Grant, AssignDay(isAutumn));
        return new(project, sources);
    }

    /// <summary>Waivers, made good to the school.</summary>
    public Made Waive(string payer, (string Name, string Code) school, Item item, bool isAutumn, int heads, int aboveRoll, Dice dice)
    {
        var project = Enter(payer, school, item, isAutumn, heads, heads - aboveRoll + (aboveRoll > 0 ? 0 : dice.Between(0, 900)));
        var total = Amounts.Yuan((long)heads * item.Yuan);
        var first = Amounts.Yuan((long)(heads * item.Funds[0].Percent / 100) * item.Yuan);
        var payee = new Payee(school.Name, Names.Account(new Dice("school " + school.Code)), "中国农业银行枣庄分行", "单位零余额");
        var sources = new[] { book.Assign(project, item.Funds[0].Fund, isAutumn ? 2 : 1, first, AssignDay(isAutumn)), book.Assign(project, item.Funds[1].Fund, isAutumn ? 2 : 1, total - first, AssignDay(isAutumn)) };
        foreach (var source in sources) book.Pay(source, source.Amount, PayDay(isAutumn, dice), payee, Use(item, isAutumn), Waiver);
        return new(project, sources);
    }

    /// <summary>Enters the project alone; a seeded fault pays it in its own way.</summary>
    public Project Enter(string payer, (string Name, string Code) school, Item item, bool isAutumn, int heads, int? rollHeads)
    {
        var fields = new Dictionary<string, string>
        {
            ["aid_item"] = item.Name,
            ["school_code"] = school.Code,
            ["school_year"] = isAutumn ? "2018-2019" : "2017-2018",
            ["term"] = isAutumn ? "秋" : "春",
            ["funded_heads"] = heads.ToString(CultureInfo.InvariantCulture),
        };
        if (rollHeads is { } onRoll) fields["roll_heads"] = onRoll.ToString(CultureInfo.InvariantCulture);
        return book.Add(new Project
        {
            Code = book.NextProjectCode(payer),
            Name = $"{school.Name}2018年{(isAutumn ? "秋" : "春")}季{item.Title}",
            Category = "education-aid",
            Division = payer,
            Payer = payer,
            Unit = payer + "-JY",
            ImplementUnit = school.Name,
            State = "实施",
            Budget = Amounts.Yuan((long)heads * item.Yuan),
            RealStart = AssignDay(isAutumn),
            Persons = heads,
            PoorPersons = heads,
            Fields = fields,
        });
    }

    public static DateOnly AssignDay(bool isAutumn) => isAutumn ? WorkDays.Day(9, 17) : WorkDays.Day(3, 12);

    public static string Use(Item item, bool isAutumn) => $"2018年{(isAutumn ? "秋" : "春")}季{item.Title}";

    private static DateOnly PayDay(bool isAutumn, Dice dice) => isAutumn ? WorkDays.Day(10, dice.Between(15, 29)) : WorkDays.Day(4, dice.Between(9, 24));

    // As many students above the average as below, so that the average is the standard.
    private static Money TierOf(Item item, int student) => Amounts.Yuan(item.Yuan * item.Tiers[student % item.Tiers.Length] / 100);
}
