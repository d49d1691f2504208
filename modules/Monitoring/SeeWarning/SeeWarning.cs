using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.ListWarnings;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.SeeWarning;

/// <summary>Which warning.</summary>
/// <param name="Id">Our number for it.</param>
internal sealed record SeeWarningRequest(long Id);

/// <summary>A sentence in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
internal sealed record Both(string Zh, string En);

/// <summary>A line of a warning's history.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Level">Level afterwards.</param>
/// <param name="Text">What somebody wrote.</param>
/// <param name="ByName">Who.</param>
/// <param name="At">When.</param>
internal sealed record HistoryLine(WarningEventKind Kind, Level? Level, string? Text, string ByName, DateTimeOffset At);

/// <summary>A warning with everything that explains it.</summary>
// The first 21 are those of the list.
// Words: the deciding condition in words. Formula: as text. WithValues: in words, with the values it was judged on.
// Evidence: the fields read. Items: the items of the group, at most 50 of ItemCount. Parameters: as they stood.
internal sealed record WarningAnswer(
    string Id, string RuleCode, string RuleName, string RuleEnglish, Level? Level, Domain.WarningState State, Enforcement Enforcement, string Risk, string RiskEnglish,
    Subject SubjectKind, string SubjectId, string SubjectName, bool IsAttempt, bool IsUnjudged, DivisionAnswer Division, string CategoryCode, string? FundCode,
    decimal Amount, DateOnly? OpenedOn, DateOnly? ClearedOn, DateOnly AsOf,
    Both Words, string Formula, Both WithValues, IReadOnlyList<EvidenceValue> Evidence, IReadOnlyList<EvidenceItem> Items, int ItemCount,
    IReadOnlyList<EvidenceParameter> Parameters, string Basis, Both MayBeInnocent, Both ClearedBy, string DefinitionCode, string DefinitionHash, IReadOnlyList<HistoryLine> History)
{
    public static WarningAnswer Of(WarningRow row, Warning warning, CategoryDefinition? definition, IReadOnlyList<HistoryLine> history)
    {
        var evidence = SubjectNames.Masked(Storage.Evidence.Read(warning.Evidence), warning.SubjectName, row.SubjectName);
        var rule = definition?.Rules.FirstOrDefault(r => r.Code == warning.RuleCode);
        var condition = definition is null ? null : Categories.Formula.Read(evidence.Formula, definition.Scope);
        return new(
            row.Id, row.RuleCode, row.RuleName, row.RuleEnglish, row.Level, row.State, row.Enforcement, row.Risk, row.RiskEnglish, row.SubjectKind, row.SubjectId, row.SubjectName,
            row.IsAttempt, row.IsUnjudged, row.Division, row.CategoryCode, row.FundCode, row.Amount, row.OpenedOn, row.ClearedOn, row.AsOf,
            condition is null ? new("", "") : new(Explain.Words(condition, Language.Chinese), Explain.Words(condition, Language.English)),
            evidence.Formula, new(evidence.WithValues, evidence.WithValuesEn), evidence.Values, evidence.Items, evidence.ItemCount, evidence.Parameters,
            string.Join('；', rule?.Basis ?? []), Joined(rule?.Innocent ?? []), rule?.Clearing is { } clearing ? new(clearing.Chinese, clearing.English) : new("", ""),
            warning.DefinitionCode, warning.DefinitionHash, history);
    }

    private static Both Joined(IReadOnlyList<Bilingual> words) => new(string.Join('；', words.Select(w => w.Chinese)), string.Join("; ", words.Select(w => w.English)));
}

/// <summary>GET /warnings/{id}: one warning, and why.</summary>
internal sealed class SeeWarning(IDatabase database, ICaller caller, IDivisions divisions, ICategories categories, SubjectNames names) : Endpoint<SeeWarningRequest, WarningAnswer>
{
    public override void Configure()
    {
        Get("/warnings/{id}");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "One warning: the rule in words, the formula with its values, the evidence, what would clear it, and its history.");
    }

    public override async Task HandleAsync(SeeWarningRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var warning = await db.Set<Warning>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == req.Id, ct);
        if (warning is null || !caller.Sees(warning.DivisionPath))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var history = await db.Set<WarningEvent>().Where(e => e.WarningId == warning.Id).OrderBy(e => e.Id)
            .Select(e => new HistoryLine(e.Kind, e.Level, e.Text, e.ByName, e.At)).ToListAsync(ct);
        // The words are those of the definition that judged, whatever is in force by now.
        var definition = await categories.ByHashAsync(warning.DefinitionHash, ct);
        await Send.OkAsync(WarningAnswer.Of(WarningRow.Of(warning, (await names.OfAsync(db, [warning], ct))[warning.Id], divisions), warning, definition, history), ct);
    }
}
