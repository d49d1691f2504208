namespace SunLedger.Categories.Tests;

/// <summary>A formula with every bracket that its tree has, so that two formulas with one shape are the same tree.</summary>
internal static class Shape
{
    public static string Of(Formula formula) => formula.Parts.Count == 0
        ? $"{formula.GetType().Name}[{formula}]"
        : $"{formula.GetType().Name}[{Own(formula)}]({string.Join(", ", formula.Parts.Select(Of))})";

    private static string Own(Formula formula) => formula switch
    {
        Arithmetic a => a.Operator.ToString(),
        Comparison c => c.Operator.ToString(),
        Extreme e => e.IsMax ? "max" : "min",
        IsChoice i => string.Join('|', i.Options),
        HasChoice h => h.Option,
        IsText i => string.Join('|', i.Values),
        StartsWithAny s => string.Join('|', s.Prefixes),
        ContainsAny c => c.Words.Code,
        WordHits h => h.Words.Code,
        InRegister i => $"{i.Register.Code} {string.Join('|', i.States)} {i.On is null}",
        DayIn d => $"{d.Month}-{d.Day}",
        StandardReading s => s.Table.Code,
        GroupFold { Table: { } table } f => $"{table.Code} {f.Group.By.Count} {f.Group.Days} {f.Group.IsSameYear} {f.Group.IsAhead} {f.Group.Only is not null} {f.Group.Overlap is not null} {f.Group.Near?.Metres.Code} {f.Group.Near?.End?.FullName} {f.Group.Alike?.Likeness.Code}",
        GroupFold f => $"{f.Kind} {f.Apart?.FullName} {f.Group.By.Count} {f.Group.Days} {f.Group.IsSameYear} {f.Group.IsAhead} {f.Group.Only is not null} {f.Group.Overlap is not null} {f.Group.Near?.Metres.Code} {f.Group.Near?.End?.FullName} {f.Group.Alike?.Likeness.Code}",
        _ => "",
    };
}
