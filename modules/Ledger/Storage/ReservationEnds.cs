namespace SunLedger.Ledger.Storage;

/// <summary>Writes ends of reservations: the line, and that nothing is held any more.</summary>
internal static class ReservationEnds
{
    public static async Task StoreAsync(SunLedgerDb db, IReadOnlyList<ReservationEnd> ends, CancellationToken ct)
    {
        await using (var bulk = await BulkInsert.OpenAsync(db, Columns.Module, ReservationEnd.Table, ["reservation_no", "no", "state", "ended_on", "posted_id", "reason"], ct))
        {
            foreach (var e in ends) await bulk.Long(e.ReservationNo).Long(e.No).Int((int)e.State).Date(e.EndedOn).Text(e.PostedId).Text(e.Reason).EndRowAsync(ct);
            await bulk.CompleteAsync(ct);
        }
        var numbers = ends.Select(e => e.ReservationNo).ToArray();
        var freed = await db.Set<Hold>().Where(h => numbers.Contains(h.ReservationNo)).ExecuteDeleteAsync(ct);
        if (freed != numbers.Length) throw new InvalidOperationException($"{numbers.Length - freed} of {numbers.Length} reservations held nothing; nothing was written.");
    }
}
