using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Ways;

namespace SunLedger.Ledger.ListPayments;

/// <summary>The payments of the trace of an indicator, and those of them that it does not show one by one.</summary>
internal sealed class TracedPayments(MoneyBelow below)
{
    public async Task<IQueryable<Payment>> OfAsync(SunLedgerDb db, IQueryable<Payment> payments, string indicator, PaymentsRest? rest, Sight sight, CancellationToken ct)
    {
        var here = await sight.Reach.In(db.Set<Indicator>().AsNoTracking()).At(db, sight.Moment).SingleOrDefaultAsync(i => i.Id == indicator, ct);
        if (here is null) return payments.Where(_ => false);
        await AccountsAt.TurnBackAsync(db, [here], sight.Moment, ct);
        var shown = (await below.FollowAsync(db, here, sight.Moment, ct)).Keys;
        if (rest == PaymentsRest.Payees)
        {
            var named = await PayeesPaid.LargestAsync(db, shown, sight.Moment, ct);
            return payments.Where(p => shown.Contains(p.IndicatorKey) && !named.Contains(p.PayeeKey));
        }
        var all = (await below.FollowAsync(db, here, sight.Moment, ct, int.MaxValue)).Keys;
        if (rest == PaymentsRest.Indicators) all = [.. all.Except(shown)];
        return payments.Where(p => all.Contains(p.IndicatorKey));
    }
}
