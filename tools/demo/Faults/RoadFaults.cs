using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>One road project per rule of rural roads, wrong in one thing.</summary>
internal sealed class RoadFaults(Book book, Roads roads)
{
    private readonly Dice _dice = new("road faults");

    public void Write()
    {
        Standard();
        Shortfall();
        Payments();
        Technical();
        TwiceTheSame();
        Publicity();
        Split();
        NotStarted();
    }

    private Roads.Plan Draw(int county, string works) => roads.Draw(Places.Counties[county], works, _dice);

    private Roads.Made Build(Roads.Plan plan)
    {
        var made = roads.Enter(plan);
        roads.Pay(made, Works.Steps(plan.Days, plan.Works));
        return made;
    }

    private void Standard() => book.Expect("RR-01", "orange", Build(Draw(0, "通村公路") with { OfStandard = 1.06m }).Project,
        "安排金额为标准的106%", "Six percent more was assigned than the standard allows");

    private void Shortfall()
    {
        var little = Draw(1, "通村公路") with { Quantity = 2.000m, Also = With("accepted_km", "1.9") };
        var much = Draw(2, "户户通") with { Quantity = 9_000m, Also = With("accepted_m2", "7650") };
        book.Expect("RR-02", "orange", Build(little).Project, "申报2.000公里，验收1.900公里", "2.000 km were declared and 1.900 accepted");
        book.Expect("RR-02", "red", Build(much).Project, "申报9000平方米，验收7650平方米", "9,000 m² were declared and 7,650 accepted");
    }

    private void Payments()
    {
        var building = Draw(3, "养护") with { State = "实施", Open = ["建设计划", "补助政策", "招标投标", "施工管理", "质量监管"] };
        building = building with { Days = building.Days with { AcceptedOn = null } };
        var standing = roads.Enter(building);
        book.Expect("KB-03", "red", standing.Project, "计划8月完工，年底未完工", "Planned to end in August, unfinished at the end of the year");
        var early = roads.Pay(standing, [new(0.30m, building.Days.Start, "养护预付工程款"), new(0.60m, building.Days.Start.AddDays(40), "养护工程进度款"), new(0.90m, building.Days.Start.AddDays(80), "养护工程进度款")]);
        book.Expect("RR-03", "orange", early[^1], "未完工已付合同的90%", "90 % of the contract was paid before completion");

        var finished = Draw(4, "养护") with { State = "完工", Open = ["建设计划", "补助政策", "招标投标", "施工管理", "质量监管", "资金使用"] };
        finished = finished with { Days = finished.Days with { AcceptedOn = null } };
        var entered = roads.Enter(finished);
        book.Expect("KB-07", "orange", entered.Project, "完工四个多月未验收", "Finished more than four months ago and not accepted");
        var all = roads.Pay(entered, [new(0.30m, finished.Days.Start, "养护预付工程款"), new(0.65m, finished.Days.Start.AddDays(40), "养护工程进度款"), new(1m, finished.Days.End.AddDays(9), "养护工程尾款")]);
        book.Expect("RR-03", "red", all[^1], "未验收已付清合同", "The whole contract was paid before acceptance");
        book.Expect("KC-13", "red", all[^1], "未验收已付清合同", "The whole contract was paid before acceptance");
    }

    private void Technical()
    {
        book.Expect("RR-04", "orange", Build(Draw(5, "通村公路") with { Also = With("width_m", "3.0") }).Project, "路面宽3.0米，标准3.5米", "The road is 3.0 m wide, the standard 3.5 m");
        book.Expect("RR-04", "orange", Build(Draw(0, "联网路") with { Also = With("quality_passed", "否") }).Project, "质量检测不合格", "The quality test was failed");
    }

    private void TwiceTheSame()
    {
        var first = Draw(2, "通村公路");
        var days = Schedule.Of(_dice, 2, isAccepted: true);
        Build(first);
        book.Expect("RR-05", "red", Build(Draw(2, "通村公路") with { Start = first.Start, End = first.End, Batch = 2, Days = days }).Project,
            "与同年另一项目起终点相同", "Same start and end as another project of the year");
    }

    private void Publicity()
    {
        string[] noTender = ["建设计划", "补助政策", "施工管理", "质量监管", "资金使用"], noAcceptance = ["建设计划", "补助政策", "招标投标", "施工管理", "质量监管", "资金使用"];
        var finished = Draw(5, "安防") with { State = "完工", Open = noTender };
        var unaccepted = Build(finished with { Days = finished.Days with { AcceptedOn = null } }).Project;
        book.Expect("RR-06", "yellow", unaccepted, "完工项目未公开招标投标", "Finished, and the tender was never made public");
        book.Expect("KB-07", "orange", unaccepted, "完工四个多月未验收", "Finished more than four months ago and not accepted");
        book.Expect("RR-06", "orange", Build(Draw(1, "安防") with { Open = noAcceptance }).Project, "已验收而工程验收未公开", "Accepted, and the acceptance was not made public");
    }

    // Three contracts of 1.3 to 1.5 million each to one firm in one town: 4 million together.
    private void Split()
    {
        var county = Places.Counties[4];
        var town = county.Villages.Where(v => v.Town == "西集镇").ToArray();
        for (var i = 0; i < 3; i++)
        {
            var plan = Draw(4, "联网路") with { Village = town[7 + i * 3], Contractor = "枣庄市山亭区分段路桥工程有限公司", Quantity = 3.4m + i * 0.1m, OfStandard = 0.98m };
            book.Expect("RR-07", "red", Build(plan).Project, "同镇同施工单位三份合同均低于400万元，合计超过", "Three contracts in one town with one firm, each below 4 million, together above");
        }
    }

    private void NotStarted()
    {
        foreach (var (county, assigned, level, days, late) in new[] { (0, WorkDays.Day(8, 20), "yellow", 133, "orange"), (3, WorkDays.Day(6, 20), "orange", 194, "red"), (5, WorkDays.Day(3, 12), "red", 294, "red") })
        {
            var plan = Draw(county, "户户通") with { Quantity = 3_000m, HasStarted = false, IsContracted = false, State = "已安排", Open = ["建设计划", "补助政策"] };
            var made = roads.Enter(plan with { Days = plan.Days with { AssignedOn = assigned } });
            book.Expect("RR-08", level, made.Project, $"资金到项目{days}天仍未开工", $"Not started {days} days after the money came");
            book.Expect("KB-03", late, made.Project, "计划开工日期已过，仍未开工", "The planned day has passed and work has not begun");
        }
    }

    private static Dictionary<string, string> With(string field, string value) => new() { [field] = value };
}
