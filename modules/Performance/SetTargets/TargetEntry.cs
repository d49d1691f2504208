using System.IO.Hashing;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Projects;
using SunLedger.Performance.Domain;
using SunLedger.Performance.Reading;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.SetTargets;

/// <summary>A measure as somebody wants it set or changed.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="ProjectCode">The project that it measures.</param>
/// <param name="FundCode">Or the fund, with <paramref name="DivisionCode"/>.</param>
/// <param name="DivisionCode">The division of the fund.</param>
/// <param name="Year">Year of the target.</param>
/// <param name="Group">产出指标, 效益指标, 满意度指标 or 成本指标.</param>
/// <param name="Subgroup">Second level: 数量, 质量, 时效, 成本, 经济效益…</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">定量 or 定性; 定量 when absent.</param>
/// <param name="Direction">≥, ≤ or =; ≥ when absent.</param>
/// <param name="Planned">Planned value, of a counted measure.</param>
/// <param name="Unit">Its unit; % for a ratio.</param>
/// <param name="DueOn">The day by which it is to be reached; the last of the year when absent.</param>
/// <param name="Reason">Why it changes; for a change only.</param>
/// <param name="Fields">Category fields.</param>
internal sealed record MeasureDraft(
    string? Id, string? ProjectCode, string? FundCode, string? DivisionCode, int? Year, string? Group, string? Subgroup, string? Name, string? Kind, string? Direction,
    decimal? Planned, string? Unit, DateOnly? DueOn, string? Reason, JsonElement? Fields)
{
    /// <summary>Its weight in per cent, 0 to 100 with at most two decimals; absent while nobody has weighed it.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Category fields as a file gives them: texts by field code. Stands in for <see cref="Fields"/>.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? FieldTexts { get; init; }
}

/// <summary>What a row may do to a measure that is there already.</summary>
internal enum Intent
{
    /// <summary>Set a new one.</summary>
    Enter,

    /// <summary>Change one that is there.</summary>
    Change,
}

/// <summary>What becomes of measures that somebody wants set or changed: one path for the API and for files. Version and warnings commit together.</summary>
internal sealed class TargetEntry(Owners owners, ICategories categories, IMeasures measures, IMeasureMonitor monitor, TimeProvider time)
{
    private const int AtOnce = 2_000;
    private static readonly string[] Kinds = ["定量", "定性"];
    private static readonly Dictionary<string, MeasureDirection> Directions = new()
    {
        ["≥"] = MeasureDirection.AtLeast, [">="] = MeasureDirection.AtLeast, ["≤"] = MeasureDirection.AtMost, ["<="] = MeasureDirection.AtMost, ["="] = MeasureDirection.Exactly, ["＝"] = MeasureDirection.Exactly,
    };
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How a direction is written.</summary>
    public static string Sign(MeasureDirection direction) => direction switch { MeasureDirection.AtLeast => "≥", MeasureDirection.AtMost => "≤", _ => "=" };

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<MeasureDraft> drafts, Intent intent, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var known = new Dictionary<string, MeasureRow>(StringComparer.Ordinal);
        foreach (var some in drafts.Select(d => d.Id!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var row in await Newest.Measures(db).Where(m => some.Contains(m.Id)).ToListAsync(ct)) known[row.Id] = row;
        var projects = await owners.ProjectsAsync(db, drafts.Select(d => d.ProjectCode), caller, ct);
        var made = new List<(int Row, MeasureRow Measure)>();
        var isVillage = owners.IsVillage(caller);
        RowResult[] decided = [.. drafts.Select((draft, i) => Decide(i + 1, draft, intent, known, projects, isVillage, caller, made))];
        var results = BatchAnswer.HoldBack(await CompleteSets.HoldAsync(db, made, decided, ct), mode);
        var kept = made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).ToArray();
        if (kept.Length == 0) return results;

        db.AddRange(kept.Select(m => m.Measure));
        await db.SaveChangesAsync(ct);
        var rows = kept.GroupBy(m => m.Measure.Id).ToDictionary(g => g.Key, g => g.Max(m => m.Row), StringComparer.Ordinal);
        return await Judging.JudgeAsync(db, measures, monitor, rows, results, time.Today(), ct);
    }

    private RowResult Decide(
        int row, MeasureDraft d, Intent intent, Dictionary<string, MeasureRow> known, IReadOnlyDictionary<string, ProjectFacts> projects, bool isVillage, ICaller caller, List<(int, MeasureRow)> made)
    {
        var there = d.Id is null ? null : known.GetValueOrDefault(d.Id);
        if (intent == Intent.Change && (there is null || !owners.IsIn(caller, there.DivisionPath, there.UnitCode))) return RowResult.Refused(row, d.Id, Fault.Of(EntryRefusals.NotFound, row, "id"));

        var year = d.Year ?? 0;
        var owner = owners.Of(d.ProjectCode, d.FundCode, d.DivisionCode, year, projects, caller);
        var definition = owner is null ? null : categories.Current.Find(owner.CategoryCode, owner.DivisionPath);
        var fields = definition is null ? null : d.FieldTexts is { } texts ? CategoryFields.Read(texts, Subject.Measure, definition) : CategoryFields.Read(d.Fields ?? default, Subject.Measure, definition);
        var isGraded = d.Kind == "定性";
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            owner is null ? Fault.Of(PerformanceRefusals.UnknownOwner, row, d.FundCode is null ? "projectCode" : "fundCode") : null,
            isVillage ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null,
            year is < 2000 || year > time.Today().Year + 1 ? Fault.Of(EntryRefusals.YearRange, row, "year", d.Year, 2000, time.Today().Year + 1) : null,
            d.Group is null ? Fault.Of(EntryRefusals.Required, row, "group", "一级指标", "group") : EntryChecks.Word(row, "group", d.Group, Known.Measure.Group.Options),
            EntryChecks.Text(row, "subgroup", "二级指标", d.Subgroup, 40),
            EntryChecks.RequiredText(row, "name", "指标名称", d.Name, 200),
            EntryChecks.Word(row, "kind", d.Kind, Kinds),
            d.Direction is null || Directions.ContainsKey(d.Direction) ? null : Fault.Of(EntryRefusals.UnknownWord, row, "direction", d.Direction, "≥、≤、="),
            Scaled.Wrong(row, "planned", d.Planned),
            Weights.Wrong(row, "weight", d.Weight),
            EntryChecks.Text(row, "unit", "计量单位", d.Unit, 20),
            isGraded == (d.Planned is not null) || isGraded != string.IsNullOrWhiteSpace(d.Unit) ? Fault.Of(PerformanceRefusals.PlannedMissing, row, "planned") : null,
            intent == Intent.Change ? EntryChecks.RequiredText(row, "reason", "变更原因", d.Reason, 300) : EntryChecks.Text(row, "reason", "变更原因", d.Reason, 300),
            .. (fields?.Faults ?? []).Select(f => Fault.Of(EntryRefusals.CategoryField, row, $"fields.{f.Field}", f.Code, f.Hint.Chinese, f.Hint.English)),
        ];
        if (checks.OfType<Fault>().ToArray() is { Length: > 0 } faults) return RowResult.Refused(row, d.Id, faults);

        var measure = Measure(d, owner!, year, isGraded, fields?.Values, there, caller);
        if (there is not null && there.ContentHash == measure.ContentHash) return RowResult.Duplicate(row, there.Id);
        if (owners.Off(owner!, row) is { } off) return RowResult.Refused(row, d.Id, off);
        if (there is not null && intent == Intent.Enter) return RowResult.Refused(row, there.Id, Fault.Of(EntryRefusals.IdReused, row, "id", there.Id));
        if (there is not null && (there.ProjectCode, there.FundCode, there.DivisionCode, there.Year) != (measure.ProjectCode, measure.FundCode, measure.DivisionCode, measure.Year))
            return RowResult.Refused(row, there.Id, Fault.Of(PerformanceRefusals.OwnerFixed, row, "projectCode", there.Id));
        known[measure.Id] = measure;
        made.Add((row, measure));
        return RowResult.Accepted(row, measure.Id);
    }

    private MeasureRow Measure(MeasureDraft d, Owner owner, int year, bool isGraded, FieldValues? fields, MeasureRow? there, ICaller caller)
    {
        var content = new
        {
            owner.ProjectCode, owner.FundCode, owner.DivisionCode, Year = year, Group = d.Group!, Subgroup = Trimmed(d.Subgroup), Name = d.Name!.Trim(), IsQualitative = isGraded,
            Direction = d.Direction is null ? MeasureDirection.AtLeast : Directions[d.Direction], Planned = Scaled.Of(d.Planned), Unit = Trimmed(d.Unit), DueOn = d.DueOn ?? new DateOnly(year, 12, 31),
            Fields = fields?.Codes.Any() == true ? fields.ToJson() : null,
        };
        var weight = Weights.Of(d.Weight);
        return new()
        {
            Id = d.Id!, Version = (there?.Version ?? 0) + 1, ProjectCode = content.ProjectCode, FundCode = content.FundCode, CategoryCode = owner.CategoryCode, DivisionCode = content.DivisionCode,
            DivisionPath = owner.DivisionPath, UnitCode = owner.UnitCode, Year = year, Group = content.Group, Subgroup = content.Subgroup, Name = content.Name, IsQualitative = isGraded,
            Direction = content.Direction, Planned = content.Planned, Unit = content.Unit, Weight = weight, DueOn = content.DueOn, Fields = content.Fields, Reason = there is null ? null : Trimmed(d.Reason),
            // What was kept before measures had weights keeps its digest.
            ContentHash = weight is null ? Hash(content) : Hash(new { content, weight }), At = time.GetUtcNow(), By = caller.Id,
        };
    }

    /// <summary>Equal contents have equal digests: a row that is sent twice is known by it.</summary>
    internal static long Hash<T>(T content) => unchecked((long)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content, Canonical))));

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Judges measures that were touched, and says beside their rows what warns about them.</summary>
internal static class Judging
{
    public static async Task<IReadOnlyList<RowResult>> JudgeAsync(
        SunLedgerDb db, IMeasures measures, IMeasureMonitor monitor, IReadOnlyDictionary<string, int> rows, IReadOnlyList<RowResult> results, DateOnly today, CancellationToken ct)
    {
        MeasureFacts[] facts = [.. (await measures.FindAsync(db, [.. rows.Keys], today, ct)).Values];
        var findings = (await monitor.MeasuresAsync(db, facts, today, ct)).ToLookup(f => rows[facts[f.Row - 1].Id], f => f.RuleCode);
        return [.. results.Select(r => findings.Contains(r.Row) ? r with { Warnings = [.. findings[r.Row].Distinct()] } : r)];
    }
}
