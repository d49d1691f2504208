using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.ListWarnings;

/// <summary>Which warnings to list. Without a state: what is up, from open to rectified.</summary>
/// <param name="Division">At and below this division.</param>
/// <param name="Category">About things of this category.</param>
/// <param name="Rule">Of this rule.</param>
/// <param name="Level">Of this level.</param>
/// <param name="State">In this state: open, explained, rectifying, rectified, settled, closed, suppressed, recorded, pending or cannot_judge.</param>
/// <param name="SubjectKind">About this kind of thing.</param>
/// <param name="Subject">About the thing with this id.</param>
/// <param name="Q">Part of a name or id.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="Late">True for those past the day for what is due.</param>
/// <param name="Handler">In the hands of this account.</param>
/// <param name="Exemption">Held back by this exemption.</param>
/// <param name="Year">Of this year's things; all years when absent.</param>
internal sealed record ListWarningsRequest(
    string? Division, string? Category, string? Rule, Level? Level, string? State, Subject? SubjectKind, string? Subject, string? Q, string? Cursor, int? Limit, bool? Late = null,
    string? Handler = null, string? Exemption = null, int? Year = null);

/// <summary>A warning in a list. It is a suspicion until somebody determines it.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="RuleCode">KB-01.</param>
/// <param name="RuleName">Name of the rule, Chinese.</param>
/// <param name="RuleEnglish">Name of the rule, English.</param>
/// <param name="Level">How grave; absent while it never hit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Enforcement">What the rule does to the action.</param>
/// <param name="Risk">What is suspected, Chinese.</param>
/// <param name="RiskEnglish">What is suspected, English.</param>
/// <param name="SubjectKind">What kind of thing.</param>
/// <param name="SubjectId">Its id.</param>
/// <param name="SubjectName">What people call it.</param>
/// <param name="IsAttempt">True when the thing was refused and does not stand in the ledger.</param>
/// <param name="IsUnjudged">True when it warns that nobody could judge for too long.</param>
/// <param name="Division">Where it belongs.</param>
/// <param name="CategoryCode">Category of the thing.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="Amount">Money at stake, yuan.</param>
/// <param name="OpenedOn">Day on which it last opened.</param>
/// <param name="ClearedOn">Day on which the rule fell quiet.</param>
/// <param name="AsOf">The day for which it was judged last with a changed outcome.</param>
/// <param name="HandlerName">Who is to answer.</param>
/// <param name="DueOn">Last day for what is due next.</param>
/// <param name="IsLate">True when that day is past.</param>
internal sealed record WarningRow(
    string Id, string RuleCode, string RuleName, string RuleEnglish, Level? Level, WarningState State, Enforcement Enforcement, string Risk, string RiskEnglish,
    Subject SubjectKind, string SubjectId, string SubjectName, bool IsAttempt, bool IsUnjudged, DivisionAnswer Division, string CategoryCode, string? FundCode,
    decimal Amount, DateOnly? OpenedOn, DateOnly? ClearedOn, DateOnly AsOf, string? HandlerName, DateOnly? DueOn, bool IsLate)
{
    public static WarningRow Of(Warning w, string name, IDivisions divisions, DateOnly today)
    {
        var risk = Risks.Name(w.Risk);
        return new(
            w.Id.ToString(CultureInfo.InvariantCulture), w.RuleCode, w.RuleName, w.RuleEnglish, w.Level, w.State, w.Enforcement, risk.Chinese, risk.English,
            w.SubjectKind, w.SubjectId, name, w.IsAttempt, w.IsUnjudged, DivisionAnswer.Of(w.DivisionCode, divisions), w.CategoryCode, w.FundCode,
            new Money(w.AmountFen).InYuan, w.OpenedOn, w.ClearedOn, w.AsOf, w.HandlerName, w.DueOn, w.DueOn < today);
    }
}

/// <summary>GET /warnings: the newest first.</summary>
internal sealed class ListWarnings(IDatabase database, ICaller caller, IDivisions divisions, SubjectNames names, TimeProvider time) : Endpoint<ListWarningsRequest, Page<WarningRow>>
{
    private static readonly WarningState[] Up = [WarningState.Open, WarningState.Explained, WarningState.Rectifying, WarningState.Rectified];

    public override void Configure()
    {
        Get("/warnings");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Warnings of the own division and below, newest first.");
    }

    public override async Task HandleAsync(ListWarningsRequest req, CancellationToken ct)
    {
        if (Scope.PathOf(req.Division, caller, divisions) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        // Queries bind no names with an underscore.
        var state = Enum.TryParse<WarningState>(req.State?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var read) ? read : (WarningState?)null;
        if (!string.IsNullOrEmpty(req.State) && (state is null || char.IsAsciiDigit(req.State[0])))
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.UnknownState, "state", req.State);
            return;
        }
        var (limit, today) = (Cursor.Limit(req.Limit), time.Today());
        await using var db = database.Read();
        var rows = await Query(db, req, state, path, today).OrderByDescending(w => w.Id).Take(limit + 1).ToListAsync(ct);
        var next = rows.Count > limit ? Cursor.After(rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        var shown = await names.OfAsync(db, rows, ct);
        await Send.OkAsync(new([.. rows.Take(limit).Select(w => WarningRow.Of(w, shown[w.Id], divisions, today))], next), ct);
    }

    private IQueryable<Warning> Query(SunLedgerDb db, ListWarningsRequest req, WarningState? inState, string path, DateOnly today)
    {
        var warnings = db.Set<Warning>().AsNoTracking().Where(w => w.DivisionPath.StartsWith(path));
        warnings = inState is { } state ? warnings.Where(w => w.State == state) : warnings.Where(w => Up.Contains(w.State));
        if (req.Year is { } year) warnings = warnings.Where(w => w.Period == year);
        if (req.Late == true) warnings = warnings.Where(w => w.DueOn < today);
        if (req.Handler is { } handler) warnings = warnings.Where(w => w.HandlerId == handler);
        if (req.Exemption is { } exemption) warnings = warnings.Where(w => w.ExemptionId == exemption);
        if (req.Category is { } category) warnings = warnings.Where(w => w.CategoryCode == category);
        if (req.Rule is { } rule) warnings = warnings.Where(w => w.RuleCode == rule);
        if (req.Level is { } level) warnings = warnings.Where(w => w.Level == level);
        if (req.SubjectKind is { } kind) warnings = warnings.Where(w => w.SubjectKind == kind);
        if (req.Subject is { } subject) warnings = warnings.Where(w => w.SubjectId == subject);
        if (req.Q?.Trim() is { Length: > 0 } q)
        {
            // The table does not know which payees are persons: whoever may not read them finds payments by id and rule alone, and learns nothing by trying names.
            var mayRead = PayeeNames.MayRead(caller);
            warnings = warnings.Where(w => w.SubjectId.Contains(q) || w.RuleName.Contains(q) || w.SubjectName.Contains(q) && (mayRead || w.SubjectKind != Subject.Payment));
        }
        if (Cursor.Number(req.Cursor) is { } after) warnings = warnings.Where(w => w.Id < after);
        return warnings;
    }
}
