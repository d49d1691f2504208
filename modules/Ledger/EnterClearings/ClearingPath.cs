using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.EnterClearings;

/// <summary>What becomes of clearing notes: one path for the API and for files.</summary>
internal sealed class ClearingPath(IDivisions divisions, TimeProvider time)
{
    private const int AtOnce = 5_000;
    private const int VoucherLength = 64; // as payments carry it

    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ClearingRequest> sent, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var known = await KnownAsync(db, sent, ct);
        var made = new List<(int Row, ClearingNote Note)>();
        var batch = await EntryBatch.OpenAsync(db, ct);
        var results = BatchAnswer.HoldBack([.. sent.Select((s, i) => Decide(i + 1, s, known, caller, batch, made))], mode);
        await batch.KeepAsync(db, ClearingNote.Table, [.. made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Note)], caller, time.GetUtcNow(), ct);
        return results;
    }

    private static async Task<Known> KnownAsync(SunLedgerDb db, IReadOnlyList<ClearingRequest> sent, CancellationToken ct)
    {
        var known = new Known(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var part in sent.SelectMany(s => new[] { s.Id, s.Corrects }).Where(Identifier.IsOne).Select(id => id!).Distinct().Chunk(AtOnce))
        {
            foreach (var note in await db.Set<ClearingNote>().AsNoTracking().Where(n => EF.Parameter(part).Contains(n.Id)).ToListAsync(ct)) known.ById[note.Id] = note;
            foreach (var id in await db.Set<ClearingNote>().Where(n => EF.Parameter(part).Contains(n.Corrects)).Select(n => n.Corrects!).ToListAsync(ct)) known.Corrected.Add(id);
        }
        return known;
    }

    private RowResult Decide(int row, ClearingRequest s, Known known, ICaller caller, EntryBatch batch, List<(int, ClearingNote)> made)
    {
        var read = new RowReader(row);
        var today = time.Today();
        var (id, corrects) = (read.Id("id", s.Id), read.OptionalId("corrects", s.Corrects));
        var voucher = read.Text("voucherNo", s.VoucherNo, VoucherLength);
        var on = read.Date("clearedOn", s.ClearedOn);
        var (cleared, refused) = (read.Part("cleared", s.Cleared) ?? Money.Zero, read.Part("refused", s.Refused) ?? Money.Zero);
        var reason = corrects is null ? read.OptionalText("reason", s.Reason, 300) : read.Text("reason", s.Reason, 300);
        if (on > today) read.Note(LedgerRefusal.DateInFuture, "clearedOn", on.Iso(), today.Iso());
        if (!read.IsRight) return RowResult.Refused(row, s.Id, [.. read.Faults]);

        var division = divisions.Latest(s.DivisionCode ?? "");
        if (division is null || !caller.Sees(division.Path)) return RowResult.Refused(row, id, Fault.Of(EntryRefusals.UnknownDivision, row, "divisionCode", s.DivisionCode));
        if (division.Level > DivisionLevel.County) return RowResult.Refused(row, id, Fault.Of(ClearingRefusals.OfDivision, row, "divisionCode", division.Code));
        if (corrects is null && cleared + refused == Money.Zero) return RowResult.Refused(row, id, Fault.Of(ClearingRefusals.Nothing, row, "cleared"));

        var note = new ClearingNote
        {
            Id = id, No = batch.LineNo(row), DivisionCode = division.Code, DivisionPath = division.Path, VoucherNo = voucher, ClearedOn = on, ClearedFen = cleared.Fen, RefusedFen = refused.Fen,
            Corrects = corrects, Reason = reason, EnteredAt = time.GetUtcNow(), EnteredBy = caller.Id,
        };
        if (known.ById.TryGetValue(id, out var there))
            return IsSame(there, note) ? RowResult.Duplicate(row, id) : RowResult.Refused(row, id, Fault.Of(EntryRefusals.IdReused, row, "id", id));
        if (corrects is not null && (known.ById.GetValueOrDefault(corrects)?.DivisionCode != note.DivisionCode || known.Corrected.Contains(corrects)))
            return RowResult.Refused(row, id, Fault.Of(ClearingRefusals.CorrectsNothing, row, "corrects", corrects));
        if (corrects is not null) known.Corrected.Add(corrects);
        known.ById[id] = note;
        made.Add((row, note));
        return RowResult.Accepted(row, id);
    }

    private static bool IsSame(ClearingNote a, ClearingNote b) =>
        (a.DivisionCode, a.VoucherNo, a.ClearedOn, a.ClearedFen, a.RefusedFen, a.Corrects, a.Reason) == (b.DivisionCode, b.VoucherNo, b.ClearedOn, b.ClearedFen, b.RefusedFen, b.Corrects, b.Reason);

    /// <summary>The notes that rows name, and which of them were corrected.</summary>
    private sealed record Known(Dictionary<string, ClearingNote> ById, HashSet<string> Corrected);
}
