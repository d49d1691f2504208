using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class DefinitionFaultTests
{
    private static readonly Condition Sound = Known.Project.Paid > 0;

    private sealed record Fault(DefinitionFaultKind Kind, string Where, Action<Written> Write);

    private static readonly Fault[] Faults =
    [
        new(DefinitionFaultKind.BadCode, "category", c => c.Funds("c 13")),
        new(DefinitionFaultKind.BadCode, "field project.Length", c => c.Project.Flag("Length", "字段", "Field")),
        new(DefinitionFaultKind.BadCode, "rule RR3", c => c.Rule("RR3").Red(Sound)),
        new(DefinitionFaultKind.BadCode, "parameter @1x", c => c.Number("1x").Assumed("why")),
        new(DefinitionFaultKind.BadCode, "element A-1", c => c.Evidence("A-1").On(c.Project)),
        new(DefinitionFaultKind.DuplicateCode, "fund C13", c => c.Funds("C13", "C13")),
        new(DefinitionFaultKind.DuplicateCode, "field a", c => { c.Project.Flag("a", "甲", "A"); c.Sheet(Subject.Payment).Flag("a", "甲", "A"); }),
        new(DefinitionFaultKind.DuplicateCode, "rule AB-01", c => { c.Rule().Red(Sound); c.Rule().Red(Sound); }),
        new(DefinitionFaultKind.DuplicateCode, "parameter a", c => { c.Number("a").Assumed("why"); c.Words("a", "词").Assumed("why"); }),
        new(DefinitionFaultKind.DuplicateCode, "element a", c => { c.Evidence("a").On(c.Project); c.Evidence("a").On(c.Project); }),
        new(DefinitionFaultKind.BadCode, "entitlement A-1", c => c.Entitle("A-1").On(Registers.Poor).Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.DuplicateCode, "entitlement a_time", c => { c.Entitle("a").On(Registers.Poor).Every(CalendarSpan.Term); c.Entitle("a_time").On(Registers.Poor).Every(CalendarSpan.Term); }),
        new(DefinitionFaultKind.BadRegister, "entitlement a", c => c.Entitle("a").Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.BadRegister, "entitlement a", c => c.Entitle("a").On(Registers.Enterprises).Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.BadRegister, "entitlement a", c => c.Entitle("a").On(Registers.Poor, "在读").Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.BadRegister, "rule AB-01 red", c => c.Rule("AB-01", Subject.PersonLine).Red(Known.PersonLine.PersonKey.In(Registers.Deceased).On(DateValue.In(Known.Indicator.Year, 1, 1)))),
        new(DefinitionFaultKind.BadWords, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Drawing("低保", "低保").Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.WrongSubject, "entitlement a projects", c => c.Entitle("a").On(Registers.Poor).PaidBy(Sound).Every(CalendarSpan.Term)),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(c.Entitle("a").On(Registers.Poor).Every(CalendarSpan.Term).Undrawn > 0)),
        new(DefinitionFaultKind.BadRange, "entitlement a", c => c.Entitle("a").On(Registers.Poor)),
        new(DefinitionFaultKind.BadRange, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Every(CalendarSpan.Term).Within(c.Days("d", 3))),
        new(DefinitionFaultKind.BadRange, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Within(c.Days("d", 3)).Continued()),
        new(DefinitionFaultKind.BadRange, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Within(c.Days("d", 0))),
        new(DefinitionFaultKind.BadRange, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Within(c.Days("d", 1.5m))),
        new(DefinitionFaultKind.UnitMismatch, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Within(c.Number("d", Unit.Year, 3).Assumed("why"))),
        new(DefinitionFaultKind.Undeclared, "entitlement a", c => c.Entitle("a").On(Registers.Poor).Within(Others.Days("d", 3))),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule("AB-01", Subject.Indicator).Red(Others.Entitle("o").On(Registers.Poor).Every(CalendarSpan.Term).Undrawn > 0)),
        new(DefinitionFaultKind.BadName, "field project.a", c => c.Project.Flag("a", "", "A")),
        new(DefinitionFaultKind.BadName, "field project.a", c => c.Project.Flag("a", "甲", "two\nlines")),
        new(DefinitionFaultKind.BadName, "field project.a", c => c.Project.Flag("a", "half \ud842", "A")),
        new(DefinitionFaultKind.BadName, "rule AB-01", c => c.Rule().Red(Sound).ClearedBy("清除\n", "clear")),
        new(DefinitionFaultKind.NoBasis, "rule AB-01", c => c.Project.Warn("AB-01", "规则", "Rule").About(Risk.Diversion).Red(Sound)),
        new(DefinitionFaultKind.NoSource, "parameter @a", c => c.Number("a")),
        new(DefinitionFaultKind.NoSource, "parameter @a", c => c.Number("a").Known(" ")),
        new(DefinitionFaultKind.NoSource, "parameter @a from 2022-01-01", c => c.Number("a").Known("x").Since(2022, 1, Status.Known, "")),
        new(DefinitionFaultKind.NoSource, "word list @a", c => c.Words("a", "词")),
        new(DefinitionFaultKind.NoSource, "curve @a", c => c.Line("a", (6, 30, 0.5m))),
        new(DefinitionFaultKind.NoRisk, "rule AB-01", c => c.Project.Warn("AB-01", "规则", "Rule").From("依据").Red(Sound)),
        new(DefinitionFaultKind.NoGrade, "rule AB-01", c => c.Rule()),
        new(DefinitionFaultKind.NoTrigger, "rule AB-01", c => c.Rule().Red(Sound).Judged(Trigger.None)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Known.Project.Paid > Known.Project.Households)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 yellow", c => c.Rule().Yellow(Known.Project.Paid / Known.Project.Households > c.Number("a", Unit.Yuan / Unit.Person).Assumed("why"))),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(Known.Payment.Amount > 0)),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Indicator.FundCode).Count > 1)),
        new(DefinitionFaultKind.WrongSubject, "element a", c => c.Evidence("a").On(c.Project).Due(3, Known.Payment.PaidOn)),
        new(DefinitionFaultKind.WrongSubject, "field project.a required when", c => c.Project.Flag("a", "甲", "A").RequiredWhen(Sound)),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Others.Project.Flag("b", "乙", "B"))),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Known.Project.Progress > Others.Number("b"))),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Known.Project.Name.ContainsAny(Others.Words("w", "词")))),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Known.Project.Name.Hits(Others.Words("w", "词")) > 1)),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Overlapping(Known.Payment.PaidOn, Known.Project.PlanEnd).Count > 1)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).NearTo(c.Project.Place("a", "甲", "A"), c.Number("n").Assumed("试")).Count > 1)),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).NearTo(c.Project.Place("a", "甲", "A"), Known.Project.Name, c.Number("n", Unit.Metre, 3).Assumed("试")).Count > 1)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).AlikeIn(Known.Project.Name, c.Number("n", Unit.Metre, 3).Assumed("试")).Count > 1)),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).AlikeIn(c.Project.Code("a", "甲", "A", Format.IdNumber), c.Number("n").Assumed("试")).Count > 1)),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).NearTo(Known.Project.Name, c.Number("n", Unit.Metre, 3).Assumed("试")).Count > 1)),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Different(Known.Payment.PayeeName) > 1)),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Known.Project.Progress > Others.Line("l", (6, 30, 1)).OnDay)),
        new(DefinitionFaultKind.UnknownOption, "rule AB-01 red", c => c.Rule().Red(Known.Project.LibraryState.Is("入库"))),
        new(DefinitionFaultKind.UnknownOption, "rule AB-01 red", c => c.Rule().Red(c.Project.Choices("a", "甲", "A", "子", "丑").Has("寅"))),
        new(DefinitionFaultKind.BadWords, "field project.a", c => c.Project.Choice("a", "甲", "A")),
        new(DefinitionFaultKind.BadWords, "field project.a", c => c.Project.Choice("a", "甲", "A", "子", "子")),
        new(DefinitionFaultKind.BadWords, "field project.a", c => c.Project.Choice("a", "甲", "A", "子\"丑")),
        new(DefinitionFaultKind.BadWords, "field project.a", c => c.Project.Choices("a", "甲", "A", "子、丑")),
        new(DefinitionFaultKind.BadWords, "word list @a", c => c.Words("a").Known("x")),
        new(DefinitionFaultKind.BadWords, "word list @a", c => c.Words("a", " 词").Known("x")),
        new(DefinitionFaultKind.BadWords, "rule AB-01 red", c => c.Rule().Red(Known.Project.Name.IsAny())),
        new(DefinitionFaultKind.BadWords, "rule AB-01 red", c => c.Rule().Red(Known.Project.Name.StartsWithAny("a\\b"))),
        new(DefinitionFaultKind.BadWords, "rule AB-01 red", c => c.Rule().Red(Known.Project.LibraryState.IsAny())),
        new(DefinitionFaultKind.BadRange, "field project.a", c => c.Project.Quantity("a", "甲", "A", Unit.Metre).Between(2, 1)),
        new(DefinitionFaultKind.BadRange, "field project.a", c => c.Project.Quantity("a", "甲", "A", Unit.Metre, decimals: 7)),
        new(DefinitionFaultKind.BadRange, "field project.a", c => c.Project.Text("a", "甲", "A", maxLength: 0)),
        new(DefinitionFaultKind.BadRange, "field project.a", c => c.Project.Money("a", "甲", "A").NotAbove(Known.Project.Households)),
        new(DefinitionFaultKind.BadRange, "field project.a", c => c.Project.Date("a", "甲", "A").NotBefore(Known.Payment.PaidOn)),
        new(DefinitionFaultKind.BadRange, "parameter @a", c => c.Number("a").CitiesMaySet(1, 0).Assumed("why")),
        new(DefinitionFaultKind.BadRange, "parameter @a", c => c.Number("a").CitiesMaySet(0, 0.49m).Assumed("why")),
        new(DefinitionFaultKind.BadRange, "element a", c => c.Evidence("a").On(c.Project).Due(-1, Known.Project.PlanEnd)),
        new(DefinitionFaultKind.BadRange, "rule AB-01", c => c.Rule().Red(Sound).Lasting(-1)),
        new(DefinitionFaultKind.BadRange, "rule AB-01", c => c.Rule().Red(Sound).Lasting(c.Number("a", Unit.Month, 1.5m).Known("x"))),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01", c => c.Rule().Red(Sound).Lasting(c.Number("a", Unit.WorkingDay, 5).Known("x"))),
        new(DefinitionFaultKind.Undeclared, "rule AB-01", c => c.Rule().Red(Sound).Lasting(Others.Number("a", Unit.Day, 5))),
        new(DefinitionFaultKind.BadRange, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(0).Count > 1)),
        new(DefinitionFaultKind.BadRange, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(c.Number("a", Unit.Day, 0).Known("x")).Count > 1)),
        new(DefinitionFaultKind.BadRange, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(c.Number("a", Unit.Year, 1.5m).Known("x")).Count > 1)),
        new(DefinitionFaultKind.BadRange, "parameter @a", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(c.Number("a", Unit.Year, 1).Known("x").Since(2022, 101, Status.Known, "x")).Count > 1)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(c.Number("a", Unit.WorkingDay, 5).Known("x")).Count > 1)),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Within(Others.Number("a", Unit.Day, 5)).Count > 1)),
        new(DefinitionFaultKind.DuplicateCode, "exclusives @a", c => c.Apart("a").Pair("甲", "乙", new(2018, 1, 1), Status.Known, "x").Together("乙", "甲", Status.Known, "x").Known("x")),
        new(DefinitionFaultKind.BadOrder, "parameter @a", c => c.Number("a").Known("x").Since(2022, 1, Status.Known, "x").Since(2022, 1, Status.Known, "x")),
        new(DefinitionFaultKind.BadOrder, "curve @a", c => c.Line("a").Known("x")),
        new(DefinitionFaultKind.BadOrder, "curve @a", c => c.Line("a", (9, 30, 1), (6, 30, 1)).Known("x")),
        new(DefinitionFaultKind.BadOrder, "curve @a", c => c.Line("a", (1, 1, 1)).Known("x")),
        new(DefinitionFaultKind.BadOrder, "curve @a", c => c.Line("a", (2, 29, 1)).Known("x")),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items().Count > 1)),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Where(Written.Items(Known.Project.Code).Count > 1).Count > 1)),
        new(DefinitionFaultKind.BadGroup, "field project.a required when", c => c.Project.Flag("a", "甲", "A").RequiredWhen(Written.Items(c.Project.Flag("b", "乙", "B")).Count > 1)),
        new(DefinitionFaultKind.DependsOnDay, "field project.a required when", c => c.Project.Flag("a", "甲", "A").RequiredWhen(c.Project.Date("b", "乙", "B").DaysAgo > 1)),
        new(DefinitionFaultKind.DependsOnDay, "field project.a required when", c => c.Project.Flag("a", "甲", "A").RequiredWhen(c.Project.Ratio("b", "乙", "B") > c.Number("p").Known("x"))),
        new(DefinitionFaultKind.DependsOnDay, "field project.a required when", c => c.Project.Flag("a", "甲", "A").RequiredWhen(c.Project.Code("b", "乙", "B", Format.Uscc).In(Registers.Enterprises).Today)),
        new(DefinitionFaultKind.BadGroup, "rule AB-01 red", c => c.Rule().Red(Written.Items(Known.Project.TownCode).Where(Known.Project.ImplementUnit.In(Registers.Enterprises).Today).Count > 1)),
        new(DefinitionFaultKind.BadRegister, "rule AB-01 red", c => c.Rule().Red(Known.Project.ImplementUnit.In(Registers.Deceased).Today)),
        new(DefinitionFaultKind.BadRegister, "rule AB-01 red", c => c.Rule().Red(Known.Project.ImplementUnit.In(Registers.Enterprises, "关门").Today)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Known.Project.PlanStart.WorkingDaysAgo > Known.Project.PlanStart.DaysAgo)),
        new(DefinitionFaultKind.Undeclared, "rule AB-01 red", c => c.Rule().Red(Others.Evidence("a").On(Others.Project).IsObserved)),
        new(DefinitionFaultKind.WrongSubject, "rule AB-01 red", c => c.Rule().Red(c.Evidence("a").On(c.Sheet(Subject.Payment)).IsObserved)),
        new(DefinitionFaultKind.BadRange, "element a", c => c.Evidence("a").On(c.Project).Monthly(32)),
        new(DefinitionFaultKind.BadRange, "element a", c => c.Evidence("a").On(c.Project).Yearly(13, 1)),
        new(DefinitionFaultKind.BadRange, "element a", c => c.Evidence("a").On(c.Project).Monthly(5).Due(3, Known.Project.RealEnd)),
        new(DefinitionFaultKind.BadRange, "element a", c => c.Evidence("a").On(c.Project).OfQuantity(Unit.Metre, 7)),
        new(DefinitionFaultKind.BadWords, "element a", c => c.Evidence("a").On(c.Project).OfChoice()),
        new(DefinitionFaultKind.BadRange, "rule AB-01 red", c => c.Rule().Red(Known.Project.PlanStart.MonthsLater(c.Project.Quantity("m", "月", "M", Unit.Month) * 2).DaysAgo > 1)),
        new(DefinitionFaultKind.UnitMismatch, "rule AB-01 red", c => c.Rule().Red(Known.Project.PlanStart.MonthsLater(c.Project.Quantity("m", "日", "M", Unit.Day)).DaysAgo > 1)),
        new(DefinitionFaultKind.NeverEntered, "field release.a", c => c.Sheet(Subject.Release).Flag("a", "甲", "A")),
        new(DefinitionFaultKind.NeverEntered, "field element.a", c => c.Sheet(Subject.Element).Flag("a", "甲", "A")),
        new(DefinitionFaultKind.NeverEntered, "element a", c => c.Evidence("a").On(c.Sheet(Subject.Payment)).Monthly(5)),
        new(DefinitionFaultKind.NeverEntered, "element a", c => c.Evidence("a").On(c.Sheet(Subject.Contract)).Due(3, Known.Contract.SignedOn)),
        new(DefinitionFaultKind.NoSubject, "element a", c => c.Evidence("a")),
    ];

    public static TheoryData<int, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string, string>();
            foreach (var (at, fault) in Faults.Index()) rows.Add(at, fault.Kind.ToString(), fault.Where);
            return rows;
        }
    }

    private static Written Others => new(_ => { });

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_fault_is_found_alone_and_says_where_and_what_to_do(int row, string kind, string where)
    {
        var fault = Assert.Single(Assert.Throws<DefinitionException>(() => Written.Define(Faults[row].Write)).Faults);
        Assert.Equal((kind, where), (fault.Kind.ToString(), fault.Where));
        Assert.NotEmpty(fault.Hint.Chinese);
        Assert.NotEmpty(fault.Hint.English);
    }

    [Fact]
    public void Every_kind_of_fault_has_a_row()
    {
        DefinitionFaultKind[] ofTexts = [DefinitionFaultKind.Unreadable, DefinitionFaultKind.NewerContract];
        Assert.Equal(Enum.GetValues<DefinitionFaultKind>().Order(), Faults.Select(fault => fault.Kind).Concat(ofTexts).Distinct().Order());
    }

    [Fact]
    public void A_category_with_nothing_wrong_is_defined() => Assert.Equal("written", Written.Define(c => c.Rule().Red(Sound)).Code);

    [Theory]
    [InlineData("Written", "名", "Name", "依据", DefinitionFaultKind.BadCode)]
    [InlineData("a--b", "名", "Name", "依据", DefinitionFaultKind.BadCode)]
    [InlineData("written", "", "Name", "依据", DefinitionFaultKind.BadName)]
    [InlineData("written", "名", " ", "依据", DefinitionFaultKind.BadName)]
    [InlineData("written", "名", "Name", "", DefinitionFaultKind.NoBasis)]
    public void The_head_is_checked(string code, string name, string english, string basis, DefinitionFaultKind kind) =>
        Assert.Equal(kind, Assert.Single(Assert.Throws<DefinitionException>(() => new Written(_ => { }, code, name, english, basis).Define()).Faults).Kind);

    [Fact]
    public void All_faults_are_listed_together()
    {
        var thrown = Assert.Throws<DefinitionException>(() => Written.Define(c =>
        {
            c.Number("a");
            c.Rule("x").Red(Known.Project.Paid > Known.Project.Persons);
        }));
        Assert.Equal([DefinitionFaultKind.NoSource, DefinitionFaultKind.BadCode, DefinitionFaultKind.UnitMismatch], thrown.Faults.Select(fault => fault.Kind));
        Assert.Contains("元与人", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("yuan and person", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_definition_cannot_be_changed()
    {
        Rule rule = null!;
        NumberField field = null!;
        Written.Define(c => (field, rule) = (c.Project.Money("a", "甲", "A"), c.Rule().Red(Sound)));
        Assert.Throws<InvalidOperationException>(() => rule.Yellow(Sound));
        Assert.Throws<InvalidOperationException>(() => field.Between(0, 1));
        Assert.Throws<InvalidOperationException>(() => Known.Project.Paid.Required());
    }
}
