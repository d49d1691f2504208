using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Rural roads and the paving of lanes: projects of a county's transport bureau, built by firms.</summary>
internal sealed class Roads(Book book)
{
    private static readonly (string Works, int Count)[] Mix = [("通村公路", 5), ("联网路", 2), ("危桥", 1), ("安防", 1), ("养护", 2), ("户户通", 4)];
    private static readonly string[] AllOpen = ["建设计划", "补助政策", "招标投标", "施工管理", "质量监管", "资金使用", "工程验收"];
    private static readonly BudgetSubjects Booked = new("2140106", "50302", "31005");

    private readonly HashSet<string> _taken = [];

    /// <summary>What makes a road project; a seeded fault changes one thing of it.</summary>
    public sealed record Plan
    {
        public required County County { get; init; }
        public required Village Village { get; init; }
        public required string Works { get; init; }
        public required string Contractor { get; init; }
        public required decimal Quantity { get; init; }
        public required Schedule Days { get; init; }
        public int Batch { get; init; } = 1;
        public decimal OfStandard { get; init; } = 0.97m;
        public decimal OfApproved { get; init; } = 0.98m;
        public string State { get; init; } = "验收";
        public bool HasStarted { get; init; } = true;
        public bool IsContracted { get; init; } = true;
        public (decimal X, decimal Y) Start { get; init; }
        public (decimal X, decimal Y) End { get; init; }
        public IReadOnlyDictionary<string, string> Also { get; init; } = new Dictionary<string, string>();
        public string[] Open { get; init; } = AllOpen;
        public bool IsLanes => Works == "户户通";
    }

    public sealed record Made(Project Project, IReadOnlyList<Assignment> Sources, Money Contract, Payee Contractor);

    /// <summary>The ordinary projects of every county.</summary>
    public void Write()
    {
        foreach (var county in Places.Counties)
        {
            var dice = new Dice("roads " + county.Code);
            foreach (var (works, count) in Mix)
                for (var i = 0; i < count; i++)
                {
                    var plan = Draw(county, works, dice, batch: dice.Happens(60) ? 1 : 2, isAccepted: dice.Happens(85));
                    var made = Enter(plan);
                    Works.Pay(book, made.Sources, made.Contract, Works.Steps(plan.Days, plan.Works), made.Contractor, Booked, dice);
                }
        }
    }

    /// <summary>An ordinary project of a county, not yet entered.</summary>
    public Plan Draw(County county, string works, Dice dice, int batch = 1, bool isAccepted = true)
    {
        var village = dice.Pick(county.Villages);
        var contractor = Names.Firm(county, dice, works is "危桥" ? "桥梁工程有限公司" : "公路工程有限公司");
        // A firm works once in a town on one kind of works, and no two projects share a village, so that nothing looks split or doubled.
        while (!_taken.Add($"{village.TownCode} {works} {contractor}") || !_taken.Add(village.Code))
        {
            village = dice.Pick(county.Villages);
            contractor = Names.Firm(county, dice, "公路工程有限公司");
        }
        var days = Schedule.Of(dice, batch, isAccepted);
        var from = (X: county.Longitude + dice.Between(-900, 900) / 10_000m, Y: county.Latitude + dice.Between(-900, 900) / 10_000m);
        return new Plan
        {
            County = county,
            Village = village,
            Works = works,
            Contractor = contractor,
            Batch = batch,
            Days = days,
            Quantity = works switch { "户户通" => dice.Between(30, 120) * 100m, "危桥" => dice.Between(20, 60) / 1000m, _ => dice.Between(800, 4200) / 1000m },
            OfStandard = dice.Percent(94, 99),
            OfApproved = dice.Percent(97, 99),
            State = isAccepted ? dice.Happens(60) ? "验收" : "移交" : days.AcceptedOn is null ? "完工" : "验收",
            Start = from,
            End = (from.X + dice.Between(50, 300) / 10_000m, from.Y + dice.Between(-200, 200) / 10_000m),
            Open = days.AcceptedOn is null ? AllOpen[..6] : AllOpen,
        };
    }

    /// <summary>Enters the project and matches money to it.</summary>
    public Made Enter(Plan plan)
    {
        var dice = new Dice("road " + plan.Village.Code + plan.Works);
        var perUnit = plan.Works switch { "通村公路" => 350_000m, "联网路" => 420_000m, "危桥" => 8_000_000m, "安防" => 90_000m, "养护" => 80_000m, _ => 60m };
        var approved = Money.FromYuan(decimal.Round(perUnit * plan.Quantity, 2)).Part(plan.OfStandard);
        var contract = approved.Part(plan.OfApproved);
        var households = dice.Between(60, 420);
        var project = book.Add(new Project
        {
            Code = book.NextProjectCode(plan.County.Code),
            Name = $"{plan.Village.Town}{plan.Village.Name}{Title(plan.Works)}",
            Category = "rural-roads",
            Division = plan.Village.Code,
            Payer = plan.County.Code,
            Unit = plan.County.Code + "-JT",
            ImplementUnit = plan.Contractor,
            State = plan.State,
            Budget = approved,
            Contract = plan.IsContracted ? contract : null,
            Progress = plan.HasStarted ? plan.Days.AcceptedOn is null && plan.State == "实施" ? 0.8m : 1 : 0,
            PlanStart = plan.Days.AssignedOn.AddDays(45),
            PlanEnd = plan.Days.AssignedOn.AddDays(180),
            RealStart = plan.HasStarted ? plan.Days.Start : null,
            RealEnd = plan.HasStarted && plan.State != "实施" ? plan.Days.End : null,
            AcceptedOn = plan.HasStarted ? plan.Days.AcceptedOn : null,
            Households = households,
            Persons = households * 3,
            PoorHouseholds = households / 6,
            PoorPersons = households / 3,
            Fields = Fields(plan, perUnit, dice),
        });
        var sources = plan.Works switch
        {
            "户户通" => [book.Assign(project, "M06", plan.Batch, approved, plan.Days.AssignedOn)],
            "养护" => [book.Assign(project, "P17", plan.Batch, approved, plan.Days.AssignedOn)],
            _ => Split(project, plan, approved),
        };
        return new(project, sources, contract, new Payee(plan.Contractor, Names.Account(new Dice("account " + plan.Contractor)), "枣庄农村商业银行", "供应商"));
    }

    public IReadOnlyList<Payment> Pay(Made made, IEnumerable<Works.Step> steps) =>
        Works.Pay(book, made.Sources, made.Contract, steps, made.Contractor, Booked, new Dice("pay " + made.Project.Code));

    private Assignment[] Split(Project project, Plan plan, Money approved)
    {
        var central = approved.Part(0.6m);
        return [book.Assign(project, "C13", plan.Batch, central, plan.Days.AssignedOn), book.Assign(project, "P17", plan.Batch, approved - central, plan.Days.AssignedOn)];
    }

    private static Dictionary<string, string> Fields(Plan plan, decimal perUnit, Dice dice)
    {
        var fields = new Dictionary<string, string>
        {
            ["works"] = plan.Works,
            ["start_xy"] = $"{plan.Start.X.Text()},{plan.Start.Y.Text()}",
            ["end_xy"] = $"{plan.End.X.Text()},{plan.End.Y.Text()}",
            ["open_items"] = string.Join('、', plan.Open),
        };
        if (plan.Works != "安防")
        {
            fields["width_m"] = plan.IsLanes ? (dice.Between(25, 40) / 10m).Text() : (dice.Between(35, 60) / 10m).Text();
            fields["thick_cm"] = dice.Between(18, 22).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (plan.IsLanes)
        {
            fields["area_m2"] = plan.Quantity.Text();
            fields["reached_households"] = dice.Between(40, 260).ToString(System.Globalization.CultureInfo.InvariantCulture);
            fields["std_per_m2"] = perUnit.Text();
        }
        else
        {
            fields["route_code"] = "C" + Names.Digits(dice, 3) + plan.County.Code;
            fields["length_km"] = plan.Quantity.Text();
            fields["std_per_km"] = perUnit.Text();
        }
        if (plan.HasStarted && plan.Days.AcceptedOn is not null)
        {
            fields[plan.IsLanes ? "accepted_m2" : "accepted_km"] = decimal.Round(plan.Quantity * (1 - dice.Percent(0, 1)), plan.IsLanes ? 2 : 3).Text();
            fields["quality_passed"] = "是";
        }
        foreach (var (code, value) in plan.Also) fields[code] = value;
        return fields;
    }

    private static string Title(string works) => works switch
    {
        "通村公路" => "通村公路改造工程",
        "联网路" => "村际联网路建设工程",
        "危桥" => "危桥改造工程",
        "安防" => "公路安全生命防护工程",
        "养护" => "农村公路养护工程",
        _ => "户户通硬化工程",
    };
}
