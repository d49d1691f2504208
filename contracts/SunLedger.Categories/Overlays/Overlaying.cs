namespace SunLedger.Categories;

/// <summary>Lays what divisions add over a category. What comes of it is a definition like any other: immutable, checked, printed and hashed.</summary>
public static class Overlaying
{
    /// <summary>A division's own category, before anything is said about it.</summary>
    /// <exception cref="DefinitionException">The code, the names or the basis are not as they must be.</exception>
    public static CategoryDefinition Begin(string code, string name, string english, string basis, IEnumerable<string> funds)
    {
        var draft = new DefinitionDraft(code, name, english, basis);
        draft.Covers(funds);
        return draft.Finish();
    }

    /// <summary>The category with the overlays, the outermost division first. An item that cannot hold is set aside with its reason, and everything else holds.</summary>
    /// <param name="under">The category.</param>
    /// <param name="overlays">What is laid over it.</param>
    /// <param name="was">What was in force before, when there was any: a formula whose Chinese names the centre has renamed since still says what it said.</param>
    public static OverlayOutcome Apply(CategoryDefinition under, IReadOnlyList<Overlay> overlays, CategoryDefinition? was = null) => new OverlayBuild(under, overlays, was).Build();

    /// <summary>The definition with another value of a parameter on every day, whatever its bounds: to try what would be, never to judge by.</summary>
    /// <returns>Null when the definition says nothing by this value: a window of no days.</returns>
    public static CategoryDefinition? WhatIf(CategoryDefinition definition, string parameter, decimal value)
    {
        var draft = DefinitionReading.Read(definition.Text);
        draft.Parameters.Single(p => p.Code == parameter).Move([new(parameter, DateOnly.MinValue.AddDays(1), value, Status.Assumed, "what if")]);
        try
        {
            return draft.Finish();
        }
        catch (DefinitionException)
        {
            return null;
        }
    }

    /// <summary>What a new version of a category does to the overlays that lie over the old one.</summary>
    public static OverlayUpgrade Upgrade(CategoryDefinition old, CategoryDefinition next, IReadOnlyList<Overlay> overlays)
    {
        var before = Apply(old, overlays);
        var after = Apply(next, overlays, before.Definition);
        var waiting = before.SetAside.Select(fault => fault.Path).ToHashSet();
        return new(
            after.Definition,
            after.Kept,
            [.. after.SetAside.Where(fault => !waiting.Contains(fault.Path)), .. Changed(before.Definition, after.Definition, next.Code, overlays)],
            Differences(old, next));
    }

    /// <summary>Local formulas that are still read, and read something that means another thing now.</summary>
    private static IEnumerable<OverlayFault> Changed(CategoryDefinition before, CategoryDefinition after, string category, IReadOnlyList<Overlay> overlays)
    {
        foreach (var code in overlays.SelectMany(overlay => overlay.Rules).Select(rule => rule.Code))
        {
            if (before.Rules.FirstOrDefault(r => r.Code == code) is not { } was || after.Rules.FirstOrDefault(r => r.Code == code) is not { } now) continue;
            foreach (var (name, from, to) in Units(was).Join(Units(now), a => a.Name, b => b.Name, (a, b) => (a.Name, a.Unit, b.Unit)))
                if (!from.Fits(to))
                    yield return new($"{category}/rules/{code}", "unit_changed", new(
                        $"{name}的单位由{from.Code}改为{to.Code}，请核对公式中的数字后重新发布本地包",
                        $"the unit of {name} changes from {from.Code} to {to.Code}: check the numbers of the formula and put the pack in force again"));
        }
    }

    private static IEnumerable<(string Name, Unit Unit)> Units(Rule rule) => rule.Grades.SelectMany(grade => grade.When.All()).Select(part => part switch
    {
        NumberField field => (field.FullName, field.Unit),
        Parameter parameter => ("@" + parameter.Code, parameter.Unit),
        _ => ("", Unit.Ratio),
    }).Where(read => read.Item1.Length > 0).Distinct();

    /// <summary>What one definition says otherwise than another: <c>+</c>, <c>-</c> or <c>~</c> and the path of the item.</summary>
    public static IReadOnlyList<string> Differences(CategoryDefinition? old, CategoryDefinition next)
    {
        var (was, now) = (old is null ? [] : Items(old), Items(next));
        return
        [
            .. was.Keys.Except(now.Keys).Select(path => $"- {path}"),
            .. now.Keys.Except(was.Keys).Select(path => $"+ {path}"),
            .. now.Where(item => was.TryGetValue(item.Key, out var before) && before != item.Value).Select(item => $"~ {item.Key}"),
        ];
    }

    // Every item as its canonical text, so that any difference is one.
    private static Dictionary<string, string> Items(CategoryDefinition definition)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(definition.Text);
        foreach (var list in json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == System.Text.Json.JsonValueKind.Array && property.Name != "funds"))
            foreach (var item in list.Value.EnumerateArray())
                items[$"{definition.Code}/{list.Name}/{item.GetProperty("code").GetString()}"] = item.GetRawText();
        return items;
    }
}

/// <summary>What a new version of a category does to the overlays that lie over the old one.</summary>
/// <param name="Definition">The new version with the overlays.</param>
/// <param name="Kept">The paths of the local items that are kept.</param>
/// <param name="Conflicts">The local items that cannot be kept as they are, and what to do.</param>
/// <param name="Central">What the centre changes: <c>+</c>, <c>-</c> or <c>~</c> and the path.</param>
public sealed record OverlayUpgrade(CategoryDefinition Definition, IReadOnlyList<string> Kept, IReadOnlyList<OverlayFault> Conflicts, IReadOnlyList<string> Central);
