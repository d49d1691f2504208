using System.Globalization;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>Writes a pack as named things in a fixed order; what says nothing is left out.</summary>
internal static class PackWriting
{
    public static PackMap Write(Pack pack, bool chinese) => Map(
        Text("division", pack.Division),
        Text("name", pack.Name),
        Text("english", pack.English),
        List("funds", pack.Funds, f => Map(
            Text("code", f.Code), Text("name", f.Name), Text("english", f.English), Text("category", f.Category), Text("department", f.Department), Text("scope", f.Scope),
            True("partial", f.IsPartial, chinese), Text("note", f.Note))),
        List("owners", pack.Owners, o => Map(Text("fund", o.Fund), Text("department", o.Department), Text("source", o.Source))),
        List("categories", pack.Categories, c => Category(c, chinese)));

    private static PackMap Category(PackCategory c, bool chinese) => Map(
        Text("code", c.Code),
        Text("name", c.Name),
        Text("english", c.English),
        Text("basis", c.Basis),
        List("moves", c.Overlay.Moves, m => Map(
            Text("code", m.Code), Text("from", Day(m.From)), Text("until", m.Until is { } until ? Day(until) : null), Number("value", m.Value), Text("status", PackWords.Say(PackWords.Statuses, m.Status, chinese)), Text("source", m.Source))),
        List("words", c.Overlay.Words, w => Map(Text("list", w.List), Texts("words", w.Words))),
        List("rows", c.Overlay.Rows, r => Map(
            Text("table", r.Table), Text("from", Day(r.From)), Text("tier", r.Tier), Number("value", r.Value), Text("status", PackWords.Say(PackWords.Statuses, r.Status, chinese)), Text("source", r.Source))),
        List("pairs", c.Overlay.Pairs, p => Map(
            Text("table", p.Table), Text("one", p.One), Text("other", p.Other), Text("from", Day(p.From)), Text("until", p.Until is { } until ? Day(until) : null),
            Text("status", PackWords.Say(PackWords.Statuses, p.Status, chinese)), Text("source", p.Source))),
        List("parameters", c.Overlay.Parameters, p => Map(
            Text("code", p.Code), Text("name", p.Name), Text("english", p.English), Text("unit", p.Unit.Code), Number("value", p.Value),
            Text("status", PackWords.Say(PackWords.Statuses, p.Status, chinese)), Text("source", p.Source))),
        List("wordLists", c.Overlay.WordLists, w => Map(
            Text("code", w.Code), Text("name", w.Name), Text("english", w.English), Texts("words", w.Words), Text("status", PackWords.Say(PackWords.Statuses, w.Status, chinese)), Text("source", w.Source))),
        List("fields", c.Overlay.Fields, f => Map(
            Text("subject", PackWords.Say(f.Subject, chinese)), Text("code", f.Code), Text("name", f.Name), Text("english", f.English), Text("kind", PackWords.Say(PackWords.Kinds, f.Kind, chinese)),
            Text("unit", f.Unit?.Code), Number("decimals", f.Decimals), Number("maxLength", f.MaxLength), Text("format", f.Format is { } format ? PackWords.Say(PackWords.Formats, format, chinese) : null),
            Texts("options", f.Options), True("required", f.IsRequired, chinese), Text("requiredWhen", f.RequiredWhen), Number("min", f.Min), Number("max", f.Max))),
        List("elements", c.Overlay.Elements, e => Map(
            Text("subject", PackWords.Say(e.Subject, chinese)), Text("code", e.Code), Text("name", e.Name), Text("english", e.English),
            Text("kind", e.Kind == FieldKind.Text ? null : PackWords.Say(PackWords.Observed, e.Kind, chinese)), Text("unit", e.Unit?.Code), Number("decimals", e.Decimals), Texts("options", e.Options),
            Text("source", e.Source == ElementSource.Unit ? null : PackWords.Say(PackWords.Sources, e.Source, chinese)), Number("dueDays", e.DueDays), Text("after", e.After), True("workingDays", e.InWorkingDays, chinese),
            Number("monthly", e.Cycle is { IsYearly: false } monthly ? monthly.Day : null), Text("yearly", e.Cycle is { Month: { } month } yearly ? $"{month:00}-{yearly.Day:00}" : null),
            Text("when", e.When), Text("assumed", e.Assumed), Texts("heldIn", e.HeldIn), Texts("watchedBy", e.WatchedBy), True("published", e.IsPublished, chinese), Texts("basis", e.Basis))),
        List("rules", c.Overlay.Rules, r => Map(
            Text("subject", PackWords.Say(r.Subject, chinese)), Text("code", r.Code), Text("name", r.Name), Text("english", r.English), Text("risk", PackWords.Say(PackWords.Risks, r.Risk, chinese)),
            Text("red", r.Red), Text("orange", r.Orange), Text("yellow", r.Yellow), Text("enforcement", PackWords.Say(PackWords.Enforcements, r.Enforcement, chinese)),
            Texts("triggers", [.. PackWords.Triggers.Where(t => r.Triggers.HasFlag(t.Value)).Select(t => PackWords.Say(PackWords.Triggers, t.Value, chinese))]),
            Number("lastingDays", r.LastingDays == 0 ? null : r.LastingDays),
            Text("trialUntil", r.TrialUntil?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Texts("basis", r.Basis), Text("innocent", r.Innocent), Text("clearedBy", r.ClearedBy))),
        List("ordinary", c.Ordinary, o => Map(Text("subject", PackWords.Say(o.Subject, chinese)), Text("item", o.Item))),
        List("cases", c.Cases, k => Map(
            Text("subject", PackWords.Say(k.Subject, chinese)), Text("name", k.Name), Text("differs", k.Differs), Texts("others", k.Others), Texts("warns", k.Warns))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PackMap Map(params ReadOnlySpan<PackEntry?> entries)
    {
        var said = new List<PackEntry>();
        foreach (var entry in entries)
            if (entry is not null) said.Add(entry);
        return new(default, said);
    }

    private static PackEntry? Text(string key, string? text) => string.IsNullOrEmpty(text) ? null : new(key, default, new PackScalar(default, text));

    private static PackEntry? Number(string key, decimal? value) =>
        value is { } number ? new(key, default, new PackScalar(default, number.ToString("0.############################", CultureInfo.InvariantCulture), IsLiteral: true)) : null;

    private static PackEntry? True(string key, bool value, bool chinese) =>
        value ? new(key, default, chinese ? new PackScalar(default, "是") : new PackScalar(default, "true", IsLiteral: true)) : null;

    private static PackEntry? Texts(string key, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? null : new(key, default, new PackList(default, [.. texts.Select(text => new PackScalar(default, text))]));

    private static PackEntry? List<T>(string key, IReadOnlyList<T> things, Func<T, PackMap> write) =>
        things.Count == 0 ? null : new(key, default, new PackList(default, [.. things.Select(write)]));
}
