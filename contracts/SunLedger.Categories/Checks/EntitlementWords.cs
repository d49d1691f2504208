namespace SunLedger.Categories;

/// <summary>What is said about who is entitled, in words.</summary>
public static class EntitlementWords
{
    /// <summary>On which register somebody must stand, and in which of its states.</summary>
    public static Bilingual On(StandsOn stands) => stands.States.Count == 0
        ? new(stands.Register.Name, stands.Register.English)
        : new($"{stands.Register.Name}（{string.Join("、", stands.States)}）", $"{stands.Register.English} ({string.Join(", ", stands.States)})");

    /// <summary>How often they must draw.</summary>
    public static Bilingual Often(Entitlement entitlement) => entitlement switch
    {
        { Span: CalendarSpan.Month } => new("每月至少一次", "at least once a month"),
        { Span: CalendarSpan.Term } => new("每学期至少一次", "at least once a term"),
        { Span: CalendarSpan.Year } => new("每年至少一次", "at least once a year"),
        { Length: { } length } => new(
            $"{Explain.Value(length.Default, length.Unit, Language.Chinese)}内至少一次（{length.Name}）", $"at least once in {Explain.Value(length.Default, length.Unit, Language.English)} ({length.English})"),
        _ => new("至少一次", "at least once"),
    };
}
