using CsCheck;

namespace SunLedger.Categories.Tests;

/// <summary>Random formulas over the sample category and the platform, for properties.</summary>
internal static class FormulaGen
{
    private static readonly CategoryDefinition Sample = new Samples.SampleRoads().Define();

    public static FormulaScope Scope => Sample.Scope;

    public static Gen<Condition> Conditions(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency(
            (2, Leaf),
            (2, Comparisons(depth - 1)),
            (2, Gen.Select(Conditions(depth - 1), Conditions(depth - 1), (a, b) => a & b)),
            (2, Gen.Select(Conditions(depth - 1), Conditions(depth - 1), (a, b) => a | b)),
            (1, Conditions(depth - 1).Select(c => !c)));

    public static Gen<Number> Numbers(int depth) => depth == 0
        ? NumberLeaf
        : Gen.Frequency(
            (2, NumberLeaf),
            (3, Gen.Select(Numbers(depth - 1), Numbers(depth - 1), Gen.Enum<ArithmeticOperator>(), (a, b, op) => (Number)new Arithmetic(op, a, b))),
            (1, Gen.Select(Numbers(depth - 1), Numbers(depth - 1), Gen.Bool, (a, b, max) => (Number)new Extreme(max, a, b))),
            (1, Folds(depth - 1)));

    /// <summary>Conditions on a project whose units fit, as a definition demands.</summary>
    public static Gen<Condition> Sound(int depth) => depth == 0
        ? Gen.OneOf(Gen.Select(Yuan(1), Yuan(1), Gen.Enum<ComparisonOperator>(), (a, b, op) => (Condition)new Comparison(op, a, b)), OneOf([.. ProjectLeaves]))
        : Gen.Frequency(
            (2, Sound(0)),
            (2, Gen.Select(Sound(depth - 1), Sound(depth - 1), (a, b) => a & b)),
            (2, Gen.Select(Sound(depth - 1), Sound(depth - 1), (a, b) => a | b)),
            (1, Sound(depth - 1).Select(c => !c)));

    private static Gen<Number> Constant => Gen.Select(Gen.Int[-2_000_000, 2_000_000], Gen.Int[0, 6], (digits, scale) => (Number)new NumberConstant(new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale)));

    private static Gen<Number> NumberLeaf => Gen.OneOf(
        Constant,
        OneOf([.. Fields<NumberField>().Cast<Number>()]),
        OneOf([.. Sample.Parameters.Cast<Number>(), Sample.Curves[0].OnDay]),
        Dates.Select(date => Sample.Curves[0].On(date)),
        Dates.Select(date => date.DaysAgo),
        Dates.Select(date => date.Year),
        Dates.Select(date => date.Month),
        Dates.Select(date => DateValue.In(date.Year, 3, 1).DaysAgo),
        Gen.Select(Dates, Dates, (a, b) => a.DaysUntil(b)),
        Dates.Select(date => date.WorkingDaysAgo),
        Gen.Select(Dates, Dates, (a, b) => a.WorkingDaysUntil(b)),
        OneOf([.. Fields<ChoicesField>().Select(f => f.Count)]),
        OneOf([.. Fields<TextField>().Select(f => f.Hits(Sample.WordLists[0]))]),
        Gen.Select(OneOf([.. Fields<ChoiceField>()]), Dates, (tier, day) => Sample.Standards[0].Of(tier, Known.Indicator.DivisionCode, day)));

    private static Gen<DateField> Dates => OneOf([.. Fields<DateField>()]);

    private static Gen<Condition> Leaf => Gen.OneOf(
        OneOf([.. Fields<FlagField>().Cast<Condition>()]),
        OneOf([.. Fields<IField>().Select(f => f.IsKnown)]),
        Gen.Select(OneOf([.. Fields<TextField>()]), Dates, (text, day) => text.In(Registers.Deceased).On(day)),
        OneOf([.. Fields<TextField>().SelectMany(f => new[] { f.In(Registers.Enterprises, "注销").Today, f.In(Registers.Payroll, "公务员", "村干部").Today })]),
        OneOf([.. Fields<ChoiceField>().SelectMany(f => new[] { f.Is(f.Options[0]), f.IsAny([.. f.Options]) })]),
        OneOf([.. Fields<ChoicesField>().SelectMany(f => f.Options.Select(f.Has))]),
        OneOf([.. Fields<TextField>().SelectMany(f => new[] { f.ContainsAny(Sample.WordLists[0]), f.Is("甲 (乙)"), f.IsAny("a", "b, c"), f.StartsWithAny("205"), f.StartsWithAny("205", "206") })]));

    private static IEnumerable<Condition> ProjectLeaves => Sample.FieldsOf(Subject.Project).Select(f => f.IsKnown).Append(Known.Project.LibraryState.IsAny("完工", "验收"));

    private static Gen<Number> Yuan(int depth) => depth == 0
        ? Gen.OneOf(OneOf<Number>(Known.Project.Paid, Known.Project.Approved, Sample.Parameters.Single(p => p.Code == "tender_line")), Constant)
        : Gen.Frequency(
            (2, Yuan(0)),
            (1, Gen.Select(Yuan(depth - 1), Yuan(depth - 1), (a, b) => a + b)),
            (1, Gen.Select(Yuan(depth - 1), Constant, (a, b) => a * b)),
            (1, Yuan(depth - 1).Select(a => ItemGroups.Sum(a))));

    private static ItemGroup ItemGroups => new([Known.Project.TownCode], 30, true, Known.Project.Paid > 0);

    private static Gen<Condition> Comparisons(int depth) => Gen.Select(Numbers(depth), Numbers(depth), Gen.Enum<ComparisonOperator>(), (a, b, op) => (Condition)new Comparison(op, a, b));

    private static Gen<Number> Folds(int depth) => Gen.Select(Groups(depth), Gen.Enum<FoldKind>(), Numbers(0), Conditions(0), (group, kind, of, where) => kind switch
    {
        FoldKind.Count => group.Count,
        FoldKind.Place => group.Place,
        FoldKind.Share => group.Share(of, where),
        FoldKind.Different => group.Different(Known.Project.VillageCode),
        FoldKind.Excluded => group.Excluded(Sample.Exclusives[0], Known.Indicator.FundCode),
        _ => (Number)new GroupFold(group, kind, of),
    });

    private static Gen<ItemGroup> Groups(int depth) => Gen.Select(
        OneOf([.. Fields<IField>()]).Array[1, 3], Gen.Int[1, 400], Gen.Bool, Gen.Bool, Gen.Bool, Conditions(Math.Min(depth, 1)),
        (by, days, isWithin, sameYear, isFiltered, only) => days % 5 == 0
            ? new ItemGroup(by, only: isFiltered ? only : null, overlap: new(Known.Project.PlanStart, isWithin ? Known.Project.PlanEnd : Known.Project.PlanStart.MonthsLater(days)))
            : days % 7 == 0
            ? new ItemGroup(by, isWithin ? days : null, sameYear, isFiltered ? only : null, near: new(Places[0], Sample.Parameters[days % Sample.Parameters.Count], isFiltered ? Places[^1] : null), alike: sameYear ? new(Known.Project.Name, Sample.Parameters[0]) : null)
            : days % 11 == 0
            ? new ItemGroup(by, isWithin ? days : null, sameYear, isFiltered ? only : null, alike: new(Known.Project.PlainName, Sample.Parameters[days % Sample.Parameters.Count]))
            : isWithin && days % 3 == 0
            ? new ItemGroup(by, null, sameYear, isFiltered ? only : null, ahead: days % 2 == 0, Sample.Parameters[days % Sample.Parameters.Count])
            : new ItemGroup(by, isWithin ? days : null, sameYear, isFiltered ? only : null, ahead: isWithin && days % 2 == 0));

    private static TextField[] Places => [.. Sample.Fields.OfType<TextField>().Where(f => f.Terms.Kind == FieldKind.Place)];

    private static Gen<T> OneOf<T>(params T[] things) => Gen.Int[0, things.Length - 1].Select(at => things[at]);

    private static IEnumerable<T> Fields<T>() where T : IField => Sample.Fields.Concat(Known.All).OfType<T>();
}
