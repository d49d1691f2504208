using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.ListWarnings;

/// <summary>What a list of warnings looks at.</summary>
/// <param name="Reach">At and below a division, in the tree of a day.</param>
/// <param name="States">In these states; any when there are none.</param>
/// <param name="Moment">As they stood then.</param>
/// <param name="Today">The day by which something is late.</param>
internal sealed record AskedWarnings(Reach Reach, WarningState[] States, AskedMoment Moment, DateOnly Today);

/// <summary>Reads warnings: the list and the file are one query.</summary>
internal sealed class WarningList(ICaller caller, IDivisions divisions, SubjectNames names, TimeProvider time)
{
    private static readonly WarningState[] Up = [WarningState.Open, WarningState.Explained, WarningState.Rectifying, WarningState.Rectified];

    /// <summary>What is asked for; null, and the answer is written, when it does not read or is none of the caller's.</summary>
    public async Task<AskedWarnings?> OpenAsync(HttpContext context, ListWarningsRequest req)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(context, EntryRefusals.NotFound, "division");
            return null;
        }
        if (await AskedMoment.ReadAsync(context, req.AsOf, req.KnownAt, time) is not { } moment) return null;
        if (StatesOf(req.State) is { } states)
            return new(Reach.Of(path, moment.TreeDay(req.Tree, req.Year, time), moment.KnownAt, divisions, req.Exact == true), states, moment, moment.LastDay(time));
        await Problem.WriteAsync(context, MonitoringRefusals.UnknownState, "state", req.State!);
        return null;
    }

    /// <summary>All of them, on whichever page.</summary>
    public async Task<WarningsSum> SumAsync(SunLedgerDb db, ListWarningsRequest req, AskedWarnings asked, CancellationToken ct)
    {
        var sum = await Query(db, req, asked).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Fen = g.Sum(w => w.AmountFen) }).SingleOrDefaultAsync(ct);
        return new(sum?.Count ?? 0, new Money(sum?.Fen ?? 0).InYuan);
    }

    /// <summary>The page that begins at the cursor, and when the newest of its rows changed. Files leave the platform: no payee who may be a person is named in them, whoever asks.</summary>
    public async Task<(IReadOnlyList<WarningRow> Rows, string? Next, DateTimeOffset? Newest)> ReadAsync(SunLedgerDb db, ListWarningsRequest req, AskedWarnings asked, bool isFile, CancellationToken ct)
    {
        var (all, limit) = (Query(db, req, asked), Cursor.Limit(req.Limit));
        var page = Cursor.Number(req.Cursor) is { } after ? all.Where(w => w.Id < after) : all;
        var rows = await page.OrderByDescending(w => w.Id).Take(limit + 1).ToListAsync(ct);
        var next = rows.Count > limit ? Cursor.After(rows[limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        var shown = await names.OfAsync(db, rows, isFile, ct);
        return ([.. rows.Take(limit).Select(w => WarningRow.Of(w, shown[w.Id], divisions, asked.Today))], next, rows.Count == 0 ? null : rows.Max(w => w.ChangedAt));
    }

    // None for any; null for one that there is not. Queries bind no names with an underscore.
    private static WarningState[]? StatesOf(string? asked)
    {
        if (string.IsNullOrEmpty(asked)) return Up;
        if (asked == "any") return [];
        var states = new List<WarningState>();
        foreach (var word in asked.Split(','))
        {
            if (word.Length == 0 || char.IsAsciiDigit(word[0]) || !Enum.TryParse<WarningState>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var state)) return null;
            states.Add(state);
        }
        return [.. states];
    }

    private IQueryable<Warning> Query(SunLedgerDb db, ListWarningsRequest req, AskedWarnings asked)
    {
        var (states, today) = (asked.States, asked.Today);
        var warnings = asked.Reach.In(db.WarningsAt(asked.Moment.Until), w => w.DivisionPath);
        if (states.Length > 0) warnings = warnings.Where(w => states.Contains(w.State));
        if (req.Hit == true) warnings = warnings.Where(w => w.HitOn != null);
        if (req.Definition is { } definition) warnings = warnings.Where(w => w.DefinitionCode == definition);
        if (req.Reason is { } reason) warnings = warnings.Where(w => w.Reason == reason);
        if (req.From is { } from) warnings = warnings.Where(w => w.HitOn >= from);
        if (req.Until is { } until) warnings = warnings.Where(w => w.HitOn <= until);
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
        return warnings;
    }
}
