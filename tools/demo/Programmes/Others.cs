using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>The programmes of the other categories: persons in need, and works and purchases of the counties' bureaux.</summary>
internal sealed class Others(Book book)
{
    private static readonly BudgetSubjects Relief = new("2081901", "50901", "30306");

    /// <summary>A programme for persons: who gets it, from which funds, how much a round, how many persons a county.</summary>
    private sealed record ForPersons(string Category, string Title, string Unit, (string Fund, int Percent)[] Funds, int Least, int Most, int Heads, int Rounds);

    /// <summary>A programme of works: what is built or bought in villages, from which funds, for how much.</summary>
    private sealed record ForWorks(string Category, string Title, string Unit, string Office, (string Fund, int Percent)[] Funds, int LeastThousands, int MostThousands, int Count, BudgetSubjects Booked);

    private static readonly ForPersons[] PersonProgrammes =
    [
        new("social-assistance", "农村最低生活保障补差", "MZ", [("C36", 70), ("P27", 20), ("M14", 10)], 620, 1_350, 210, 4),
        new("social-assistance", "特困人员救助供养", "MZ", [("C36", 60), ("P27", 40)], 1_500, 2_600, 90, 4),
        new("social-assistance", "临时救助", "MZ", [("M14", 100)], 600, 3_000, 70, 2),
        new("social-assistance", "孤儿基本生活保障", "MZ", [("P27", 100)], 3_000, 3_000, 26, 4),
        new("disability", "困难残疾人生活补贴", "CL", [("C38", 50), ("P28", 30), ("M15", 20)], 240, 480, 110, 4),
        new("employment", "就业困难人员社会保险补贴", "RS", [("C37", 50), ("P26", 30), ("M13", 20)], 900, 1_900, 75, 4),
        new("housing-relocation", "农村危房改造补助", "JS", [("C33", 60), ("P02", 40)], 6_000, 14_000, 55, 2),
    ];

    private static readonly ForWorks[] WorksProgrammes =
    [
        new("water-reservoir", "小型农田水利工程", "SL", "水利局", [("C22", 50), ("P21", 30), ("M09", 20)], 300, 900, 4, new("2130305", "50302", "31005")),
        new("forestry-ecology", "荒山绿化造林工程", "LY", "林业局", [("C24", 50), ("P23", 30), ("M10", 20)], 160, 420, 3, new("2130205", "50399", "31099")),
        new("agriculture-development", "优势特色产业示范基地", "NY", "农业局", [("C23", 50), ("P20", 30), ("M08", 20)], 250, 700, 4, new("2130122", "50799", "31299")),
        new("village-environment", "“一事一议”村内道路硬化工程", "CZ", "财政局", [("C26", 45), ("P32", 35), ("M19", 20)], 120, 330, 4, new("2130701", "50302", "31005")),
        new("village-environment", "农村生活污水治理工程", "HB", "环境保护局", [("P18", 100)], 200, 520, 2, new("2110402", "50302", "31005")),
        new("tourism-culture", "村级综合性文化服务中心设备购置", "WH", "文化局", [("P34", 60), ("M05", 40)], 60, 150, 3, new("2070199", "50399", "31003")),
        new("public-health", "基本公共卫生服务", "WJ", "卫生和计划生育局", [("C39", 60), ("P29", 25), ("M16", 15)], 300, 800, 3, new("2100408", "50502", "30299")),
    ];

    /// <summary>How much of what is assigned gets paid in a county from a fund; the rest of the world pays nearly all of it.</summary>
    public void Write(IReadOnlyDictionary<(string Fund, string County), decimal> lagging)
    {
        foreach (var county in Places.Counties)
        {
            var dice = new Dice("others " + county.Code);
            foreach (var programme in PersonProgrammes) Write(county, programme, dice);
            foreach (var programme in WorksProgrammes)
                for (var i = 0; i < programme.Count; i++) Write(county, programme, i, lagging, dice);
        }
    }

    private void Write(County county, ForPersons programme, Dice dice)
    {
        var roll = Persons.Roll(dice, programme.Heads + dice.Between(-programme.Heads / 6, programme.Heads / 6));
        var each = roll.Select(_ => Amounts.Yuan(dice.Between(programme.Least, programme.Most))).ToArray();
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = $"{county.Name}2018年{programme.Title}",
            Category = programme.Category,
            Division = county.Code,
            Payer = county.Code,
            Unit = $"{county.Code}-{programme.Unit}",
            State = "实施",
            RealStart = Timing.Assignable(1),
            Persons = roll.Count,
            PoorPersons = roll.Count * 2 / 3,
            Fields = OtherFields.Of(programme.Category, programme.Title, null, Money.Zero),
        });
        var quarters = Poverty.Quarters(i => each[i]);
        var rounds = programme.Rounds == 4 ? quarters : [quarters[1], quarters[3]];
        Persons.Write(book, project, roll, rounds, programme.Funds, r => r < rounds.Count / 2 ? 1 : 2, $"2018年{programme.Title}", Relief with { Function = Funds.Of(programme.Funds[0].Fund).Function });
    }

    private void Write(County county, ForWorks programme, int number, IReadOnlyDictionary<(string Fund, string County), decimal> lagging, Dice dice)
    {
        var village = dice.Pick(county.Villages);
        var isHealth = programme.Category == "public-health";
        var inTime = dice.Happens(80);
        var batch = number % 2 + 1;
        var days = Schedule.Of(dice, batch, inTime);
        var isAccepted = days.AcceptedOn is not null;
        var amount = Amounts.Yuan(dice.Between(programme.LeastThousands, programme.MostThousands) * 1_000L + number * 100);
        var contract = amount.Part(dice.Percent(97, 99));
        var supplier = isHealth ? $"{village.Town}卫生院" : Names.Firm(county, dice, programme.Category is "agriculture-development" ? "农业发展有限公司" : "工程有限公司");
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(county.Code),
            Name = isHealth ? $"{village.Town}{programme.Title}" : $"{village.Town}{village.Name}{programme.Title}",
            Category = programme.Category,
            Division = isHealth ? village.TownCode : village.Code,
            Payer = county.Code,
            Unit = $"{county.Code}-{programme.Unit}",
            ImplementUnit = isHealth ? supplier : county.Name + programme.Office,
            State = isAccepted ? "验收" : "完工",
            Budget = amount,
            Contract = isHealth ? null : contract,
            Progress = 1,
            PlanStart = days.AssignedOn.AddDays(40),
            PlanEnd = days.AssignedOn.AddDays(170),
            RealStart = days.Start,
            RealEnd = days.End,
            AcceptedOn = days.AcceptedOn,
            Fields = OtherFields.Of(programme.Category, programme.Title, village, amount),
        });
        var payee = new Payee(supplier, Names.Account(new Dice("account " + supplier)), "中国工商银行枣庄分行", isHealth ? "单位零余额" : "供应商");
        var left = amount;
        for (var s = 0; s < programme.Funds.Length; s++)
        {
            var part = s == programme.Funds.Length - 1 ? left : amount.Part(programme.Funds[s].Percent / 100m);
            left -= part;
            var source = book.Assign(project, programme.Funds[s].Fund, batch, part, days.AssignedOn);
            var pays = contract.Part((decimal)part.Fen / amount.Fen * lagging.GetValueOrDefault((programme.Funds[s].Fund, county.Code), 1));
            Works.Pay(book, [source], pays, Works.Steps(days, programme.Title.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal)), payee, programme.Booked, dice);
        }
    }
}
