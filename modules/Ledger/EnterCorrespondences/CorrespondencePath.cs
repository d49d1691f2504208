using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.EnterCorrespondences;

/// <summary>What becomes of rows of the correspondence table: one path for the API and for files.</summary>
internal sealed class CorrespondencePath(IDivisions divisions, IFunds funds, TimeProvider time)
{
    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<CorrespondenceRequest> sent, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var known = await db.Set<Correspondence>().AsNoTracking().ToListAsync(ct); // a table of a few rows per level
        var made = new List<(int Row, Correspondence Entry)>();
        var batch = await EntryBatch.OpenAsync(db, ct);
        var results = BatchAnswer.HoldBack([.. sent.Select((s, i) => Decide(i + 1, s, known, caller, batch, made))], mode);
        await batch.KeepAsync(db, Correspondence.Table, [.. made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Entry)], caller, time.GetUtcNow(), ct);
        return results;
    }

    private RowResult Decide(int row, CorrespondenceRequest s, List<Correspondence> known, ICaller caller, EntryBatch batch, List<(int, Correspondence)> made)
    {
        var read = new RowReader(row);
        var (id, ends) = (read.Id("id", s.Id), read.OptionalId("ends", s.Ends));
        var effectiveOn = read.Date("effectiveOn", s.EffectiveOn);
        var docNo = DocNumber.Normalise(read.Text("docNo", s.DocNo, 60));
        var reason = ends is null ? read.OptionalText("reason", s.Reason, 300) : read.Text("reason", s.Reason, 300);
        var (upper, lower) = ends is null ? (read.Text("upperFund", s.UpperFund, 40), read.Text("lowerFund", s.LowerFund, 40)) : ("", "");
        if (!read.IsRight) return RowResult.Refused(row, s.Id, [.. read.Faults]);

        var ended = ends is null ? null : known.Find(k => k.Id == ends && k.Ends is null && caller.Sees(k.DivisionPath));
        if (ends is not null && ended is null) return RowResult.Refused(row, id, Fault.Of(LedgerRefusals.CorrespondenceEndsNothing, row, "ends", ends));
        var division = divisions.Latest(ended?.DivisionCode ?? s.DivisionCode ?? "");
        if (division is null || !caller.Sees(division.Path)) return RowResult.Refused(row, id, Fault.Of(EntryRefusals.UnknownDivision, row, "divisionCode", s.DivisionCode));
        var entry = new Correspondence
        {
            Id = id, No = batch.LineNo(row), DivisionCode = division.Code, DivisionPath = division.Path, UpperFund = ended?.UpperFund ?? upper, LowerFund = ended?.LowerFund ?? lower, EffectiveOn = effectiveOn, DocNo = docNo,
            Ends = ends, Reason = reason, EnteredAt = time.GetUtcNow(), EnteredBy = caller.Id,
        };
        if (known.Find(k => k.Id == id) is { } there)
            return IsSame(there, entry) ? RowResult.Duplicate(row, id) : RowResult.Refused(row, id, Fault.Of(EntryRefusals.IdReused, row, "id", id));
        var fault = ended is null ? OfNew(row, entry, known) : OfEnd(row, entry, ended, known);
        if (fault is not null) return RowResult.Refused(row, id, fault);

        known.Add(entry);
        made.Add((row, entry));
        return RowResult.Accepted(row, id);
    }

    private Fault? OfNew(int row, Correspondence entry, List<Correspondence> known)
    {
        if (FundFault(row, "upperFund", entry.UpperFund, entry) is { } above) return above;
        if (FundFault(row, "lowerFund", entry.LowerFund, entry) is { } below) return below;
        if (funds.Find(entry.UpperFund)!.Level >= funds.Find(entry.LowerFund)!.Level) return Fault.Of(LedgerRefusals.CorrespondenceLevels, row, "lowerFund", entry.UpperFund, entry.LowerFund);
        var holds = known.Find(k => k.Ends is null && (k.DivisionCode, k.UpperFund, k.LowerFund) == (entry.DivisionCode, entry.UpperFund, entry.LowerFund) && EndOf(k, known) is var end
            && (end is null || end > entry.EffectiveOn || k.EffectiveOn >= entry.EffectiveOn));
        return holds is null ? null : Fault.Of(LedgerRefusals.CorrespondenceEntered, row, "effectiveOn", holds.Id);
    }

    private static Fault? OfEnd(int row, Correspondence entry, Correspondence ended, List<Correspondence> known)
    {
        if (EndOf(ended, known) is not null) return Fault.Of(LedgerRefusals.CorrespondenceEndsNothing, row, "ends", ended.Id);
        return entry.EffectiveOn < ended.EffectiveOn
            ? Fault.Of(LedgerRefusals.CorrespondenceEndsEarly, row, "effectiveOn", entry.EffectiveOn.Iso(), ended.EffectiveOn.Iso()) : null;
    }

    // A fund of a division's own is a name there alone.
    private Fault? FundFault(int row, string field, string code, Correspondence entry)
    {
        if (funds.Find(code) is not { } fund) return Fault.Of(EntryRefusals.UnknownFund, row, field, code);
        var isHere = fund.OwnerDivision is not { } owner || entry.DivisionPath.Contains($"/{owner}/", StringComparison.Ordinal);
        return isHere ? null : LedgerRefusal.FundNotHere.At(row, field, code);
    }

    private static DateOnly? EndOf(Correspondence row, List<Correspondence> known) => known.Find(k => k.Ends == row.Id)?.EffectiveOn;

    private static bool IsSame(Correspondence a, Correspondence b) =>
        (a.DivisionCode, a.UpperFund, a.LowerFund, a.EffectiveOn, a.DocNo, a.Ends, a.Reason) == (b.DivisionCode, b.UpperFund, b.LowerFund, b.EffectiveOn, b.DocNo, b.Ends, b.Reason);
}
