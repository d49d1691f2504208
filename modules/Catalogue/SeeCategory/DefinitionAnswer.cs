using SunLedger.Catalogue.ListCategories;
using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.SeeCategory;

/// <summary>A definition as a screen shows it. Everything stands in both languages.</summary>
// Source: Where it came from; empty for a past definition.
// InForceSince: Since when it is in force; absent for a past definition.
internal sealed record DefinitionAnswer(
    string Code, string Name, string English, string Basis, string Hash, int ContractVersion, string Source, DateTimeOffset? InForceSince,
    IReadOnlyList<CoveredFund> Funds, CategoryCounts Counts, IReadOnlyList<FieldAnswer> Fields, IReadOnlyList<ParameterAnswer> Parameters,
    IReadOnlyList<WordListAnswer> WordLists, IReadOnlyList<CurveAnswer> Curves, IReadOnlyList<StandardsAnswer> Standards, IReadOnlyList<ExclusivesAnswer> Exclusives, IReadOnlyList<EntitlementAnswer> Entitlements, IReadOnlyList<ElementAnswer> Elements, IReadOnlyList<RuleAnswer> Rules)
{
    public static DefinitionAnswer Of(InForce term, Func<string, string?> fundName)
    {
        var d = term.Definition;
        return new(
            d.Code, d.Name, d.English, d.Basis, d.Hash, d.ContractVersion, term.Source, term.Since == default ? null : term.Since,
            [.. d.FundCodes.Select(code => new CoveredFund(code, fundName(code)))],
            CategoryCounts.Of(d),
            [.. d.Fields.Select(FieldAnswer.Of)],
            [.. d.Parameters.Select(ParameterAnswer.Of)],
            [.. d.WordLists.Select(WordListAnswer.Of)],
            [.. d.Curves.Select(CurveAnswer.Of)],
            [.. d.Standards.Select(StandardsAnswer.Of)],
            [.. d.Exclusives.Select(ExclusivesAnswer.Of)],
            [.. d.Entitlements.Select(e => EntitlementAnswer.Of(e, d))],
            [.. d.Elements.Select(ElementAnswer.Of)],
            [.. d.Rules.Select(RuleAnswer.Of)]);
    }

    /// <summary>A formula in words, in both languages.</summary>
    public static Bilingual Words(Formula formula) => new(Explain.Words(formula, Language.Chinese), Explain.Words(formula, Language.English));
}

/// <summary>A fund that belongs to the category.</summary>
internal sealed record CoveredFund(string Code, string? Name);

/// <summary>A field that the category records.</summary>
// FullName: How formulas call it.
// Unit: What stands behind the number; absent when nothing does.
// RequiredWhen: When it must be given, in words.
// NotAbove: Full name of the field that it may not exceed.
// NotBefore: Full name of the day before which it may not lie.
// IsPersonal: True when it says who somebody is: masked and encrypted.
internal sealed record FieldAnswer(
    Subject Subject, Bilingual SubjectName, string Code, string FullName, string Name, string English, FieldKind Kind, Bilingual? Unit, int? Decimals,
    int? MaxLength, Format? Format, IReadOnlyList<string> Options, bool IsRequired, Bilingual? RequiredWhen, decimal? Min, decimal? Max,
    string? NotAbove, string? NotBefore, bool IsPersonal)
{
    public static FieldAnswer Of(IField field)
    {
        var t = field.Terms;
        var isNumber = t.Unit is not null;
        return new(
            t.Subject, Subjects.Name(t.Subject), t.Code, t.FullName, t.Name, t.English, t.Kind, t.Unit?.Name, isNumber ? t.Decimals : null,
            t.MaxLength > 0 ? t.MaxLength : null, t.Format == Categories.Format.None ? null : t.Format, t.Options, t.IsRequired,
            t.RequiredWhen is null ? null : DefinitionAnswer.Words(t.RequiredWhen), t.Min, t.Max, t.NotAbove?.FullName, t.NotBefore?.FullName, t.IsPersonal);
    }
}

/// <summary>A parameter with where it comes from.</summary>
// Shown: The value with its unit, as people read it.
// IsAssumed: True when no document says so: shown so that nobody takes it for policy.
// City: How far a city may move it; absent when it may not.
internal sealed record ParameterAnswer(
    string Code, string Name, string English, Bilingual Unit, decimal Value, Bilingual Shown, Status? Status, string Source, bool IsAssumed,
    IReadOnlyList<LaterValue> Later, CityBounds? City)
{
    public static ParameterAnswer Of(Parameter p) => new(
        p.Code, p.Name, p.English, p.Unit.Name, p.Default, Print(p.Default, p.Unit), p.Sourcing.Status, p.Sourcing.Source, p.Sourcing.Status == Categories.Status.Assumed,
        [.. p.Later.Select(v => new LaterValue(v.From, v.Value, Print(v.Value, p.Unit), v.Status, v.Source, v.Status == Categories.Status.Assumed))], p.City);

    private static Bilingual Print(decimal value, Unit unit) => new(Explain.Value(value, unit, Language.Chinese), Explain.Value(value, unit, Language.English));
}

/// <summary>The value from a day on.</summary>
internal sealed record LaterValue(DateOnly From, decimal Value, Bilingual Shown, Status Status, string Source, bool IsAssumed);

/// <summary>A list of words to look for.</summary>
internal sealed record WordListAnswer(string Code, string Name, string English, IReadOnlyList<string> Words, Status? Status, string Source, bool IsAssumed, bool IsOpenToCities)
{
    public static WordListAnswer Of(WordList w) =>
        new(w.Code, w.Name, w.English, w.Words, w.Sourcing.Status, w.Sourcing.Source, w.Sourcing.Status == Categories.Status.Assumed, w.IsOpenToCities);
}

/// <summary>A ratio over the days of the year.</summary>
internal sealed record CurveAnswer(string Code, string Name, string English, IReadOnlyList<CurvePoint> Points, Status? Status, string Source, bool IsAssumed)
{
    public static CurveAnswer Of(Curve c) => new(c.Code, c.Name, c.English, c.Points, c.Sourcing.Status, c.Sourcing.Source, c.Sourcing.Status == Categories.Status.Assumed);
}

/// <summary>A table of standards by day, division and tier.</summary>
internal sealed record StandardsAnswer(string Code, string Name, string English, Bilingual Unit, IReadOnlyList<StandardRow> Rows, Status? Status, string Source, bool IsAssumed, bool IsOpenToCities)
{
    public static StandardsAnswer Of(StandardTable t) => new(t.Code, t.Name, t.English, t.Unit.Name, t.Rows, t.Sourcing.Status, t.Sourcing.Source, t.Sourcing.Status == Categories.Status.Assumed, t.IsOpenToCities);
}

/// <summary>A table of benefits that exclude each other.</summary>
// MayGoTogether: Pairs that may be drawn together, so that nobody takes their absence for an oversight.
internal sealed record ExclusivesAnswer(string Code, string Name, string English, IReadOnlyList<ExclusivePair> Pairs, IReadOnlyList<CompatiblePair> MayGoTogether, Status? Status, string Source, bool IsAssumed, bool IsOpenToCities)
{
    public static ExclusivesAnswer Of(ExclusiveTable t) => new(t.Code, t.Name, t.English, t.Pairs, t.MayGoTogether, t.Sourcing.Status, t.Sourcing.Source, t.Sourcing.Status == Categories.Status.Assumed, t.IsOpenToCities);
}

/// <summary>Who must draw something, whether anybody pays it or not.</summary>
// Registers: The registers on all of which they stand, with the states that count.
// Items: The benefits, as lines name them; empty when any line counts.
// PaidBy: The projects whose lines count, in words; absent when those of all do.
// Often: How often they must draw, in words.
// IsContinued: True when only those are asked for who drew in the stretch before.
// IsAssumed: True when no document says how long they may draw nothing.
// WatchedBy: Codes of the rules that read how many drew nothing.
internal sealed record EntitlementAnswer(
    string Code, string Name, string English, IReadOnlyList<Bilingual> Registers, IReadOnlyList<string> Items, Bilingual? PaidBy, Bilingual Often, bool IsContinued, bool IsAssumed,
    IReadOnlyList<string> WatchedBy)
{
    public static EntitlementAnswer Of(Entitlement e, CategoryDefinition d) => new(
        e.Code, e.Name, e.English, [.. e.Registers.Select(EntitlementWords.On)], e.Items, e.Projects is null ? null : DefinitionAnswer.Words(e.Projects), EntitlementWords.Often(e),
        e.IsContinued, e.Length?.Sourcing.Status == Status.Assumed,
        [.. d.Rules.Where(r => r.Grades.Any(g => g.When.All().Any(part => part == e.Undrawn || part == e.Time))).Select(r => r.Code)]);
}

/// <summary>What must be watched.</summary>
// Due: By when, in words; absent for what is never due.
// OwedWhen: Which subjects owe it, in words; absent when all do.
// Assumption: Why the days are as they are when no document fixes them.
// HeldIn: Names of the fields in which the platform holds it.
// WatchedBy: Codes of the rules that watch what the platform holds.
internal sealed record ElementAnswer(
    string Code, string Name, string English, Subject? Subject, Bilingual? SubjectName, Bilingual Source, Bilingual? Due, Bilingual? OwedWhen, string? Assumption,
    IReadOnlyList<Bilingual> HeldIn, IReadOnlyList<string> WatchedBy, bool IsPublished, IReadOnlyList<string> Basis)
{
    public static ElementAnswer Of(Element e) => new(
        e.Code, e.Name, e.English, e.Subject, e.Subject is { } subject ? Subjects.Name(subject) : null, ElementWords.Source(e), ElementWords.Due(e),
        e.OwedWhen is null ? null : DefinitionAnswer.Words(e.OwedWhen), e.Assumption, [.. e.HeldIn.Select(field => new Bilingual(field.Name, field.English))], e.WatchedBy,
        e.IsPublished, e.Basis);
}

/// <summary>A rule in words and as formulas.</summary>
// Lasting: How long it must hold before a warning opens, in words; absent when it warns at once.
// Parameters: Codes of the parameters that its formulas read, and of the one that says how long it must hold.
// RestsOnAssumption: True when one of them is assumed, or a word list, a curve or a row of a table that its formulas read.
internal sealed record RuleAnswer(
    string Code, string Name, string English, Subject Subject, Bilingual SubjectName, Risk? Risk, Bilingual? RiskName, Enforcement Enforcement,
    IReadOnlyList<Trigger> Triggers, int LastingDays, Bilingual? Lasting, DateOnly? TrialUntil, bool IsGroupRule, IReadOnlyList<GradeAnswer> Grades, IReadOnlyList<string> Parameters, bool RestsOnAssumption,
    IReadOnlyList<string> Basis, IReadOnlyList<Bilingual> Innocent, Bilingual? ClearedBy, Bilingual? CityMay)
{
    private static readonly Trigger[] AllTriggers = [Trigger.BeforePayment, Trigger.OnEvent, Trigger.Scheduled];

    public static RuleAnswer Of(Rule r)
    {
        return new(
            r.Code, r.Name, r.English, r.Subject, Subjects.Name(r.Subject), r.Risk, r.Risk is { } risk ? Risks.Name(risk) : null, r.Enforcement,
            [.. AllTriggers.Where(t => r.Triggers.HasFlag(t))], r.LastingDays, LastingOf(r), r.TrialUntil, r.IsGroupRule,
            [.. r.Grades.Select(g => new GradeAnswer(g.Level, g.When.ToString(), DefinitionAnswer.Words(g.When)))],
            [.. r.RestsOn.OfType<Parameter>().Select(p => p.Code)], r.RestsOnAssumption,
            r.Basis, r.Innocent, r.Clearing, r.CityAdjust);
    }

    private static Bilingual? LastingOf(Rule r) => r switch
    {
        { LastingLength: { } length } => new(
            $"{length.Name} {Explain.Value(length.Default, length.Unit, Language.Chinese)}", $"{length.English} {Explain.Value(length.Default, length.Unit, Language.English)}"),
        { LastingDays: > 0 } => new(Explain.Value(r.LastingDays, Unit.Day, Language.Chinese), Explain.Value(r.LastingDays, Unit.Day, Language.English)),
        _ => null,
    };
}

/// <summary>When a rule warns at a level: as a formula, and in words.</summary>
internal sealed record GradeAnswer(Level Level, string Formula, Bilingual Words);
