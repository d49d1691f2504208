using CsCheck;

namespace SunLedger.Categories.Tests;

/// <summary>Random sound definitions: the fields of the sample, and random parameters, lists, curves and rules.</summary>
internal static class DefinitionGen
{
    private static readonly string[] Pieces = ["文", "件号", "〔2018〕", " ", "a", "Ä", "’", "<", "&", "𠮷", "e\u0301", "/", "+", "'", "\u2028"];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Array[1, 12].Select(at => $"甲{string.Concat(at.Select(i => Pieces[i]))}乙");

    private sealed record Seed(Status Status, string Words, Level[] Levels, Condition[] Formulas, Risk Risk, Enforcement Enforcement, int Triggers, int Days, decimal Value);

    private static readonly Gen<Seed> Seeds = Gen.Select(
        Gen.Select(Gen.Enum<Status>(), Words, Gen.Enum<Level>().Array[1, 4]),
        FormulaGen.Sound(3).Array[4],
        Gen.Select(Gen.Enum<Risk>(), Gen.Enum<Enforcement>(), Gen.Int[1, 7], Gen.Int[0, 90], Gen.Decimal[0, 1]),
        (a, formulas, b) => new Seed(a.Item1, a.Item2, a.Item3, formulas, b.Item1, b.Item2, b.Item3, b.Item4, decimal.Round(b.Item5, 4)));

    public static Gen<CategoryDefinition> Definitions => Seeds.Array[1, 4].Select(Build);

    private static CategoryDefinition Build(Seed[] seeds)
    {
        var draft = DefinitionReading.Read(new Samples.SampleRoads().Define().Text);
        for (var i = 0; i < seeds.Length; i++) Add(draft, seeds[i], i);
        return draft.Finish();
    }

    private static void Add(DefinitionDraft draft, Seed seed, int i)
    {
        draft.Parameter($"p{i}", seed.Words, seed.Words, Unit.Ratio, seed.Value).CitiesMaySet(seed.Value, 1, (Strict)(seed.Days % 3)).Sourcing.Say(seed.Status, seed.Words);
        draft.Parameters[^1].Since(new DateOnly(2019, 1, 1).AddDays(seed.Days), seed.Value, seed.Status, seed.Words);
        draft.WordList($"w{i}", seed.Words, seed.Words, [seed.Words, "丙"]).Sourcing.Say(seed.Status, seed.Words);
        draft.Curve($"c{i}", seed.Words, seed.Words, [new CurvePoint(3, 1 + seed.Days % 31, seed.Value)]).Sourcing.Say(seed.Status, seed.Words);
        var rule = draft.Of(Subject.Project).Warn($"ZZ-{i:00}", seed.Words, seed.Words).About(seed.Risk).Enforce(seed.Enforcement).Judged((Trigger)seed.Triggers)
            .Lasting(seed.Days).From(seed.Words).MayBeInnocent(seed.Words, seed.Words).ClearedBy(seed.Words, seed.Words).CityMay(seed.Words, seed.Words);
        for (var at = 0; at < seed.Levels.Length; at++) AddGrade(rule, seed.Levels[at], Formula.Read(seed.Formulas[at].ToString(), draft.Scope));
    }

    private static void AddGrade(Rule rule, Level level, Condition when)
    {
        if (level == Level.Yellow) rule.Yellow(when);
        else if (level == Level.Orange) rule.Orange(when);
        else rule.Red(when);
    }
}
