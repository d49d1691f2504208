using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Moments;

/// <summary>The lines that count at a moment. A line is recorded with its batch; the batch's number stands in the line's own.</summary>
internal static class Counted
{
    private const long Rows = 1L << Batch.RowBits;

    public static IQueryable<Indicator> At(this IQueryable<Indicator> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(i => i.RegisteredOn <= day);
        if (moment.KnownAt is not { } instant) return all;
        // The first entry of an account is its registration.
        var first = db.Set<JournalEntry>().Where(e => e.Version == 1 && db.Set<Batch>().Any(b => b.No == e.BatchNo && b.PostedAt <= instant));
        return all.Where(i => first.Any(e => e.IndicatorKey == i.Key));
    }

    public static IQueryable<JournalEntry> KnownAt(this IQueryable<JournalEntry> all, SunLedgerDb db, Moment moment) =>
        moment.KnownAt is { } instant ? all.Where(e => db.Set<Batch>().Any(b => b.No == e.BatchNo && b.PostedAt <= instant)) : all;

    public static IQueryable<Correspondence> KnownAt(this IQueryable<Correspondence> all, Moment moment) =>
        moment.KnownAt is { } instant ? all.Where(c => c.EnteredAt <= instant) : all;

    public static IQueryable<BudgetEntry> KnownAt(this IQueryable<BudgetEntry> all, Moment moment) =>
        moment.KnownAt is { } instant ? all.Where(b => b.EnteredAt <= instant) : all;

    public static IQueryable<ClearingNote> KnownAt(this IQueryable<ClearingNote> all, Moment moment) =>
        moment.KnownAt is { } instant ? all.Where(n => n.EnteredAt <= instant) : all;

    public static IQueryable<Release> At(this IQueryable<Release> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(r => r.ReleasedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(r => db.Set<Batch>().Any(b => b.No == r.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<Receipt> At(this IQueryable<Receipt> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(r => r.ReceivedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(r => db.Set<Batch>().Any(b => b.No == r.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<Assignment> At(this IQueryable<Assignment> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(a => a.AssignedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(a => db.Set<Batch>().Any(b => b.No == a.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<Payment> At(this IQueryable<Payment> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(p => p.PaidOn <= day);
        return moment.KnownAt is { } instant ? all.Where(p => db.Set<Batch>().Any(b => b.No == p.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<Adjustment> At(this IQueryable<Adjustment> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(a => a.MovedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(a => db.Set<Batch>().Any(b => b.No == a.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<Reservation> At(this IQueryable<Reservation> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(r => r.ReservedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(r => db.Set<Batch>().Any(b => b.No == r.No / Rows && b.PostedAt <= instant)) : all;
    }

    public static IQueryable<ReservationEnd> At(this IQueryable<ReservationEnd> all, SunLedgerDb db, Moment moment)
    {
        if (moment.AsOf is { } day) all = all.Where(e => e.EndedOn <= day);
        return moment.KnownAt is { } instant ? all.Where(e => db.Set<Batch>().Any(b => b.No == e.No / Rows && b.PostedAt <= instant)) : all;
    }
}
