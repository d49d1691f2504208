namespace SunLedger.Categories;

/// <summary>Finds where a formula adds or compares numbers of different units.</summary>
internal sealed class UnitCheck(Action<Bilingual> report)
{
    public void Check(Formula formula)
    {
        foreach (var comparison in formula.All().OfType<Comparison>()) Same(comparison, Of(comparison.Left), Of(comparison.Right));
        foreach (var later in formula.All().OfType<MonthsLater>()) Same(later, Unit.Month, Of(later.Months));
    }

    /// <summary>The unit of a number; null when it is made of literal numbers only, which fit any unit.</summary>
    public Unit? Of(Number number) => number switch
    {
        NumberField field => field.Unit,
        Parameter parameter => parameter.Unit,
        CurveReading => Unit.Ratio,
        StandardReading s => s.Table.Unit,
        Arithmetic { Operator: ArithmeticOperator.Times } a => Of(a.Left) is { } left ? (Of(a.Right) is { } right ? left * right : left) : Of(a.Right),
        Arithmetic { Operator: ArithmeticOperator.Over } a => Of(a.Right) is { } under ? (Of(a.Left) ?? Unit.Ratio) / under : Of(a.Left),
        Arithmetic a => Same(a, Of(a.Left), Of(a.Right)),
        Extreme e => Same(e, Of(e.Left), Of(e.Right)),
        DaysAgo or DaysBetween => Unit.Day,
        WorkingDaysAgo or WorkingDaysBetween => Unit.WorkingDay,
        YearOf => Unit.Year,
        MonthOf => Unit.Month,
        ChoicesCount or WordHits or GroupFold { Kind: FoldKind.Count or FoldKind.Place or FoldKind.Excluded or FoldKind.Different } => Unit.Count,
        GroupFold { Kind: FoldKind.Share } fold => Part(fold),
        GroupFold fold => Of(fold.Of!),
        _ => null,
    };

    private Unit Part(GroupFold fold)
    {
        // The unit falls out of a share, but what is summed must still make sense.
        Of(fold.Of!);
        return Unit.Ratio;
    }

    private Unit? Same(Formula formula, Unit? left, Unit? right)
    {
        if (left is not null && right is not null && !left.Fits(right))
            report(new($"“{formula}”两边单位不同：{Say(left.Name.Chinese, left)}与{Say(right.Name.Chinese, right)}", $"\"{formula}\" has different units on its two sides: {left.Code} and {right.Code}"));
        return left ?? right;
    }

    private static string Say(string name, Unit unit) => name.Length > 0 ? name : unit.Equals(Unit.Count) ? "个数" : "比例";
}
