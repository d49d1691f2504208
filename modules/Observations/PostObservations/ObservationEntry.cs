using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Projects;
using SunLedger.Observations.Domain;
using SunLedger.Observations.Reading;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.PostObservations;

/// <summary>What becomes of observations: one path for the API, for files and for the form. Observation and the end of its warning commit together.</summary>
internal sealed class ObservationEntry(
    Watchlist watchlist, IMonitor monitor, IElementMonitor elements, IProjects projects, ILedgerFacts ledger, TimeProvider time)
{
    private const int AtOnce = 5_000;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ObservationDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var asked = drafts.Select(d => (Kind: ObservationReading.KindOf(d), Id: d.SubjectId)).Where(s => s.Kind is not null && Identifier.IsOne(s.Id)).Select(s => (s.Kind!.Value, s.Id!)).Distinct().ToArray();
        var subjects = (await watchlist.FindAsync(db, asked, ct)).Where(s => s.Value.IsSeenBy(caller)).ToDictionary();
        var reading = new ObservationReading(subjects, caller, time.GetUtcNow());
        var batch = new Batch(reading, await ThereAsync(db, drafts, subjects, ct));
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => batch.Decide(i + 1, draft))], mode);
        var kept = batch.Entered.Where(e => results[e.Row - 1].Outcome == Outcome.Accepted).ToArray();
        if (kept.Length == 0) return results;

        db.AddRange(kept.Select(e => e.Observation));
        await db.SaveChangesAsync(ct);
        await JudgeAsync(db, [.. kept.Select(e => e.Observation)], subjects, ct);
        return results;
    }

    private static async Task<List<ObservationRow>> ThereAsync(
        SunLedgerDb db, IReadOnlyList<ObservationDraft> drafts, Dictionary<(Subject Kind, string Id), Watched> subjects, CancellationToken ct)
    {
        var (there, set) = (new Dictionary<long, ObservationRow>(), db.Set<ObservationRow>().AsNoTracking());
        foreach (var part in drafts.Select(d => d.Id!).Where(Identifier.IsOne).Distinct().Chunk(AtOnce))
            foreach (var o in await set.Where(o => EF.Parameter(part).Contains(o.Id)).ToListAsync(ct)) there[o.Key] = o;
        foreach (var kind in subjects.Keys.GroupBy(s => s.Kind))
            foreach (var part in kind.Select(s => s.Id).Chunk(AtOnce))
                foreach (var o in await set.Where(o => o.SubjectKind == kind.Key && EF.Parameter(part).Contains(o.SubjectId)).ToListAsync(ct)) there[o.Key] = o;
        return [.. there.Values];
    }

    private async Task JudgeAsync(SunLedgerDb db, ObservationRow[] kept, Dictionary<(Subject Kind, string Id), Watched> subjects, CancellationToken ct)
    {
        var today = time.Today();
        await elements.ElementsAsync(db, [.. kept.Where(o => o.Version == 1).SelectMany(o => Arrived(o, subjects[(o.SubjectKind, o.SubjectId)], today))], today, ct);
        // Rules that read what is observed say something new; all others say what they said.
        var read = kept.Where(o => subjects[(o.SubjectKind, o.SubjectId)].Reads(o.Element)).ToLookup(o => o.SubjectKind, o => o.SubjectId);
        if (read[Subject.Project].Distinct().ToArray() is { Length: > 0 } codes)
            await monitor.ProjectsAsync(db, await ledger.WithMoneyAsync(db, [.. (await projects.FindAsync(db, codes, ct)).Values], ct), today, ct);
        if (read[Subject.Indicator].Distinct().ToArray() is { Length: > 0 } ids)
            await monitor.IndicatorsAsync(db, [.. (await ledger.IndicatorsAsync(db, ids, ct)).Values], today, ct);
    }

    /// <summary>The element that an observation brought, when it is one that is due.</summary>
    internal static IEnumerable<DutyFacts> Arrived(ObservationRow o, Watched subject, DateOnly today)
    {
        var element = subject.Find(o.Element)!;
        return Duties.Of(element, subject, today.Year - 1, today).Where(d => d.Period == o.Period).Select(d => Duties.Facts(element, subject, d.Period, d.DueOn, o.ReportedOn));
    }

    /// <summary>The rows of one call, decided one after the other.</summary>
    private sealed class Batch(ObservationReading reading, List<ObservationRow> there)
    {
        private readonly Dictionary<string, ObservationRow> _byId = there.ToDictionary(o => o.Id);
        private readonly Dictionary<(Subject, string, string, string), ObservationRow> _newest =
            there.GroupBy(KeyOf).ToDictionary(g => g.Key, g => g.MaxBy(o => o.Version)!);

        public List<(int Row, ObservationRow Observation)> Entered { get; } = [];

        public RowResult Decide(int row, ObservationDraft draft)
        {
            var (made, faults) = reading.Read(row, draft, newest: null);
            if (made is null) return RowResult.Refused(row, draft.Id, faults);
            if (_byId.TryGetValue(made.Id, out var known))
                return known.SaysWhat(made) ? RowResult.Duplicate(row, made.Id) : RowResult.Refused(row, made.Id, Fault.Of(EntryRefusals.IdReused, row, "id", made.Id));

            var newest = _newest.GetValueOrDefault(KeyOf(made));
            if (newest is not null && made.Corrects is null) return RowResult.Refused(row, made.Id, Fault.Of(ObservationsRefusals.Exists, row, "corrects", newest.Id));
            if (made.Corrects is not null && newest?.Id != made.Corrects)
                return RowResult.Refused(row, made.Id, Fault.Of(ObservationsRefusals.CorrectsOther, row, "corrects", newest?.Id ?? "—", made.Corrects));

            made = reading.Read(row, draft, newest).Row!;
            (_byId[made.Id], _newest[KeyOf(made)]) = (made, made);
            Entered.Add((row, made));
            return RowResult.Accepted(row, made.Id);
        }

        private static (Subject, string, string, string) KeyOf(ObservationRow o) => (o.SubjectKind, o.SubjectId, o.Element, o.Period);
    }
}
