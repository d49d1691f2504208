using SunLedger.Demo.Programmes;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Faults;

/// <summary>What goes wrong with student aid in the sample year.</summary>
internal sealed class AidFaults(Book book, Aid aid)
{
    private static readonly BudgetSubjects Grant = new("2050204", "50902", "30308");

    private readonly Dice _dice = new("aid faults");
    private readonly Dice _atTheSchool = new("aid at the school");

    public void Write()
    {
        var county = Places.Counties[1];
        Average(county);
        Late(county);
        AtTheSchool(Places.Counties[2]);
        Heads(Places.Counties[5]);
    }

    private void Average(County county)
    {
        var item = Aid.Vocational with { Yuan = 1_080 };
        var made = aid.Grants(county.Code, aid.School(county, "第二中等职业学校"), item, isAutumn: true, 50, _dice);
        book.Expect("EA-03", "yellow", made.Project, "人均1080元，标准为每学期1000元", "1,080 yuan a head, where a term's standard is 1,000");
    }

    private void Late(County county)
    {
        foreach (var (assigned, level, days) in new[] { (WorkDays.Day(10, 12), "yellow", 80), (WorkDays.Day(8, 20), "orange", 133) })
        {
            const int heads = 10;
            var project = aid.Enter(county.Code, aid.School(county, $"第{(level == "yellow" ? "三" : "四")}高级中学"), Aid.SeniorHigh, isAutumn: true, heads, null);
            var source = book.Assign(project, "P08", 2, Amounts.Yuan(heads * 1_000), assigned);
            foreach (var student in Persons.Roll(_dice, 4))
                book.Pay(source, Amounts.Yuan(1_000), assigned.AddDays(30), student, Aid.Use(Aid.SeniorHigh, true), Grant, $"B-{project.Code}-1");
            book.Expect("EA-06", level, project, $"资金安排{days}天，10人中只发放4人", $"Only 4 of 10 students were paid {days} days after the money came");
        }
    }

    private void AtTheSchool(County county)
    {
        foreach (var (paid, level, days) in new[] { (WorkDays.Day(11, 20), "orange", 41), (WorkDays.Day(9, 25), "red", 97) })
        {
            var school = aid.School(county, $"第{(level == "red" ? "三" : "四")}高级中学");
            var project = aid.Enter(county.Code, school, Aid.SeniorHigh, isAutumn: true, 30, null);
            var source = book.Assign(project, "P08", 2, Amounts.Yuan(30_000), WorkDays.Day(9, 17));
            // Into the school's own account it is held back; into its zero-balance account it goes, and rests there.
            var own = new Payee(school.Name, Names.Account(_atTheSchool), "中国农业银行枣庄分行", "单位实有资金");
            var held = book.Pay(source, Amounts.Yuan(30_000), paid, own, Aid.Use(Aid.SeniorHigh, true), Grant);
            book.Expect("KC-07", "red", held, "助学金转入学校实有资金账户", "Grants were to go into the school's own account", isRefused: true);
            var payee = new Payee(school.Name, Names.Account(_dice), "中国农业银行枣庄分行", "单位零余额");
            var grant = book.Pay(source, Amounts.Yuan(30_000), paid, payee, Aid.Use(Aid.SeniorHigh, true), Grant);
            book.Expect("EA-07", level, grant,
                $"助学金拨到学校账户{days}天未关联名册", $"Grants have rested at the school for {days} days without a roll of persons");
        }
    }

    private void Heads(County county)
    {
        var made = aid.Waive(county.Code, aid.School(county, "第三中等职业学校"), Aid.VocationalWaiver, isAutumn: true, 260, aboveRoll: 21, _dice);
        book.Expect("EA-08", "red", made.Project, "免学费260人，学籍239人", "260 waivers for 239 students on the roll");
    }
}
