using CsCheck;
using SunLedger.Categories.Tests.Samples;

namespace SunLedger.Categories.Tests;

public class FoldingTests
{
    private static readonly ItemGroup ByTown = Written.Items(Known.Project.TownCode);

    [Fact]
    public void The_judged_item_is_a_member_of_its_own_group() => Assert.Equal(1, Fold(ByTown.Count, Item("A", 1)));

    [Fact]
    public void Only_items_with_the_same_keys_are_members() => Assert.Equal(2, Fold(ByTown.Count, Item("A", 1), Item("A", 2), Item("B", 3)));

    [Fact]
    public void Without_a_key_of_its_own_nothing_can_be_said() => Assert.Null(Fold(ByTown.Count, Item(null, 1), Item("A", 2)));

    [Fact]
    public void An_item_without_a_key_is_in_nobodys_group() => Assert.Equal(1, Fold(ByTown.Count, Item("A", 1), Item(null, 2)));

    [Theory]
    [InlineData("2018-08-31", 2)]
    [InlineData("2018-08-30", 1)]
    [InlineData("2018-09-30", 2)]
    [InlineData("2018-10-01", 1)]
    [InlineData(null, 1)]
    public void A_window_looks_back_from_the_judged_items_own_day(string? other, int count) =>
        Assert.Equal(count, Fold(ByTown.Within(30).Count, Item("A", 1, "2018-09-30"), Item("A", 2, other)));

    [Theory]
    [InlineData("2018-09-30", "2018-08-31", "day", 2)]
    [InlineData("2018-09-30", "2018-08-30", "day", 1)]
    [InlineData("2020-02-29", "2017-02-28", "year", 2)]
    [InlineData("2020-02-29", "2017-02-27", "year", 1)]
    [InlineData("2020-03-01", "2017-03-01", "year", 2)]
    [InlineData("2020-03-01", "2017-02-28", "year", 1)]
    [InlineData("0002-01-01", "0001-01-01", "year", 2)]
    public void A_parameter_says_how_many_days_or_years_by_the_calendar_a_window_looks_back(string own, string other, string unit, int count)
    {
        var length = new Written(_ => { }).Number("length", unit == "day" ? Unit.Day : Unit.Year, unit == "day" ? 30 : 3);
        Assert.Equal(count, Fold(ByTown.Within(length).Count, Item("A", 1, own), Item("A", 2, other)));
        // From the other end the same two see each other ahead.
        if (own != "2020-02-29") Assert.Equal(count, Fold(ByTown.Following(length).Count, Item("A", 2, other), Item("A", 1, own)));
    }

    [Theory]
    [InlineData("2018-09-29", 1)]
    [InlineData("2018-09-30", 2)]
    public void A_parameter_that_changed_counts_as_it_stands_on_the_day_of_judging(string asOf, int count)
    {
        var length = new Written(_ => { }).Number("length", Unit.Day, 30).Since(new DateOnly(2018, 9, 30), 31, Status.Known, "x");
        var (late, early) = (new TestFacts(asOf).With(Known.Project.TownCode, "A").With(Known.Project.FirstAssignedOn, "2018-05-31"), Item("A", 2, "2018-04-30"));
        Assert.Equal(count, Folding.Of((GroupFold)ByTown.Within(length).Count, Subject.Project, late, [late, early]));
    }

    [Theory]
    [InlineData("2018-01-01", 2)]
    [InlineData("2018-12-31", 2)]
    [InlineData("2017-12-31", 1)]
    public void The_same_year_is_the_calendar_year_of_the_judged_item(string other, int count) =>
        Assert.Equal(count, Fold(ByTown.SameYear().Count, Item("A", 1, "2018-09-30"), Item("A", 2, other)));

    [Fact]
    public void Without_a_day_of_its_own_a_window_cannot_be_judged() => Assert.Null(Fold(ByTown.Within(30).Count, Item("A", 1)));

    [Fact]
    public void A_condition_that_cannot_be_judged_for_a_member_leaves_the_group_unknown() =>
        Assert.Null(Fold(ByTown.Where(Known.Project.Paid > 1).Count, Item("A", 5), Item("A", null)));

    [Fact]
    public void Asking_for_what_is_known_makes_the_condition_judgeable() =>
        Assert.Equal(1, Fold(ByTown.Where(Known.Project.Paid.IsKnown & Known.Project.Paid > 1).Count, Item("A", 5), Item("A", null)));

    [Fact]
    public void Folds_are_made_of_all_members()
    {
        TestFacts[] items = [Item("A", 1), Item("A", 2), Item("A", 6)];
        Assert.Equal(9, Fold(ByTown.Sum(Known.Project.Paid), items));
        Assert.Equal(6, Fold(ByTown.Max(Known.Project.Paid), items));
        Assert.Equal(3, Fold(ByTown.Average(Known.Project.Paid), items));
        Assert.Equal(8m / 9, Fold(ByTown.Share(Known.Project.Paid, Known.Project.Paid > 1), items));
    }

    [Fact]
    public void A_number_missing_in_one_member_leaves_the_fold_unknown()
    {
        TestFacts[] items = [Item("A", 1), Item("A", null)];
        Assert.Equal(2, Fold(ByTown.Count, items));
        Assert.Null(Fold(ByTown.Sum(Known.Project.Paid), items));
        Assert.Null(Fold(ByTown.Share(Known.Project.Paid, Known.Project.Paid > 1), items));
    }

    [Fact]
    public void Of_no_members_the_sum_is_zero_and_the_rest_is_unknown()
    {
        var nobody = ByTown.Where(Known.Project.Paid > 100);
        Assert.Equal(0, Fold(nobody.Count, Item("A", 1)));
        Assert.Equal(0, Fold(nobody.Sum(Known.Project.Paid), Item("A", 1)));
        Assert.Null(Fold(nobody.Max(Known.Project.Paid), Item("A", 1)));
        Assert.Null(Fold(nobody.Average(Known.Project.Paid), Item("A", 1)));
        Assert.Null(Fold(nobody.Share(Known.Project.Paid, Known.Project.Paid > 1), Item("A", 1)));
    }

    [Fact]
    public void Amounts_are_the_same_key_however_their_zeros_are_written() =>
        Assert.Equal(2, Fold(Written.Items(Known.Project.Paid).Count, Item("A", 1.5m), Item("B", 1.50m)));

    [Theory]
    [InlineData(new[] { 5 }, 5)]
    [InlineData(new[] { 9, 1, 5 }, 5)]
    [InlineData(new[] { 9, 1, 5, 2 }, 3.5)]
    [InlineData(new[] { 7, 7, 7, 1000 }, 7)]
    public void The_median_is_the_number_in_the_middle(int[] paid, double median) =>
        Assert.Equal((decimal)median, Fold(ByTown.Median(Known.Project.Paid), [.. paid.Select(p => Item("A", p))]));

    [Theory]
    [InlineData(new[] { 5 }, 0)]
    [InlineData(new[] { 3, 3, 3 }, 0)]
    [InlineData(new[] { 95, 105 }, 5)]
    [InlineData(new[] { 2, 4, 4, 4, 5, 5, 7, 9 }, 2)]
    public void The_deviation_says_how_far_the_members_lie_from_their_mean(int[] paid, int deviation) =>
        Assert.Equal(deviation, Fold(ByTown.Deviation(Known.Project.Paid), [.. paid.Select(p => Item("A", p))]));

    [Theory]
    [InlineData(new[] { 5 }, 1)]
    [InlineData(new[] { 5, 5, 5 }, 1)]
    [InlineData(new[] { 5, 7, 5, 9 }, 3)]
    public void Different_values_are_counted_once_each(int[] paid, int different) =>
        Assert.Equal(different, Fold(ByTown.Different(Known.Project.Paid), [.. paid.Select(p => Item("A", p)), Item("B", 11)]));

    [Fact]
    public void What_one_member_does_not_say_may_be_different_or_the_same() => Assert.Null(Fold(ByTown.Different(Known.Project.Paid), Item("A", 5), Item("A", null)));

    [Theory]
    [InlineData("117.5,34.8", "117.6,34.9", "117.5,34.8", "117.6,34.9", 2)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.6,34.9", "117.5,34.8", 2)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.6,34.9", "117.5,34.801798", 2)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.6,34.9", "117.5,34.801799", 1)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.5,34.8", "117.7,34.9", 1)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.5,34.8", "117.5,34.8", 1)]
    [InlineData("117.5,34.8", "117.6,34.9", "117.5,34.8", null, 1)]
    [InlineData("117.5,34.8", null, "117.5,34.8", "117.6,34.9", null)]
    public void A_section_is_the_same_when_both_its_ends_are_near_from_whichever_it_was_entered(string from, string? to, string theirFrom, string? theirTo, int? count)
    {
        var places = new SampleRoads().Define().Fields.OfType<TextField>().Where(f => f.Terms.Kind == FieldKind.Place).ToArray();
        var distance = new Written(_ => { }).Number("dist", Unit.Metre, 200);
        Assert.Equal(count, Fold(ByTown.NearTo(places[0], places[1], distance).Count, At(from, to), At(theirFrom, theirTo)));

        TestFacts At(string start, string? end) => end is null ? Item("A", 1).With(places[0], start) : Item("A", 1).With(places[0], start).With(places[1], end);
    }

    [Theory]
    [InlineData("道路硬化工程", "道路硬化工程", 0.99, 2)]
    [InlineData("道路硬化工程", "道路硬化工程", 1, 2)] // an item belongs to its own group, whatever is asked
    [InlineData("道路硬化工程", "程工化硬路道", 0, 1)]
    [InlineData("甲乙丙丁戊己", "甲乙丙丁戊庚", 0.79, 2)] // four pairs of five in common: 0.8
    [InlineData("甲乙丙丁戊己", "甲乙丙丁戊庚", 0.8, 1)]
    [InlineData("甲乙甲乙甲", "甲乙", 0.7, 2)] // 甲乙 twice and 乙甲 twice beside 甲乙 once: 2 ÷ √8
    [InlineData("甲乙甲乙甲", "甲乙", 0.71, 1)]
    [InlineData("甲乙", "丙丁", 0, 1)]
    [InlineData("甲", "甲", 0.5, 2)]
    [InlineData("甲", "甲乙", 0, 1)]
    [InlineData("", "", 0, 2)]
    [InlineData("", "甲", 0, 1)]
    [InlineData("甲乙", null, 0, 1)]
    [InlineData(null, "甲乙", 0, null)]
    public void Texts_are_alike_by_the_pairs_of_characters_that_both_have(string? own, string? other, double than, int? count)
    {
        var likeness = new Written(_ => { }).Number("like", Unit.Ratio, (decimal)than);
        Assert.Equal(count, Fold(ByTown.AlikeIn(Known.Project.PlainName, likeness).Count, Called(own), Called(other)));

        TestFacts Called(string? name) => name is null ? Item("A", 1) : Item("A", 1).With(Known.Project.PlainName, name);
    }

    [Theory]
    [InlineData("117.5,34.8", "117.5,34.8", 1, 2)]
    [InlineData("117.5,34.8", "117.5,34.801798", 200, 2)]
    [InlineData("117.5,34.8", "117.5,34.801799", 200, 1)]
    [InlineData("117.5,34.8", "117.50219,34.8", 200, 2)]
    [InlineData("117.5,34.8", "117.502191,34.8", 200, 1)]
    [InlineData("117.5,34.8", null, 200, 1)]
    [InlineData(null, "117.5,34.8", 200, null)]
    public void Places_are_near_up_to_so_many_metres_along_the_surface(string? own, string? other, int metres, int? count)
    {
        var place = new SampleRoads().Define().Fields.OfType<TextField>().First(f => f.Terms.Kind == FieldKind.Place);
        var distance = new Written(_ => { }).Number("dist", Unit.Metre, metres);
        Assert.Equal(count, Fold(ByTown.NearTo(place, distance).Count, At(own), At(other)));

        TestFacts At(string? text) => text is null ? Item("A", 1) : Item("A", 1).With(place, text);
    }

    [Fact]
    public void Median_and_deviation_are_what_plain_computation_says_in_any_order() =>
        Gen.Int[-5_000_000, 5_000_000].Array[1, 40].Sample(fen =>
        {
            var yuan = fen.Select(f => f / 100m).ToArray();
            var sorted = yuan.Order().ToArray();
            var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
            var (mean, square) = (yuan.Average(y => (double)y), 0d);
            foreach (var y in yuan) square += Math.Pow((double)y - mean, 2);
            var deviation = Math.Sqrt(square / yuan.Length);
            var items = yuan.Select(y => Item("A", y)).ToArray();
            Assert.Equal(median, Fold(ByTown.Median(Known.Project.Paid), items));
            Assert.Equal(deviation, (double)Fold(ByTown.Deviation(Known.Project.Paid), items)!.Value, 1e-6 * (1 + deviation));
            Array.Reverse(items);
            Assert.Equal(Fold(ByTown.Deviation(Known.Project.Paid), [.. items.Reverse()]), Fold(ByTown.Deviation(Known.Project.Paid), items));
        });

    [Theory]
    [InlineData("2018-03-31", "2018-04-02", 2)] // begins on the last day of the other
    [InlineData("2018-04-01", "2018-04-02", 1)] // begins a day after it
    [InlineData("2018-02-01", "2018-03-01", 2)] // ends on its first day
    [InlineData("2018-02-01", "2018-02-28", 1)] // ends a day before it
    [InlineData("2018-03-10", "2018-03-10", 2)] // a single day inside
    [InlineData("2018-01-01", "2018-12-31", 2)] // all around it
    [InlineData("2018-03-20", "2018-03-10", 1)] // ends before it begins
    public void Periods_overlap_when_they_have_a_day_in_common(string from, string to, int count) =>
        Assert.Equal(count, Fold(Planned.Count, Period("2018-03-01", "2018-03-31"), Period(from, to)));

    [Fact]
    public void Whoever_has_no_period_overlaps_with_nothing_and_cannot_be_judged()
    {
        Assert.Equal(1, Fold(Planned.Count, Period("2018-03-01", "2018-03-31"), Period("2018-03-01", null)));
        Assert.Null(Fold(Planned.Count, Period("2018-03-01", null), Period("2018-03-01", "2018-03-31")));
    }

    [Fact]
    public void Of_periods_the_first_that_begins_is_in_the_first_place() =>
        Assert.Equal(2, Fold(Planned.Place, Period("2018-03-02", "2018-03-31"), Period("2018-03-01", "2018-03-31"), Period("2018-03-03", "2018-03-31")));

    [Fact]
    public void A_group_looks_at_periods_or_through_a_window()
    {
        Assert.Throws<InvalidOperationException>(() => Planned.Within(30));
        Assert.Throws<InvalidOperationException>(() => Planned.SameYear());
        Assert.Throws<InvalidOperationException>(() => ByTown.Within(30).Overlapping(Known.Project.PlanStart, Known.Project.PlanEnd));
    }

    private static ItemGroup Planned => ByTown.Overlapping(Known.Project.PlanStart, Known.Project.PlanEnd);

    private static TestFacts Period(string from, string? to)
    {
        var facts = Item("A", 1).With(Known.Project.PlanStart, from);
        return to is null ? facts : facts.With(Known.Project.PlanEnd, to);
    }

    private static decimal? Fold(Number fold, params TestFacts[] items) => Folding.Of((GroupFold)fold, Subject.Project, items[0], items);

    private static TestFacts Item(string? town, decimal? paid, string? assignedOn = null)
    {
        var facts = new TestFacts();
        if (town is not null) facts.With(Known.Project.TownCode, town);
        if (paid is { } amount) facts.With(Known.Project.Paid, amount);
        if (assignedOn is not null) facts.With(Known.Project.FirstAssignedOn, assignedOn);
        return facts;
    }
}
