namespace SunLedger.Ledger.Storage;

/// <summary>The ledger's tables.</summary>
internal sealed class LedgerMap : IEntityMap
{
    /// <inheritdoc />
    public void Map(ModelBuilder model, Dialect dialect)
    {
        if (dialect == Dialect.Postgres) Numbers.Map(model);
        Indicator.Map(model.Entity<Indicator>(), dialect);
        Batch.Map(model.Entity<Batch>(), dialect);
        JournalEntry.Map(model.Entity<JournalEntry>(), dialect);
        Release.Map(model.Entity<Release>(), dialect);
        Receipt.Map(model.Entity<Receipt>(), dialect);
        Assignment.Map(model.Entity<Assignment>(), dialect);
        ProjectShare.Map(model.Entity<ProjectShare>(), dialect);
        Payment.Map(model.Entity<Payment>(), dialect);
        Total.Map(model.Entity<Total>(), dialect);
        PaidMonth.Map(model.Entity<PaidMonth>(), dialect);
        Adjustment.Map(model.Entity<Adjustment>(), dialect);
        Reservation.Map(model.Entity<Reservation>(), dialect);
        ReservationEnd.Map(model.Entity<ReservationEnd>(), dialect);
        Hold.Map(model.Entity<Hold>(), dialect);
        BudgetEntry.Map(model.Entity<BudgetEntry>(), dialect);
        ClearingNote.Map(model.Entity<ClearingNote>(), dialect);
        Correspondence.Map(model.Entity<Correspondence>(), dialect);
        PaymentException.Map(model.Entity<PaymentException>(), dialect);
        Reconciliation.Map(model.Entity<Reconciliation>(), dialect);
        ReconciliationDifference.Map(model.Entity<ReconciliationDifference>(), dialect);
        SealMark.Map(model.Entity<SealMark>(), dialect);
        UnsealedBatch.Map(model.Entity<UnsealedBatch>(), dialect);
        Block.Map(model.Entity<Block>(), dialect);
        BlockPart.Map(model.Entity<BlockPart>(), dialect);
        Verification.Map(model.Entity<Verification>(), dialect);
    }
}
