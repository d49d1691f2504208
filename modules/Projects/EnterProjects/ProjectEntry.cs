using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Projects.Approvals;
using SunLedger.Projects.Domain;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.EnterProjects;

/// <summary>What a row may do to a project that is there already.</summary>
internal enum Intent
{
    /// <summary>Enter a new one; a project that is there with other content stays as it is.</summary>
    Enter,

    /// <summary>Change one that is there.</summary>
    Change,
}

/// <summary>What becomes of rows that somebody wants entered or changed: one path for the API and for files. Project, version and warnings commit together.</summary>
internal sealed class ProjectEntry(IDivisions divisions, IFunds funds, ICategories categories, ILedgerFacts ledger, IMonitor monitor, ISwitches switches, TimeProvider time,
    IEnumerable<IApprovalDemands> demands)
{
    /// <summary>Takes rows. Where approval is demanded they are refused, unless <paramref name="isDecision"/> says that people have agreed to them.</summary>
    public async Task<IReadOnlyList<RowResult>> TakeAsync(
        SunLedgerDb db, IReadOnlyList<ProjectDraft> drafts, Intent intent, BatchMode mode, ICaller caller, CancellationToken ct, bool isDecision = false)
    {
        var codes = drafts.Select(d => d.Code!).Where(Identifier.IsOne).Distinct().ToArray();
        var known = new Dictionary<string, ProjectRow>();
        foreach (var some in codes.Chunk(2000))
            foreach (var row in await db.Set<ProjectRow>().Where(p => some.Contains(p.Code)).ToListAsync(ct)) known[row.Code] = row;

        var demanded = new HashSet<string>();
        if (!isDecision && caller.IsBoundByApproval())
            foreach (var demand in demands) demanded.UnionWith(await demand.DivisionsAsync(db, ProjectDocument.KindCode, ct));
        var batch = new Batch(new(divisions, funds, categories.Current, caller, time.Today()), switches, known, time.GetUtcNow(), demanded, await BeforeAsync(db, intent, known, ct), isDecision);
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => batch.Decide(i + 1, draft, intent))], mode);
        if (batch.Touched.Count == 0 || results.All(r => r.Outcome != Outcome.Accepted))
        {
            // A refused batch had already changed them in memory; the caller's own rows are none of ours.
            foreach (var project in known.Values.Except(batch.Entered)) db.Entry(project).State = EntityState.Detached;
            return results;
        }

        db.AddRange(batch.Entered);
        db.AddRange(batch.Versions);
        await db.SaveChangesAsync(ct);
        return await JudgeAsync(db, batch, results, ct);
    }

    // What is changed is compared with what it said last.
    private static async Task<Dictionary<string, ProjectContent>> BeforeAsync(SunLedgerDb db, Intent intent, Dictionary<string, ProjectRow> known, CancellationToken ct)
    {
        var said = new Dictionary<string, ProjectContent>();
        if (intent == Intent.Enter) return said;
        foreach (var some in known.Keys.Chunk(2000))
            foreach (var v in await db.Set<VersionRow>().AsNoTracking().Where(v => some.Contains(v.Code)).Join(db.Set<ProjectRow>(), v => new { v.Code, v.Version }, p => new { p.Code, p.Version }, (v, p) => v).ToListAsync(ct))
                said[v.Code] = ProjectContent.FromText(v.Content);
        return said;
    }

    private async Task<IReadOnlyList<RowResult>> JudgeAsync(SunLedgerDb db, Batch batch, IReadOnlyList<RowResult> results, CancellationToken ct)
    {
        var touched = batch.Touched.ToArray();
        var facts = await ledger.WithMoneyAsync(db, [.. touched.Select(t => t.Key.ToFacts())], ct);
        var findings = (await monitor.ProjectsAsync(db, facts, time.Today(), ct)).ToLookup(f => touched[f.Row - 1].Value, f => f.RuleCode);
        return [.. results.Select(r => findings.Contains(r.Row) ? r with { Warnings = [.. findings[r.Row].Distinct()] } : r)];
    }

    /// <summary>The rows of one call, decided one after the other.</summary>
    private sealed class Batch(Surroundings surroundings, ISwitches switches, Dictionary<string, ProjectRow> known, DateTimeOffset now, IReadOnlySet<string> demanded,
        IReadOnlyDictionary<string, ProjectContent> before, bool isDecision)
    {
        private readonly Dictionary<string, ProjectContent> _said = before.ToDictionary();

        public List<ProjectRow> Entered { get; } = [];

        public List<VersionRow> Versions { get; } = [];

        /// <summary>What was entered or changed, with the last row that said so.</summary>
        public Dictionary<ProjectRow, int> Touched { get; } = [];

        public RowResult Decide(int row, ProjectDraft draft, Intent intent)
        {
            var there = draft.Code is null ? null : known.GetValueOrDefault(draft.Code);
            // A project of another division is not told about, neither to those who guess its code nor to those who want to change it.
            if (intent == Intent.Change && (there is null || !surroundings.Caller.Sees(there.DivisionPath)))
                return RowResult.Refused(row, draft.Code, Fault.Of(EntryRefusals.NotFound, row, "code"));

            var reading = ProjectReading.Read(row, draft, surroundings);
            if (reading.Content is not { } content) return RowResult.Refused(row, draft.Code, reading.Faults);
            var text = content.ToText();
            var hash = ProjectContent.HashOf(text);
            if (there?.ContentHash.AsSpan().SequenceEqual(hash) == true) return RowResult.Duplicate(row, there.Code);
            if (demanded.Contains(content.DivisionCode))
                return RowResult.Refused(row, draft.Code, Fault.Of(ProjectsRefusals.ApprovalDemanded, row, null, content.DivisionCode, ProjectDocument.KindCode));
            if (switches.Category(content.CategoryCode, reading.DivisionPath!) is { } off) return RowResult.Refused(row, draft.Code, off.Fault(row, "categoryCode"));
            if (there is null) return Enter(row, draft.Code!, reading.DivisionPath!, content, text, hash);
            if (intent == Intent.Enter) return RowResult.Refused(row, there.Code, Fault.Of(EntryRefusals.IdReused, row, "code", there.Code));
            if (Moved(row, there, content) is { } moved) return RowResult.Refused(row, there.Code, moved);

            if (_said.TryGetValue(there.Code, out var said)) there.Settle(said, content, isDecision);
            _said[there.Code] = content;
            there.Take(content, hash, now, surroundings.Caller.Id);
            return Keep(row, there, text);
        }

        private RowResult Enter(int row, string code, string path, ProjectContent content, string text, byte[] hash)
        {
            var project = ProjectRow.Of(code, path, content, hash, now, surroundings.Caller.Id);
            known.Add(code, project);
            Entered.Add(project);
            return Keep(row, project, text);
        }

        private RowResult Keep(int row, ProjectRow project, string text)
        {
            Versions.Add(new VersionRow { Code = project.Code, Version = project.Version, Content = text, At = now, By = surroundings.Caller.Id });
            Touched[project] = row;
            return RowResult.Accepted(row, project.Code);
        }

        private static Fault? Moved(int row, ProjectRow there, ProjectContent content)
        {
            if (there.DivisionCode != content.DivisionCode) return Fault.Of(ProjectsRefusals.ProjectFixed, row, "divisionCode", there.Code, "区划", "division");
            return there.CategoryCode != content.CategoryCode ? Fault.Of(ProjectsRefusals.ProjectFixed, row, "categoryCode", there.Code, "资金类别", "category") : null;
        }
    }
}
