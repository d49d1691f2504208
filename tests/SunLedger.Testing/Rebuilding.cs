using SunLedger.Categories;

namespace SunLedger.Testing;

/// <summary>Builds changed copies of formulas and of what they name.</summary>
internal static class Rebuilding
{
    /// <summary>The formula with another group wherever one stood that is written so.</summary>
    public static Formula Regroup(Formula formula, string group, ItemGroup with)
    {
        return formula switch
        {
            And and => Yes(and.Left) & Yes(and.Right),
            Or or => Yes(or.Left) | Yes(or.Right),
            Not not => !Yes(not.Of),
            Comparison c => new Comparison(c.Operator, Of(c.Left), Of(c.Right)),
            Arithmetic a => new Arithmetic(a.Operator, Of(a.Left), Of(a.Right)),
            Extreme e => new Extreme(e.IsMax, Of(e.Left), Of(e.Right)),
            GroupFold { Table: { } table } fold when fold.Group.ToString() == group => new GroupFold(with, fold.Benefit!, table),
            GroupFold { Apart: { } apart } fold when fold.Group.ToString() == group => new GroupFold(with, apart),
            GroupFold fold when fold.Group.ToString() == group => new GroupFold(with, fold.Kind, fold.Of, fold.Where),
            _ => formula,
        };

        Condition Yes(Condition part) => (Condition)Regroup(part, group, with);
        Number Of(Number part) => (Number)Regroup(part, group, with);
    }

    public static Parameter Copy(Parameter from, decimal value, IEnumerable<DatedValue> later)
    {
        var copy = new Parameter(new Draft(), from.Code, from.Name, from.English, from.Unit, value);
        foreach (var dated in later) copy.Since(dated.From, dated.Value, dated.Status, dated.Source);
        return copy;
    }

    /// <summary>A parameter that nobody moves: by another code, so that no case finds it.</summary>
    public static Parameter Fixed(Parameter from) => new(new Draft(), $"{from.Code}_fixed", from.Name, from.English, from.Unit, from.Default);

    public static StandardTable Copy(StandardTable from, IEnumerable<StandardRow> rows)
    {
        var copy = new StandardTable(new Draft(), from.Code, from.Name, from.English, from.Unit);
        foreach (var row in rows) copy.Row(row.From, row.Division, row.Tier, row.Value, row.Status, row.Source);
        return copy;
    }

    public static ExclusiveTable Copy(ExclusiveTable from, IEnumerable<ExclusivePair> pairs)
    {
        var copy = new ExclusiveTable(new Draft(), from.Code, from.Name, from.English);
        foreach (var pair in pairs) copy.Pair(pair.One, pair.Other, pair.From, pair.Status, pair.Source, pair.Until);
        return copy;
    }

    public static WordList Copy(WordList from, IEnumerable<string> words) => new(new Draft(), from.Code, from.Name, from.English, words);

    public static Curve Copy(Curve from, IEnumerable<CurvePoint> points) => new(new Draft(), from.Code, from.Name, from.English, points);
}
