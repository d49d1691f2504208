using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Desk;
using SunLedger.Monitoring.Evidencing;
using SunLedger.Monitoring.Kernel;
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
/// <param name="Earlier">What the definition said that judged until then; only where another one took its place.</param>
internal sealed record HistoryLine(WarningEventKind Kind, Level? Level, string? Text, string ByName, DateTimeOffset At, EarlierReason? Earlier);

/// <summary>How a warning was explained by a definition that no longer judges it.</summary>
/// <param name="DefinitionHash">Its hash.</param>
/// <param name="RuleName">Name of the rule then, Chinese.</param>
/// <param name="RuleEnglish">Name of the rule then, English.</param>
/// <param name="Words">The deciding condition in words.</param>
/// <param name="Formula">The same as text.</param>
/// <param name="WithValues">The same with its values.</param>
/// <param name="Basis">The clauses that it stood on.</param>
/// <param name="Parameters">The parameters as they stood.</param>
internal sealed record EarlierReason(
    string DefinitionHash, string RuleName, string RuleEnglish, Both Words, string Formula, Both WithValues, string Basis, IReadOnlyList<EvidenceParameter> Parameters);

/// <summary>What people did about a warning.</summary>
/// <param name="HandlerId">Who is to answer.</param>
/// <param name="SignedOn">Day on which somebody took it.</param>
/// <param name="ExplainedOn">Day of the first explanation.</param>
/// <param name="OrderedOn">Day on which it was to be put right.</param>
/// <param name="RectifiedOn">Day on which somebody said that it is.</param>
/// <param name="Proposed">The reason for which one of two proposes to settle it.</param>
/// <param name="Reason">Why it was settled.</param>
/// <param name="SettledOn">Day on which it was.</param>
internal sealed record CaseAnswer(
    string? HandlerId, DateOnly? SignedOn, DateOnly? ExplainedOn, DateOnly? OrderedOn, DateOnly? RectifiedOn, SettleReason? Proposed, SettleReason? Reason, DateOnly? SettledOn);

/// <summary>The exemption that holds a warning back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Basis">Number of the document.</param>
/// <param name="Until">Its last day.</param>
internal sealed record HoldingExemption(string Id, string Basis, DateOnly Until);

/// <summary>A warning with everything that explains it.</summary>
// The first 24 are those of the list.
// Words: the deciding condition in words. Formula: as text. WithValues: in words, with the values it was judged on.
// Due and Case: what is to be done, and what was. Exemption: what holds it back. TrialUntil: the last day on which its rule only writes down.
// Files: what was brought as evidence.
// Evidence: the fields read. Items: the items of the group, at most 50 of ItemCount. Parameters: as they stood.
internal sealed record WarningAnswer(
    string Id, string RuleCode, string RuleName, string RuleEnglish, Level? Level, WarningState State, Enforcement Enforcement, string Risk, string RiskEnglish,
    Subject SubjectKind, string SubjectId, string SubjectName, bool IsAttempt, bool IsUnjudged, DivisionAnswer Division, string CategoryCode, string? FundCode,
    decimal Amount, DateOnly? OpenedOn, DateOnly? ClearedOn, DateOnly AsOf, string? HandlerName, DateOnly? DueOn, bool IsLate,
    DueAnswer? Due, CaseAnswer Case, HoldingExemption? Exemption, DateOnly? TrialUntil,
    Both Words, string Formula, Both WithValues, IReadOnlyList<EvidenceValue> Evidence, IReadOnlyList<EvidenceItem> Items, int ItemCount,
    IReadOnlyList<EvidenceParameter> Parameters, string Basis, Both MayBeInnocent, Both ClearedBy, string DefinitionCode, string DefinitionHash, IReadOnlyList<HistoryLine> History,
    IReadOnlyList<EvidenceView> Files)
{
    public static WarningAnswer Of(
        WarningRow row, Warning warning, DueAnswer? due, HoldingExemption? exemption, CategoryDefinition? definition, IReadOnlyList<HistoryLine> history,
        IReadOnlyList<EvidenceView> files)
    {
        var evidence = SubjectNames.Masked(Storage.Evidence.Read(warning.Evidence), warning.SubjectName, row.SubjectName);
        var rule = definition?.Rules.FirstOrDefault(r => r.Code == warning.RuleCode);
        return new(
            row.Id, row.RuleCode, row.RuleName, row.RuleEnglish, row.Level, row.State, row.Enforcement, row.Risk, row.RiskEnglish, row.SubjectKind, row.SubjectId, row.SubjectName,
            row.IsAttempt, row.IsUnjudged, row.Division, row.CategoryCode, row.FundCode, row.Amount, row.OpenedOn, row.ClearedOn, row.AsOf, row.HandlerName,
            row.DueOn, row.IsLate, due,
            new(warning.HandlerId, warning.SignedOn, warning.ExplainedOn, warning.OrderedOn, warning.RectifiedOn, warning.Proposed, warning.Reason, warning.SettledOn),
            exemption, rule?.TrialUntil,
            WordsOf(evidence, definition), evidence.Formula, new(evidence.WithValues, evidence.WithValuesEn), evidence.Values, evidence.Items, evidence.ItemCount, evidence.Parameters,
            string.Join('；', rule?.Basis ?? []), Joined(rule?.Innocent ?? []), rule?.Clearing is { } clearing ? new(clearing.Chinese, clearing.English) : new("", ""),
            warning.DefinitionCode, warning.DefinitionHash, history, files);
    }

    /// <summary>What a line of the history keeps of a definition that no longer judges.</summary>
    public static EarlierReason Earlier(string hash, Evidence evidence, string ruleCode, CategoryDefinition? definition)
    {
        var rule = definition?.Rules.FirstOrDefault(r => r.Code == ruleCode);
        return new(
            hash, rule?.Name ?? ruleCode, rule?.English ?? ruleCode, WordsOf(evidence, definition), evidence.Formula, new(evidence.WithValues, evidence.WithValuesEn),
            string.Join('；', rule?.Basis ?? []), evidence.Parameters);
    }

    private static Both WordsOf(Evidence evidence, CategoryDefinition? definition)
    {
        if (definition is null) return new("", "");
        var condition = Categories.Formula.Read(evidence.Formula, definition.Scope);
        return new(Explain.Words(condition, Language.Chinese), Explain.Words(condition, Language.English));
    }

    private static Both Joined(IReadOnlyList<Bilingual> words) => new(string.Join('；', words.Select(w => w.Chinese)), string.Join("; ", words.Select(w => w.English)));
}

/// <summary>GET /warnings/{id}: one warning, and why.</summary>
internal sealed class SeeWarning(IDatabase database, ICaller caller, IDivisions divisions, ICategories categories, SubjectNames names, TimeProvider time)
    : Endpoint<SeeWarningRequest, WarningAnswer>
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
        var today = time.Today();
        if (warning is null || !divisions.Sees(caller, warning.DivisionPath, today))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var exemption = warning.State == WarningState.Suppressed
            ? await db.Set<Exemption>().Where(e => e.Id == warning.ExemptionId).Select(e => new HoldingExemption(e.Id, e.Basis, e.UntilOn)).FirstOrDefaultAsync(ct)
            : null;
        // The words are those of the definition that judged, whatever is in force by now.
        var definition = await categories.ByHashAsync(warning.DefinitionHash, ct);
        // Where no rules are in force, nobody can say what is due; the warning is there to be read all the same.
        var due = categories.Current.Find(KernelRules.Code, warning.DivisionPath) is { } kernel ? DueAnswer.Of(warning, Clocks.Of(kernel, today), today) : null;
        var name = (await names.OfAsync(db, [warning], isFile: false, ct))[warning.Id];
        var answer = WarningAnswer.Of(WarningRow.Of(warning, name, divisions, today), warning, due, exemption, definition, await HistoryAsync(db, warning, name, ct), await FilesAsync(db, warning, ct));
        await Send.OkAsync(answer, ct);
    }

    private static async Task<IReadOnlyList<EvidenceView>> FilesAsync(SunLedgerDb db, Warning warning, CancellationToken ct) =>
        [.. (await EvidenceView.Of(db, warning).ToListAsync(ct)).OrderBy(f => f.At).Select(EvidenceView.Of)];

    private async Task<IReadOnlyList<HistoryLine>> HistoryAsync(SunLedgerDb db, Warning warning, string name, CancellationToken ct)
    {
        var lines = new List<HistoryLine>();
        foreach (var e in await db.Set<WarningEvent>().AsNoTracking().Where(e => e.WarningId == warning.Id).OrderBy(e => e.Id).ToListAsync(ct))
        {
            var earlier = e.DefinitionHash is { } hash ? WarningAnswer.Earlier(hash, SubjectNames.Masked(Storage.Evidence.Read(e.Evidence!), warning.SubjectName, name), warning.RuleCode, await categories.ByHashAsync(hash, ct)) : null;
            lines.Add(new(e.Kind, e.Level, SubjectNames.Masked(e.Text, warning.SubjectName, name), e.ByName, e.At, earlier));
        }
        return lines;
    }
}
