using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.DeclareHeads;

/// <summary>What becomes of declared heads of lists: one path for the API and for files.</summary>
internal sealed class HeadEntry(IDivisions divisions, IAuditTrail trail, TimeProvider time)
{
    private const int AtOnce = 5_000;

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<HeadDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var there = new List<RollHead>();
        foreach (var part in drafts.SelectMany(d => new[] { d.Id, d.BatchId }).Where(Identifier.IsOne).Select(id => id!).Distinct().Chunk(AtOnce))
            there.AddRange(await db.Set<RollHead>().AsNoTracking().Where(h => EF.Parameter(part).Contains(h.Id) || EF.Parameter(part).Contains(h.BatchId)).ToListAsync(ct));
        var byId = there.DistinctBy(h => h.Key).ToDictionary(h => h.Id, StringComparer.Ordinal);
        var newest = byId.Values.GroupBy(h => h.BatchId).ToDictionary(g => g.Key, g => g.MaxBy(h => h.Version)!, StringComparer.Ordinal);
        var made = new List<(int Row, RollHead Head)>();
        var results = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => Decide(i + 1, draft, byId, newest, caller, made))], mode);
        var kept = made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Head).ToArray();
        if (kept.Length == 0) return results;

        db.AddRange(kept);
        await db.SaveChangesAsync(ct);
        await trail.RecordBatchAsync(db, new Act("roll_head.declare", "roll_head", "") { DivisionPath = kept[0].DivisionPath }, results, ct);
        return results;
    }

    private RowResult Decide(int row, HeadDraft d, Dictionary<string, RollHead> byId, Dictionary<string, RollHead> newest, ICaller caller, List<(int, RollHead)> made)
    {
        var division = divisions.Latest(d.DivisionCode ?? "");
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "id", d.Id),
            EntryChecks.Id(row, "batchId", d.BatchId),
            division is null || !caller.Sees(division.Path) ? Fault.Of(EntryRefusals.UnknownDivision, row, "divisionCode", d.DivisionCode) : null,
            d.Heads is null ? Fault.Of(EntryRefusals.Required, row, "heads", "申报人数", "heads") : d.Heads < 1 ? Fault.Of(PersonsRefusals.NoHeads, row, "heads", d.Heads) : null,
            string.IsNullOrEmpty(d.Corrects) ? EntryChecks.Text(row, "reason", "更正原因", d.Reason, 300) : EntryChecks.RequiredText(row, "reason", "更正原因", d.Reason, 300),
        ];
        if (checks.OfType<Fault>().ToArray() is { Length: > 0 } faults) return RowResult.Refused(row, d.Id, faults);

        var before = newest.GetValueOrDefault(d.BatchId!);
        var head = new RollHead
        {
            Id = d.Id!, BatchId = d.BatchId!, Version = (before?.Version ?? 0) + 1, DivisionCode = division!.Code, DivisionPath = division.Path, Heads = d.Heads!.Value,
            Corrects = string.IsNullOrEmpty(d.Corrects) ? null : d.Corrects, Reason = string.IsNullOrWhiteSpace(d.Reason) ? null : d.Reason.Trim(), EnteredAt = time.GetUtcNow(), EnteredBy = caller.Id,
        };
        if (byId.TryGetValue(head.Id, out var known))
            return known.SaysWhat(head) ? RowResult.Duplicate(row, head.Id) : RowResult.Refused(row, head.Id, Fault.Of(EntryRefusals.IdReused, row, "id", head.Id));
        if (before is not null && head.Corrects is null) return RowResult.Refused(row, head.Id, Fault.Of(PersonsRefusals.HeadEntered, row, "batchId", before.Id));
        // Another division's declaration is corrected by none but those who see it.
        if (head.Corrects is not null && (before?.Id != head.Corrects || !caller.Sees(before.DivisionPath)))
            return RowResult.Refused(row, head.Id, Fault.Of(PersonsRefusals.HeadCorrectsNothing, row, "corrects", head.Corrects));
        (byId[head.Id], newest[head.BatchId]) = (head, head);
        made.Add((row, head));
        return RowResult.Accepted(row, head.Id);
    }
}
