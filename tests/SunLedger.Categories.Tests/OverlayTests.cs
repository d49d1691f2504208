using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class OverlayTests
{
    private static readonly CategoryDefinition Central = new SampleRoads().Define();

    private static readonly OverlayField Lamps = new(Subject.Payment, "x370400_lamps", "路灯盏数", null, FieldKind.Count);
    private static readonly OverlayField Pole = new(Subject.Payment, "x370400_pole", "灯杆高度", "Pole height", FieldKind.Quantity) { Unit = Unit.Metre, Min = 3, Max = 15 };

    private static readonly OverlayRule TooDear = new(Subject.Payment, "X370400-01", "单灯造价偏高", null, Risk.AboveStandard)
    {
        Orange = "支付金额 ÷ 路灯盏数 > 5000", Basis = ["枣财建〔2018〕1号"],
    };

    private static readonly Overlay City = new("370400", "sample-roads")
    {
        Fields = [Lamps, Pole],
        Rules = [TooDear],
        Moves = [new("retention", new(2018, 7, 1), 0.02m, Status.Known, "枣财建〔2018〕2号")],
        Words = [new("neg_words", ["烟酒", "小汽车"])],
    };

    [Fact]
    public void What_a_city_adds_becomes_a_definition_like_any_other()
    {
        var outcome = Overlaying.Apply(Central, [City]);
        var definition = outcome.Definition;

        Assert.Empty(outcome.SetAside);
        Assert.Equal(
            ["sample-roads/fields/x370400_lamps", "sample-roads/fields/x370400_pole", "sample-roads/parameters/retention", "sample-roads/rules/X370400-01", "sample-roads/wordLists/neg_words"],
            outcome.Kept.Order(StringComparer.Ordinal));
        Assert.Equal("Payment.Amount / payment.x370400_lamps > 5000", definition.Rules.Single(r => r.Code == "X370400-01").Grades[0].When.ToString());
        Assert.Equal((0.03m, 0.02m), (Retention(definition).On(new(2018, 6, 30)), Retention(definition).On(new(2018, 7, 1))));
        Assert.Equal(["楼堂馆所", "小汽车", "烟酒"], definition.WordLists.Single().Words);
        Assert.Equal(definition.Hash, CategoryDefinition.Read(definition.Text).Hash);
        Assert.NotEqual(Central.Hash, definition.Hash);
        Assert.Equal(definition.Hash, Overlaying.Apply(Central, [City]).Definition.Hash);
    }

    [Fact]
    public void A_move_ends_on_its_last_day_and_the_value_from_above_holds_again()
    {
        static IEnumerable<decimal> On(CategoryDefinition d, params DateOnly[] days) => days.Select(day => Retention(d).On(day));
        DateOnly last = new(2018, 12, 31), next = new(2019, 1, 1);

        var ended = Overlaying.Apply(Central, [Empty with { Moves = [City.Moves[0] with { Until = last }] }]);
        Assert.Empty(ended.SetAside);
        Assert.Equal([0.03m, 0.02m, 0.02m, 0.03m], On(ended.Definition, new(2018, 6, 30), new(2018, 7, 1), last, next));

        // What the city set holds again below it, and a move that another follows at once leaves no gap.
        var county = new Overlay("370402", "sample-roads") { Moves = [new("retention", new(2018, 8, 1), 0.01m, Status.Known, "x", new(2018, 8, 31))] };
        Assert.Equal([0.02m, 0.01m, 0.02m], On(Overlaying.Apply(Central, [City, county]).Definition, new(2018, 7, 31), new(2018, 8, 31), new(2018, 9, 1)));
        var following = Empty with { Moves = [City.Moves[0] with { Until = last }, new("retention", next, 0.01m, Status.Known, "x")] };
        Assert.Equal([0.02m, 0.01m], On(Overlaying.Apply(Central, [following]).Definition, last, next));
        // Before the end of the other, it is refused; a day before its beginning, too.
        Assert.Contains(Overlaying.Apply(Central, [following with { Moves = [following.Moves[0] with { Until = next }, following.Moves[1]] }]).SetAside, f => f.Code == "overlap");
        Assert.Contains(Overlaying.Apply(Central, [Empty with { Moves = [City.Moves[0] with { Until = new(2018, 6, 30) }] }]).SetAside, f => f.Code == "until_before_from");
        Assert.Empty(Overlaying.Apply(Central, [Empty with { Moves = [City.Moves[0] with { Until = new(2018, 7, 1) }] }]).SetAside);
    }

    public static TheoryData<string, Overlay> Refused => new()
    {
        { "sample-roads/parameters/retention: outside 0..0.03", Empty with { Moves = [new("retention", new(2018, 1, 1), 0.04m, Status.Assumed, "x")] } },
        { "sample-roads/parameters/tender_line: locked", Empty with { Moves = [new("tender_line", new(2018, 1, 1), 3_000_000, Status.Assumed, "x")] } },
        { "sample-roads/parameters/nothing: Sample rural roads has no parameter nothing", Empty with { Moves = [new("nothing", new(2018, 1, 1), 3, Status.Assumed, "x")] } },
        { "sample-roads/parameters/retention: say by what document", Empty with { Moves = [new("retention", new(2018, 1, 1), 0.01m, Status.Assumed, " ")] } },
        { "sample-roads/rules/RR-03: locked", Empty with { Rules = [TooDear with { Code = "RR-03" }] } },
        { "sample-roads/rules/RX-99: an own code begins with X370400-", Empty with { Rules = [TooDear with { Code = "RX-99" }] } },
        { "sample-roads/fields/length_km: locked", Empty with { Fields = [Lamps with { Code = "length_km" }] } },
        { "sample-roads/fields/x370402_lamps: an own code begins with x370400_", Empty with { Fields = [Lamps with { Code = "x370402_lamps" }] } },
        { "sample-roads/fields/x370400_lamps: the code x370400_lamps is in use", Empty with { Fields = [Lamps, Lamps with { Name = "盏数" }] } },
        { "sample-roads/fields/x370400_lamps/requiredWhen: line 1, column 1", Empty with { Fields = [Lamps with { RequiredWhen = "无此字段 = 1" }] } },
        { "sample-roads/rules/X370400-01/orange: line 1, column 8, word 3 \"路灯盏数\"", Empty with { Rules = [TooDear] } },
        { "sample-roads/rules/X370400-01/orange: \"Payment.Amount > payment.x370400_pole\" has different units", Empty with { Fields = [Pole], Rules = [TooDear with { Orange = "支付金额 > 灯杆高度" }] } },
        { "sample-roads/rules/X370400-01: name the clause", Empty with { Fields = [Lamps], Rules = [TooDear with { Basis = [] }] } },
        { "sample-roads/elements/x370400_photo: give both the days", Empty with { Elements = [Photo with { DueDays = 3 }] } },
        { "sample-roads/elements/x370400_photo: give both the days", Empty with { Elements = [Photo with { InWorkingDays = true }] } },
        { "sample-roads/elements/x370400_photo/after: \"实际完工\": expected the name of a date field; did you mean 实际完工日期", Empty with { Elements = [Photo with { DueDays = 3, After = "实际完工" }] } },
        { "sample-roads/elements/x370400_photo/after: \"项目名称\": expected the name of a date field", Empty with { Elements = [Photo with { DueDays = 3, After = "项目名称" }] } },
        { "sample-roads/elements/x370400_photo: an element is due once or again", Empty with { Elements = [Photo with { DueDays = 3, After = "实际完工日期", Cycle = new(null, 10) }] } },
        { "sample-roads/elements/x370400_photo: the day must be between 1 and 31", Empty with { Elements = [Photo with { Cycle = new(null, 32) }] } },
        { "sample-roads/elements/x370400_photo/when: line 1, column 1, word 1 \"灯型\"", Empty with { Elements = [Photo with { When = "灯型 是 \"市电\"" }] } },
        { "sample-roads/elements/x370400_photo/when: line 1, column 5, word 3 (the end)", Empty with { Elements = [Photo with { When = "里程 >" }] } },
        { "sample-roads/elements/x370400_photo/when: ", Empty with { Elements = [Photo with { When = "已付金额 > 0" }] } },
        { "sample-roads/elements/x370400_photo/heldIn: \"照\": expected the name of a field", Empty with { Elements = [Photo with { HeldIn = ["照"] }] } },
        { "sample-roads/elements/x370400_photo: ", Empty with { Elements = [Photo with { WatchedBy = ["X370400-09"] }] } },
    };

    private static OverlayElement Photo => new(Subject.Project, "x370400_photo", "照片", null, null, null, false, []);

    private static Overlay Empty => new("370400", "sample-roads");

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_city_may_not_do_is_named_by_its_path(string expected, Overlay overlay)
    {
        var outcome = Overlaying.Apply(Central, [overlay]);
        Assert.Contains(outcome.SetAside, fault => fault.ToString().StartsWith(expected, StringComparison.Ordinal));
        Assert.All(outcome.SetAside, fault => Assert.Equal(outcome.SetAside[0].Path.Split('/')[2], fault.Path.Split('/')[2]));
        // Nothing of what was set aside is left in the definition.
        Assert.DoesNotContain("X370400-01", outcome.Definition.Text, StringComparison.Ordinal);
    }

    private static readonly CategoryDefinition Aid = Written.Define(c =>
    {
        var from = new DateOnly(2018, 1, 1);
        var standard = c.Table("standard").CitiesMayAdd().Row(from, "000000", "一档", 100, Status.Known, "文件").Known("文件");
        var fixedTable = c.Table("fixed").Row(from, "000000", "一档", 90, Status.Known, "文件").Known("文件");
        var together = c.Apart("together").CitiesMayAdd().Pair("低保", "特困", from, Status.Known, "文件").Together("低保", "护理", Status.Known, "文件").Known("文件");
        var place = (Known.PersonLine.Tier, Known.Indicator.DivisionCode, Known.PersonLine.PaidOn);
        c.Rule("AB-01", Subject.PersonLine).Red(Known.PersonLine.Amount > standard.Of(place.Tier, place.DivisionCode, place.PaidOn) + fixedTable.Of(place.Tier, place.DivisionCode, place.PaidOn));
        c.Rule("AB-02", Subject.PersonLine).Red(Written.Items(Known.PersonLine.PersonKey).Excluded(together, Known.PersonLine.Item) > 0);
    });

    [Fact]
    public void A_city_adds_rows_for_itself_and_pairs_to_open_tables()
    {
        var outcome = Overlaying.Apply(Aid, [new("370400", Aid.Code)
        {
            Rows = [new("standard", new(2018, 7, 1), "一档", 120, Status.Known, "枣民发〔2018〕1号")],
            Pairs = [new("together", "低保", "孤儿", new(2018, 7, 1), null, Status.Assumed, "本市口径"), new("together", "特困", "低保", new(2018, 1, 1), null, Status.Known, "重复国家规定")],
        }]);
        Assert.Empty(outcome.SetAside);
        Assert.Equal([$"{Aid.Code}/exclusives/together", $"{Aid.Code}/standards/standard"], outcome.Kept.Order(StringComparer.Ordinal));
        var (table, together) = (outcome.Definition.Standards[0], outcome.Definition.Exclusives.Single());
        Assert.Equal((100m, 120m, 100m), (table.For("一档", "370402", new(2018, 6, 30)), table.For("一档", "370402", new(2018, 7, 1)), table.For("一档", "370500", new(2018, 7, 1))));
        Assert.Equal((true, false, 2), (together.Excludes("孤儿", "低保", new(2018, 7, 1)), together.Excludes("孤儿", "低保", new(2018, 6, 30)), together.Pairs.Count));
        Assert.Equal(outcome.Definition.Hash, CategoryDefinition.Read(outcome.Definition.Text).Hash);
    }

    [Fact]
    public void What_may_be_drawn_together_a_city_does_not_exclude_and_it_excludes_nothing()
    {
        var together = Aid.Exclusives.Single();
        Assert.True(together.Allows("护理", "低保"));
        Assert.False(together.Allows("护理", "特困"));
        Assert.False(together.Excludes("低保", "护理", new(2018, 7, 1)));
        Assert.Equal(["低保", "特困"], together.Benefits);
        var read = CategoryDefinition.Read(Aid.Text);
        Assert.Equal((Aid.Hash, together.MayGoTogether.Single()), (read.Hash, read.Exclusives.Single().MayGoTogether.Single()));

        var outcome = Overlaying.Apply(Aid, [new("370400", Aid.Code) { Pairs = [new("together", "护理", "低保", new(2018, 7, 1), null, Status.Assumed, "本市口径")] }]);
        Assert.StartsWith($"{Aid.Code}/exclusives/together: locked; 护理 and 低保 may be drawn together", outcome.SetAside.Single().ToString(), StringComparison.Ordinal);
        Assert.False(outcome.Definition.Exclusives.Single().Excludes("低保", "护理", new(2018, 7, 1)));
    }

    [Theory]
    [InlineData("fixed", "一档", "文件", "standards/fixed: locked")]
    [InlineData("nothing", "一档", "文件", "standards/nothing: ")]
    [InlineData("standard", "二档", "文件", "standards/standard: the table has no tier")]
    [InlineData("standard", "一档", " ", "standards/standard: say by what document")]
    public void A_row_that_a_city_may_not_add_is_named_by_its_table(string table, string tier, string source, string expected)
    {
        var outcome = Overlaying.Apply(Aid, [new("370400", Aid.Code) { Rows = [new(table, new(2018, 7, 1), tier, 120, Status.Known, source)] }]);
        Assert.StartsWith($"{Aid.Code}/{expected}", Assert.Single(outcome.SetAside).ToString(), StringComparison.Ordinal);
        Assert.Equal(Aid.Hash, outcome.Definition.Hash);
    }

    [Fact]
    public void A_parameter_that_may_only_be_tightened_is_not_loosened_again_below()
    {
        var county = new Overlay("370402", "sample-roads") { Moves = [new("retention", new(2018, 7, 1), 0.025m, Status.Assumed, "x")] };
        Assert.Equal("not_stricter", Assert.Single(Overlaying.Apply(Central, [City, county]).SetAside).Code);
        Assert.Empty(Overlaying.Apply(Central, [City, county with { Moves = [county.Moves[0] with { Value = 0.01m }] }]).SetAside);
    }

    [Fact]
    public void A_window_is_moved_as_any_parameter_and_a_length_that_is_none_is_set_aside_with_its_reason()
    {
        var town = TooDear with { Subject = Subject.Project, Orange = "个数(归集 (乡镇代码) 近 @开工期限) ≥ 2" };
        var moved = City with { Rules = [town], Moves = [new("start_days", new(2018, 7, 1), 90, Status.Known, "枣财建〔2018〕2号")] };
        var definition = Overlaying.Apply(Central, [moved]).Definition;
        Assert.Equal("count(items by (Project.TownCode) within @start_days) >= 2", definition.Rules.Single(r => r.Code == "X370400-01").Grades[0].When.ToString());
        Assert.Equal(definition.Hash, CategoryDefinition.Read(definition.Text).Hash);

        var half = Overlaying.Apply(Central, [moved with { Moves = [moved.Moves[0] with { Value = 90.5m }] }]);
        Assert.StartsWith("sample-roads/parameters/start_days: @start_days is the window of a group", Assert.Single(half.SetAside).ToString(), StringComparison.Ordinal);
        Assert.Contains("sample-roads/rules/X370400-01", half.Kept);
        var wrong = Overlaying.Apply(Central, [City with { Rules = [town with { Orange = "个数(归集 (乡镇代码) 近 @质量保证金比例) ≥ 2" }] }]);
        Assert.StartsWith("sample-roads/rules/X370400-01/orange: the window of a group is a parameter in days or years", Assert.Single(wrong.SetAside).ToString(), StringComparison.Ordinal);

        // From next year on the centre's own value is none: the local rule falls, with the reason.
        var later = Written.Define(c => { c.Number("wait", Unit.Day, 30).Known("x").Since(2019, 0, Status.Known, "x"); c.Rule().Red(Known.Project.Paid > 0); });
        var fallen = Overlaying.Apply(later, [new Overlay("370400", "written") { Rules = [town with { Orange = "个数(归集 (乡镇代码) 近 @wait) ≥ 2" }] }]);
        Assert.StartsWith("written/rules/X370400-01: @wait is the window of a group", Assert.Single(fallen.SetAside).ToString(), StringComparison.Ordinal);

        Assert.Equal(60, Overlaying.WhatIf(definition, "start_days", 60)!.Parameters.Single(p => p.Code == "start_days").On(new(2018, 9, 1)));
        Assert.Null(Overlaying.WhatIf(definition, "start_days", 0));
    }

    [Fact]
    public void A_rule_that_rests_on_what_was_set_aside_is_set_aside_with_it_and_the_rest_holds()
    {
        var outcome = Overlaying.Apply(Central, [City with { Fields = [Lamps with { Name = " " }, Pole] }]);
        Assert.Equal(["sample-roads/fields/x370400_lamps", "sample-roads/rules/X370400-01/orange"], outcome.SetAside.Select(f => f.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("sample-roads/fields/x370400_pole", outcome.Kept);
    }

    [Fact]
    public void An_element_of_a_city_says_all_that_one_of_the_centre_says()
    {
        var tall = new OverlayElement(Subject.Project, "x370400_lit", "亮灯里程", "Lit length", null, null, true, ["枣财建〔2018〕1号"])
        {
            Kind = FieldKind.Quantity, Unit = Unit.Kilometre, Decimals = 3, Source = ElementSource.Api, Cycle = new(null, 10), When = "里程 > 5 且 验收里程 已知", Assumed = "本市口径",
        };
        var overlay = Empty with
        {
            Elements =
            [
                tall, Photo with { Cycle = new(3, 31), Source = ElementSource.Department }, Photo with { Code = "x370400_kept", Name = "在库里程", HeldIn = ["里程"] },
                Photo with { Code = "x370400_watched", Name = "亮灯比例", WatchedBy = ["X370400-01"] }, Photo with { Code = "x370400_list", Name = "发放公示", Subject = Subject.PersonLine, DueDays = 10, After = "发放日期", When = "里程 > 5" },
                Photo with { Code = "x370400_soon", Name = "开工公示", DueDays = 20, InWorkingDays = true, After = "实际完工日期" },
            ],
            Rules = [TooDear with { Subject = Subject.Project, Orange = "亮灯里程 < 里程 × 0.5 或 非 照片 已知" }],
        };
        var outcome = Overlaying.Apply(Central, [overlay]);
        Assert.Empty(outcome.SetAside);
        var elements = outcome.Definition.Elements.Where(e => e.Code.StartsWith('x')).ToDictionary(e => e.Code);
        var lit = elements["x370400_lit"];
        Assert.Equal((ElementSource.Api, new Cycle(null, 10), "本市口径", true), (lit.Source, lit.Cycle!, lit.Assumption!, lit.IsPublished));
        Assert.Equal("project.length_km > 5 and project.accepted_km is known", lit.OwedWhen!.ToString());
        Assert.Equal((Unit.Kilometre, 3), (lit.Number.Unit, lit.Value.Terms.Decimals));
        Assert.Equal((new Cycle(3, 31), ElementSource.Department), (elements["x370400_photo"].Cycle!, elements["x370400_photo"].Source));
        Assert.Equal((ElementSource.Platform, "project.length_km"), (elements["x370400_kept"].Source, elements["x370400_kept"].HeldIn.Single().FullName));
        Assert.Equal("X370400-01", elements["x370400_watched"].WatchedBy.Single());
        Assert.Equal(("project.length_km > 5", 10), (elements["x370400_list"].OwedWhen!.ToString(), elements["x370400_list"].DueDays));
        Assert.Equal((20, true, false), (elements["x370400_soon"].DueDays, elements["x370400_soon"].IsInWorkingDays, elements["x370400_list"].IsInWorkingDays));
        Assert.Equal(outcome.Definition.Hash, CategoryDefinition.Read(outcome.Definition.Text).Hash);

        // The centre gives what they read another name: they mean what they meant.
        var renamed = Changed(("\"name\": \"里程\"", "\"name\": \"建设里程\""));
        var upgrade = Overlaying.Upgrade(Central, renamed, [overlay with { Rules = [] , Elements = [.. overlay.Elements.Where(e => e.WatchedBy.Count == 0)] }]);
        Assert.Empty(upgrade.Conflicts);
    }

    [Fact]
    public void A_new_central_version_keeps_every_local_addition()
    {
        // The centre renames what the rule names, adds and takes away: the city's rule still says what it said.
        var next = Changed(("\"name\": \"质量保证金比例\"", "\"name\": \"质保金比例\""), ("单位造价偏高", "单位造价过高"));
        var rule = TooDear with { Orange = "支付金额 > 10000 且 项目.已付金额 > 项目.合同金额 × (1 － 质量保证金比例)" };
        var upgrade = Overlaying.Upgrade(Central, next, [City with { Rules = [rule] }]);
        Assert.Empty(upgrade.Conflicts);
        Assert.Contains("sample-roads/rules/X370400-01", upgrade.Kept);
        Assert.Equal(["~ sample-roads/parameters/retention", "~ sample-roads/rules/RR-01"], upgrade.Central);
    }

    [Fact]
    public void A_new_central_version_names_every_conflict()
    {
        var narrowed = Overlaying.Upgrade(Central, Changed(("\"min\": 0,\n        \"max\": 0.03", "\"min\": 0.025,\n        \"max\": 0.03")), [City]);
        Assert.Equal("sample-roads/parameters/retention: outside 0.025..0.03", Assert.Single(narrowed.Conflicts).ToString());

        var long5 = TooDear with { Subject = Subject.Project, Orange = "里程 > 5" };
        var unit = Overlaying.Upgrade(Central, Changed(("\"english\": \"Length\",\n      \"kind\": \"Quantity\",\n      \"unit\": \"km\"", "\"english\": \"Length\",\n      \"kind\": \"Quantity\",\n      \"unit\": \"m\""),
            ("\"english\": \"Accepted length\",\n      \"kind\": \"Quantity\",\n      \"unit\": \"km\"", "\"english\": \"Accepted length\",\n      \"kind\": \"Quantity\",\n      \"unit\": \"m\""),
            ("\"unit\": \"yuan/km\"", "\"unit\": \"yuan/m\"")), [City with { Rules = [long5] }]);
        Assert.Equal("unit_changed", Assert.Single(unit.Conflicts).Code);

        var taken = Overlaying.Upgrade(Central, Changed(("\"code\": \"note\"", "\"code\": \"x370400_lamps\"")), [City]);
        Assert.Equal(["duplicate_code"], taken.Conflicts.Where(c => c.Path.EndsWith("x370400_lamps", StringComparison.Ordinal)).Select(c => c.Code));
    }

    [Fact]
    public void A_division_makes_a_category_of_its_own_out_of_nothing()
    {
        var own = Overlaying.Begin("x370400-lamps", "路灯", "Street lamps", "枣财建〔2018〕1号", ["370400-X01"]);
        var outcome = Overlaying.Apply(own, [new Overlay("370400", "x370400-lamps") { Fields = [Lamps], Rules = [TooDear] }]);
        Assert.Empty(outcome.SetAside);
        Assert.Equal(["370400-X01"], outcome.Definition.FundCodes);
    }

    private static Parameter Retention(CategoryDefinition definition) => definition.Parameters.Single(p => p.Code == "retention");

    private static CategoryDefinition Changed(params (string From, string To)[] changes)
    {
        var text = Central.Text;
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        return CategoryDefinition.Read(text);
    }
}
