using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Blocks;

/// <summary>The tables that are sealed. A table of lines that is added to the ledger is added here, with a number of its own; a test notices when it is not.</summary>
internal static class SealedTables
{
    public static IReadOnlyList<SealedTable> All { get; } =
    [
        SealedTable.OfIndicators(1),
        SealedTable.OfLines<Release>(2, Release.Table, "from_key"),
        SealedTable.OfLines<Receipt>(3, Receipt.Table, "indicator_key"),
        SealedTable.OfLines<Assignment>(4, Assignment.Table, "indicator_key"),
        SealedTable.OfLines<Payment>(5, Payment.Table, "indicator_key"),
        SealedTable.OfJournal(6),
        SealedTable.OfBatches(7),
        SealedTable.OfLines<Adjustment>(8, Adjustment.Table, "indicator_key"),
        SealedTable.OfLines<Reservation>(9, Reservation.Table, "indicator_key"),
        SealedTable.OfReservationEnds(10),
        SealedTable.OfEntries<Correspondence>(11, Correspondence.Table),
        SealedTable.OfEntries<BudgetEntry>(12, BudgetEntry.Table),
        SealedTable.OfEntries<PaymentException>(13, PaymentException.Table),
        SealedTable.OfEntries<ClearingNote>(14, ClearingNote.Table),
    ];

    /// <summary>The table with a number, or null.</summary>
    public static SealedTable? Find(int no) => All.FirstOrDefault(t => t.No == no);
}
