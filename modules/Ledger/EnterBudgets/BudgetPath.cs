using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.EnterBudgets;

/// <summary>What becomes of rows that say something of a budget: one path for the API and for files.</summary>
internal sealed class BudgetPath(IDivisions divisions, IFunds funds, TimeProvider time)
{
    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<BudgetRequest> sent, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var known = await KnownAsync(db, sent, ct);
        var made = new List<(int Row, BudgetEntry Entry)>();
        var batch = await EntryBatch.OpenAsync(db, ct);
        var results = BatchAnswer.HoldBack([.. sent.Select((s, i) => Decide(i + 1, s, known, caller, batch, made))], mode);
        await batch.KeepAsync(db, BudgetEntry.Table, [.. made.Where(m => results[m.Row - 1].Outcome == Outcome.Accepted).Select(m => m.Entry)], caller, time.GetUtcNow(), ct);
        return results;
    }

    // Everything that was entered of the years: a register of a few rows per division.
    private static async Task<List<BudgetEntry>> KnownAsync(SunLedgerDb db, IReadOnlyList<BudgetRequest> sent, CancellationToken ct)
    {
        var years = sent.Select(s => s.Year ?? 0).Distinct().ToArray();
        var ids = sent.Select(s => s.Id ?? "").Where(Identifier.IsOne).Distinct().ToArray();
        return await db.Set<BudgetEntry>().AsNoTracking().Where(b => years.Contains(b.Year) || ids.Contains(b.Id)).ToListAsync(ct);
    }

    private RowResult Decide(int row, BudgetRequest s, List<BudgetEntry> known, ICaller caller, EntryBatch batch, List<(int, BudgetEntry)> made)
    {
        var read = new RowReader(row);
        var today = time.Today();
        var (id, corrects) = (read.Id("id", s.Id), read.OptionalId("corrects", s.Corrects));
        var year = read.Year("year", s.Year, 2000, today.Year + 1);
        var docNo = DocNumber.Normalise(read.Text("docNo", s.DocNo, 60));
        var reason = corrects is null ? read.OptionalText("reason", s.Reason, 300) : read.Text("reason", s.Reason, 300);
        var fundCode = read.OptionalText("fundCode", s.FundCode, 40) ?? "";
        var isApproval = fundCode.Length == 0;
        DateOnly? approvedOn = isApproval ? read.Date("approvedOn", s.ApprovedOn) : null;
        Money? expected = isApproval ? null : read.Amount("expected", s.Expected);
        if (approvedOn > today) read.Note(LedgerRefusal.DateInFuture, "approvedOn", approvedOn.Value.Iso(), today.Iso());
        if (!read.IsRight) return RowResult.Refused(row, s.Id, [.. read.Faults]);

        var division = divisions.Latest(s.DivisionCode ?? "");
        if (division is null || !caller.Sees(division.Path)) return RowResult.Refused(row, id, Fault.Of(EntryRefusals.UnknownDivision, row, "divisionCode", s.DivisionCode));
        if (division.Level is not (DivisionLevel.Province or DivisionLevel.City or DivisionLevel.County))
            return RowResult.Refused(row, id, Fault.Of(LedgerRefusals.BudgetOfDivision, row, "divisionCode", division.Code));
        if (!isApproval && funds.Find(fundCode) is null) return RowResult.Refused(row, id, Fault.Of(EntryRefusals.UnknownFund, row, "fundCode", fundCode));
        // A budget that is no part of the row is not silently left out.
        if (!isApproval && s.ApprovedOn is not null) return RowResult.Refused(row, id, LedgerRefusal.UnknownWord.At(row, "approvedOn", s.ApprovedOn.Value.Iso(), "—"));
        if (isApproval && s.Expected is not null) return RowResult.Refused(row, id, LedgerRefusal.Required.At(row, "fundCode", "fundCode", "fundCode"));

        var entry = new BudgetEntry
        {
            Id = id, No = batch.LineNo(row), DivisionCode = division.Code, DivisionPath = division.Path, Year = year, FundCode = fundCode, ApprovedOn = approvedOn, ExpectedFen = expected?.Fen, DocNo = docNo,
            Corrects = corrects, Reason = reason, EnteredAt = time.GetUtcNow(), EnteredBy = caller.Id,
        };
        if (known.Find(k => k.Id == id) is { } there)
            return IsSame(there, entry) ? RowResult.Duplicate(row, id) : RowResult.Refused(row, id, Fault.Of(EntryRefusals.IdReused, row, "id", id));

        var holds = known.Find(k => (k.DivisionCode, k.Year, k.FundCode) == (entry.DivisionCode, year, fundCode) && known.TrueForAll(c => c.Corrects != k.Id));
        if (holds?.Id != corrects)
            return RowResult.Refused(row, id, corrects is null
                ? Fault.Of(LedgerRefusals.BudgetEntered, row, "divisionCode", holds!.Id)
                : Fault.Of(LedgerRefusals.BudgetCorrectsNothing, row, "corrects", corrects));
        known.Add(entry);
        made.Add((row, entry));
        return RowResult.Accepted(row, id);
    }

    private static bool IsSame(BudgetEntry a, BudgetEntry b) =>
        (a.DivisionCode, a.Year, a.FundCode, a.ApprovedOn, a.ExpectedFen, a.DocNo, a.Corrects, a.Reason) == (b.DivisionCode, b.Year, b.FundCode, b.ApprovedOn, b.ExpectedFen, b.DocNo, b.Corrects, b.Reason);
}
