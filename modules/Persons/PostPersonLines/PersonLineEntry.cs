using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;
using SunLedger.Persons.Domain;
using SunLedger.Persons.Reading;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>What becomes of lines: one path for the API and for files. Lines, totals and warnings commit together.</summary>
internal sealed class PersonLineEntry(
    IPaymentLookup payments, ILedgerFacts ledger, IProjects projects, ICategories categories, ISwitches switches, PersonSeals seals, IPersonMonitor monitor, LineFacts facts,
    IAuditTrail trail, TimeProvider time)
{
    private const string Counting = "counting";

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<PersonLineDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var found = await FoundForLines.FindAsync(db, drafts, payments, ledger, projects, ct);
        await db.Database.CurrentTransaction!.CreateSavepointAsync(Counting, ct);
        var before = await SumStore.LockAsync(db, found.Payments.Values, ct);
        var sums = new Dictionary<string, long>(before, StringComparer.Ordinal);
        var runs = AccountRuns.Of([.. drafts.Select(d => d.Account?.Trim())]);
        var decision = new LineDecision(found, sums, categories.Current, switches, seals, caller, runs, time.GetUtcNow(), time.Today());
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => decision.Decide(i + 1, draft))], mode);
        var kept = decision.Made.Where(m => results[m.Key - 1].Outcome == Outcome.Accepted).ToArray();
        if (kept.Length == 0)
        {
            await db.Database.CurrentTransaction!.RollbackToSavepointAsync(Counting, ct); // a total that is locked stands there; of a payment for which nothing is written none may
            return results;
        }

        var targets = found.Targets.Values.ToDictionary(t => t.Key);
        await LineStore.InsertAsync(db, [.. kept.Select(m => m.Value)], ct);
        await SumStore.AddAsync(db, kept.Select(m => m.Value), targets, ct);
        await SumStore.PlacesAsync(db, kept.Select(m => m.Value), ct);
        var warned = await JudgeAsync(db, kept, found, targets, ct);
        await trail.RecordBatchAsync(db, new Act("person_line.post", "person_line", "") { DivisionPath = kept[0].Value.DivisionPath }, results, ct);
        return [.. results.Select(r => warned.TryGetValue(r.Row, out var codes) ? r with { Warnings = codes } : r)];
    }

    private async Task<Dictionary<int, string[]>> JudgeAsync(
        SunLedgerDb db, IReadOnlyList<KeyValuePair<int, PersonLine>> kept, FoundForLines found, Dictionary<long, PersonLine> targets, CancellationToken ct)
    {
        facts.Remember(found.Indicators.Values, found.Projects.Values, found.Payments.Values);
        var entered = kept.Where(m => !m.Value.IsReversal).ToArray();
        var lines = await facts.OfAsync(db, [.. entered.Select(m => m.Value)], [.. entered.Select(m => m.Key)], ct);
        var gone = kept.Select(m => m.Value.Replaces).OfType<long>().Select(key => targets[key].Id).ToArray();
        var findings = await monitor.LinesAsync(db, lines, gone, time.Today(), ct);
        return findings.GroupBy(f => f.Row).ToDictionary(g => g.Key, g => g.Select(f => f.RuleCode).Distinct().ToArray());
    }
}
