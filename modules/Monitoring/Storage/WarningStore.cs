using SunLedger.Messages.Clients;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;

namespace SunLedger.Monitoring.Storage;

/// <summary>
/// Carries rulings into the table of warnings, inside the caller's transaction: reads the lives that are touched, asks each for the
/// next one, and writes what changed. New rows go in bulk.
/// </summary>
internal sealed class WarningStore(TimeProvider time, IEventOutbox? outbox = null)
{
    private const int IdsAtOnce = 5_000;

    private static readonly string[] Columns =
    [
        "subject_kind", "subject_id", "subject_name", "period", "definition_code", "rule_code", "definition_hash", "rule_name", "rule_english", "risk", "enforcement", "state", "level",
        "is_unjudged", "is_attempt", "division_code", "division_path", "fund_code", "category_code", "amount_fen", "as_of", "since_on", "opened_on", "cleared_on", "hit_on", "exemption_id",
        "due_on", "evidence", "changed_at",
    ];

    /// <summary>Takes rulings in.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="rulings">What was ruled: hits, and what cannot be judged.</param>
    /// <param name="quiet">What was judged without a ruling, so that warnings about it may end; null when nothing may.</param>
    /// <param name="terms">By what lives go on the day of judging.</param>
    /// <param name="ct">Cancels.</param>
    public Task<StoredCount> TakeAsync(SunLedgerDb db, IReadOnlyList<Ruling> rulings, Quiet? quiet, Terms terms, CancellationToken ct) =>
        TakeAsync(db, [new Taking(rulings, quiet, terms)], ct);

    /// <summary>Takes in what was ruled about several kinds of things, in one go.</summary>
    public async Task<StoredCount> TakeAsync(SunLedgerDb db, IReadOnlyList<Taking> takings, CancellationToken ct)
    {
        if (takings.All(t => t.SubjectIds.Count == 0)) return default;
        var lives = await KnownAsync(db, takings, ct);
        var (added, events) = (new List<Warning>(), new List<WarningEvent>());
        for (var i = 0; i < takings.Count; i++) Take(db, takings[i], lives[i], added, events);

        await InsertAsync(db, added, ct);
        db.AddRange(events);
        db.KeepPasts(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (outbox is not null)
            await outbox.AddAsync(db, [.. added.Where(w => w.Life.IsUp).Select(WarningNews.Opened), .. WarningNews.Of(events, lives.SelectMany(l => l.Values))], ct);
        return new StoredCount(added.Count, events.Count(e => e.Kind == WarningEventKind.Cleared));
    }

    private void Take(SunLedgerDb db, Taking taking, Dictionary<Key, Warning> known, List<Warning> added, List<WarningEvent> events)
    {
        foreach (var ruling in taking.Rulings)
        {
            var key = Key.Of(ruling);
            if (!known.TryGetValue(key, out var warning))
            {
                warning = New(ruling, key);
                known[key] = warning;
                added.Add(warning);
            }
            Take(db, warning, ruling, taking.Terms, events);
        }
        if (taking.Quiet is { } quiet) Settle(db, known.Values, taking.Rulings, quiet, taking.Terms, events);
    }

    // The lives that each of them touches; one question for all kinds of things, unless they are so many that they are asked about in parts.
    private static async Task<Dictionary<Key, Warning>[]> KnownAsync(SunLedgerDb db, IReadOnlyList<Taking> takings, CancellationToken ct)
    {
        var known = Array.ConvertAll(takings.ToArray(), _ => new Dictionary<Key, Warning>());
        var held = db.ChangeTracker.Entries<Warning>().ToDictionary(e => e.Entity.Id, e => e.Entity); // what this transaction has in hand already stands as it has it
        var parts = takings.SelectMany((t, place) => t.SubjectIds.Chunk(IdsAtOnce).Select(ids => (Place: place, t.Subject, Ids: ids))).ToArray();
        var isOne = parts.Sum(p => p.Ids.Length) <= IdsAtOnce;
        foreach (var asked in isOne ? [parts] : parts.Select(p => new[] { p }))
        {
            var rows = await asked.Select(p => Of(db, p.Subject, p.Ids)).Aggregate((one, other) => one.Concat(other)).AsNoTracking().ToListAsync(ct);
            if (rows.Count == 0) continue;
            var places = new Dictionary<(Subject, string), int>();
            foreach (var part in asked)
                foreach (var id in part.Ids) places.TryAdd((part.Subject, id), part.Place);
            foreach (var row in rows) known[places[(row.SubjectKind, row.SubjectId)]][Key.Of(row)] = held.GetValueOrDefault(row.Id, row);
        }
        return known;
    }

    // One parameter however many ids: an array on PostgreSQL, JSON on SQLite.
    private static IQueryable<Warning> Of(SunLedgerDb db, Subject subject, string[] ids) => db.Set<Warning>().Where(w => w.SubjectKind == subject && EF.Parameter(ids).Contains(w.SubjectId));

    private static Warning New(Ruling ruling, Key key) => new()
    {
        SubjectKind = ruling.Thing.Kind,
        SubjectId = key.SubjectId,
        SubjectName = ruling.Thing.Name,
        Period = key.Period,
        DefinitionCode = key.DefinitionCode,
        RuleCode = key.RuleCode,
        DefinitionHash = ruling.Definition.Hash,
        RuleName = ruling.Rule.Name,
        RuleEnglish = ruling.Rule.English,
        DivisionCode = ruling.Thing.DivisionCode,
        DivisionPath = ruling.Thing.DivisionPath,
        CategoryCode = ruling.Thing.CategoryCode,
        Evidence = "",
    };

    private void Take(SunLedgerDb db, Warning warning, Ruling ruling, Terms terms, List<WarningEvent> events)
    {
        var before = warning.Life;
        var next = before.Next(ruling.Verdict, terms.AsOf, ruling.Rule.LastingOn(terms.AsOf), terms.PatienceDays(ruling.Thing.DivisionPath), terms.HeldBack(ruling));
        // Missing data changes nothing about a hit that stands, its evidence least of all.
        if (next == before && ruling.Verdict.Answer == Answer.Unknown && !warning.IsUnjudged && next.State != WarningState.CannotJudge) return;

        // What people decided, they decided on this evidence.
        if (next.State == WarningState.Settled) return;

        var found = new WarningCase(next, IsAnew(before, next) ? Handling.None : warning.Handling);
        var judged = new Judged(
            found,
            DueOn: terms.Clocks(ruling.Thing.DivisionPath).Next(found)?.On,
            IsUnjudged: ruling.Verdict.Answer == Answer.Unknown && next.IsUp,
            HitOn: ruling.Verdict.Answer == Answer.Yes && next.Counts ? warning.HitOn ?? terms.AsOf : warning.HitOn,
            ExemptionId: next.State == WarningState.Suppressed ? terms.ExemptionOf(ruling)?.Id ?? warning.ExemptionId : warning.ExemptionId,
            DefinitionHash: ruling.Definition.Hash,
            Evidence: ruling.Evidence().ToJson());
        if (warning.Judged == judged) return; // most of what stands goes on standing

        ToWrite(db, warning);
        if (warning.Id != 0 && before.IsUp && next.IsUp && warning.DefinitionHash != judged.DefinitionHash) events.Add(Rejudged(warning));
        if (warning.Evidence != judged.Evidence || warning.DefinitionHash != judged.DefinitionHash) Refresh(warning, ruling, terms.AsOf);
        warning.Take(judged);
        if (warning.Id != 0 && KindOf(before, next) is { } kind) events.Add(Event(warning, kind));
    }

    // Only what changes is tracked, as it stood until now: a commit of payments reads hundreds of warnings that stand, and changes none.
    private static void ToWrite(SunLedgerDb db, Warning warning)
    {
        if (warning.Id != 0 && db.Entry(warning).State == EntityState.Detached) db.Attach(warning);
    }

    // What opens, opens with an empty desk: nobody has signed or explained it yet.
    private static bool IsAnew(WarningLife before, WarningLife next) => !before.IsUp && next.IsUp;

    private void Refresh(Warning warning, Ruling ruling, DateOnly asOf)
    {
        (warning.RuleName, warning.RuleEnglish) = (ruling.Rule.Name, ruling.Rule.English);
        (warning.Risk, warning.Enforcement) = (ruling.Rule.Risk ?? default, ruling.Rule.Enforcement);
        (warning.SubjectName, warning.AmountFen, warning.FundCode) = (ruling.Thing.Name, ruling.Thing.Amount.Fen, ruling.Thing.FundCode);
        (warning.DivisionCode, warning.DivisionPath, warning.CategoryCode) = (ruling.Thing.DivisionCode, ruling.Thing.DivisionPath, ruling.Thing.CategoryCode);
        (warning.IsAttempt, warning.AsOf, warning.ChangedAt) = (ruling.IsAttempt, asOf, time.GetUtcNow());
    }

    private void Settle(SunLedgerDb db, IEnumerable<Warning> known, IReadOnlyList<Ruling> rulings, Quiet quiet, Terms terms, List<WarningEvent> events)
    {
        var ruled = rulings.Select(Key.Of).ToHashSet();
        foreach (var warning in known)
        {
            if (warning.Id == 0 || ruled.Contains(Key.Of(warning)) || !quiet.MayEnd(warning)) continue;
            var before = warning.Life;
            var next = before.Next(Verdict.Quiet, terms.AsOf, 0, terms.PatienceDays(warning.DivisionPath));
            if (next == before) continue;
            ToWrite(db, warning);
            warning.Take(new WarningCase(next, warning.Handling), terms.Clocks(warning.DivisionPath));
            (warning.AsOf, warning.ChangedAt, warning.IsUnjudged) = (terms.AsOf, time.GetUtcNow(), false);
            if (KindOf(before, next) is { } kind) events.Add(Event(warning, kind));
        }
    }

    private static WarningEventKind? KindOf(WarningLife before, WarningLife next)
    {
        if (before.ClearedOn is null && next.ClearedOn is not null) return WarningEventKind.Cleared;
        if (before.State != next.State && next.State == WarningState.Suppressed) return WarningEventKind.Suppressed;
        if (before.State != next.State && next.State == WarningState.Recorded) return WarningEventKind.Recorded;
        if (before.State is WarningState.Closed or WarningState.Settled && next.IsUp || before.IsUp && before.ClearedOn is not null && next.ClearedOn is null) return WarningEventKind.Reopened;
        if (!before.IsUp && next.IsUp) return WarningEventKind.Opened;
        return before.IsUp && next.IsUp && next.Level > before.Level ? WarningEventKind.Raised : null;
    }

    private WarningEvent Event(Warning warning, WarningEventKind kind) => new()
    {
        WarningId = warning.Id,
        Kind = kind,
        Level = warning.Level,
        ById = "system",
        ByName = "系统",
        At = time.GetUtcNow(),
    };

    // The words and values of the definition that judged until now go into the history: a warning is explained for ever as it was raised.
    private WarningEvent Rejudged(Warning warning)
    {
        var line = Event(warning, WarningEventKind.Rejudged);
        (line.DefinitionHash, line.Evidence) = (warning.DefinitionHash, warning.Evidence);
        return line;
    }

    private static async Task InsertAsync(SunLedgerDb db, List<Warning> added, CancellationToken ct)
    {
        if (added.Count == 0) return;
        await using var insert = await BulkInsert.OpenAsync(db, MonitoringMap.Module, MonitoringMap.Warnings, Columns, ct);
        foreach (var w in added)
        {
            insert.Int((int)w.SubjectKind).Text(w.SubjectId).Text(w.SubjectName).Int(w.Period).Text(w.DefinitionCode).Text(w.RuleCode).Text(w.DefinitionHash).Text(w.RuleName)
                .Text(w.RuleEnglish).Int((int)w.Risk).Int((int)w.Enforcement).Int((int)w.State).Int((int?)w.Level).Flag(w.IsUnjudged).Flag(w.IsAttempt).Text(w.DivisionCode)
                .Text(w.DivisionPath).Text(w.FundCode).Text(w.CategoryCode).Long(w.AmountFen).Date(w.AsOf).Date(w.SinceOn).Date(w.OpenedOn).Date(w.ClearedOn).Date(w.HitOn).Text(w.ExemptionId)
                .Date(w.DueOn).Text(w.Evidence).Instant(w.ChangedAt);
            await insert.EndRowAsync(ct);
        }
        await insert.CompleteAsync(ct);
        if (db.Recorded is { } recorded) recorded.Add<Warning>(await NumbersAsync(db, added, ct));
    }

    // The database numbers them.
    private static async Task<IReadOnlyList<long>> NumbersAsync(SunLedgerDb db, List<Warning> added, CancellationToken ct)
    {
        var (numbers, keys, subject) = (new List<long>(), added.Select(Key.Of).ToHashSet(), added[0].SubjectKind);
        foreach (var part in added.Select(w => w.SubjectId).Distinct().Chunk(IdsAtOnce))
        {
            var rows = await db.Set<Warning>().Where(w => w.SubjectKind == subject && EF.Parameter(part).Contains(w.SubjectId))
                .Select(w => new { w.Id, w.SubjectId, w.DefinitionCode, w.RuleCode, w.Period }).ToListAsync(ct);
            numbers.AddRange(rows.Where(w => keys.Contains(new(w.SubjectId, w.DefinitionCode, w.RuleCode, w.Period))).Select(w => w.Id));
        }
        return numbers;
    }

    /// <summary>What makes two warnings the same: a second hit finds the first.</summary>
    private readonly record struct Key(string SubjectId, string DefinitionCode, string RuleCode, int Period)
    {
        public static Key Of(Ruling r) => new(r.Thing.Id, r.Definition.Code, r.Rule.Code, r.Thing.Period);

        public static Key Of(Warning w) => new(w.SubjectId, w.DefinitionCode, w.RuleCode, w.Period);
    }
}

/// <summary>What was ruled about things of one kind, each of which is in no other.</summary>
/// <param name="Rulings">What was ruled: hits, and what cannot be judged.</param>
/// <param name="Quiet">What was judged without a ruling, so that warnings about it may end; null when nothing may.</param>
/// <param name="Terms">By what lives go on the day of judging.</param>
internal sealed record Taking(IReadOnlyList<Ruling> Rulings, Quiet? Quiet, Terms Terms)
{
    /// <summary>What kind of things; of no account when there are none.</summary>
    public Subject Subject => Quiet?.Subject ?? (Rulings.Count == 0 ? default : Rulings[0].Thing.Kind);

    /// <summary>The things.</summary>
    public IReadOnlyCollection<string> SubjectIds { get; } = [.. (Quiet?.SubjectIds ?? Rulings.Select(r => r.Thing.Id)).Distinct()];
}

/// <summary>What was done.</summary>
/// <param name="Added">Warnings that are new.</param>
/// <param name="Cleared">Warnings whose rule fell quiet.</param>
internal readonly record struct StoredCount(int Added, int Cleared);

/// <summary>What was judged, so that silence about it means something.</summary>
/// <param name="Subject">What kind of things.</param>
/// <param name="SubjectIds">The things.</param>
/// <param name="Rules">The rules that were asked, by definition and code.</param>
/// <param name="IsSeen">Whether a sweep has seen this item, so that a group rule's silence counts; null outside a sweep, where it never does.</param>
internal sealed record Quiet(Subject Subject, IReadOnlyCollection<string> SubjectIds, IReadOnlySet<(string Definition, string Rule)> Rules, Func<string, bool>? IsSeen)
{
    /// <summary>What a plan was asked about on the live path.</summary>
    public static Quiet Of<T>(Plan<T> plan, ReadOnlyMemory<T> items) => new(
        plan.Readings.Subject,
        [.. items.ToArray().Select(plan.Readings.Id)],
        plan.Rules.Select(r => (r.Definition.Code, r.Rule.Code)).ToHashSet(),
        IsSeen: null);

    /// <summary>True when the rule's silence may end the warning: it was asked, and could see everything that the warning rests on.</summary>
    public bool MayEnd(Warning warning)
    {
        return Rules.Contains((warning.DefinitionCode, warning.RuleCode)) && MayEnd(warning.DefinitionCode, warning.RuleCode, [.. Evidence.Read(warning.Evidence).Items.Select(i => i.Id)]);
    }

    /// <summary>The same of a hit that no row keeps, by the items that it rests on.</summary>
    public bool MayEnd(string definition, string rule, IReadOnlyList<string> items) =>
        Rules.Contains((definition, rule)) && (items.Count == 0 || IsSeen is not null && items.All(IsSeen));
}
