using System.Text.Encodings.Web;
using System.Text.Json;
using SunLedger.Messages.Clients;

namespace SunLedger.Monitoring.Storage;

/// <summary>What subscribed programs are told of a warning: which rule, about what, how grave. Evidence, and whom a payment paid, is asked for at its address.</summary>
internal static class WarningNews
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A warning that is new.</summary>
    public static OutgoingEvent Opened(Warning warning) => Of(warning, EventKinds.WarningOpened);

    /// <summary>What the lines of its history tell.</summary>
    public static IEnumerable<OutgoingEvent> Of(IReadOnlyCollection<WarningEvent> events, IEnumerable<Warning> warnings)
    {
        if (events.Count == 0) return [];
        var byId = warnings.Where(w => w.Id != 0).ToDictionary(w => w.Id);
        return events.Where(e => KindOf(e.Kind) is not null).Select(e => Of(byId[e.WarningId], KindOf(e.Kind)!));
    }

    /// <summary>One thing that happened to it.</summary>
    public static OutgoingEvent Of(Warning w, string kind) => new(
        kind,
        $"warning:{Word(w.SubjectKind)}:{w.SubjectId}:{w.DefinitionCode}:{w.RuleCode}:{w.Period}",
        w.DivisionPath,
        JsonSerializer.Serialize(
            new
            {
                subjectKind = Word(w.SubjectKind), w.SubjectId, subjectName = w.SubjectKind == Subject.Payment ? null : w.SubjectName, year = w.Period, definition = w.DefinitionCode, rule = w.RuleCode, ruleName = w.RuleName,
                ruleEnglish = w.RuleEnglish, level = w.Level is { } level ? Word(level) : null, state = Word(w.State), w.DivisionCode, w.FundCode,
                amount = new Money(w.AmountFen).InYuan, w.IsAttempt,
            },
            Json));

    /// <summary>The event that programs are told of; null when they are told of none.</summary>
    public static string? KindOf(WarningEventKind kind) => kind switch
    {
        WarningEventKind.Opened or WarningEventKind.Reopened or WarningEventKind.TakenBack => EventKinds.WarningOpened,
        WarningEventKind.Raised => EventKinds.WarningRaised,
        WarningEventKind.Cleared => EventKinds.WarningCleared,
        WarningEventKind.Explained => EventKinds.WarningExplained,
        WarningEventKind.Settled => EventKinds.WarningSettled,
        _ => null,
    };

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
