using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>
/// Compares the balances that postings move with what they came from. They cannot be sealed, for they move; but every posting leaves an entry, which
/// is sealed and says what came of it.
/// </summary>
internal static class AccountCheck
{
    private static readonly (string Zh, string En, Func<Balances, Money> Of)[] Buckets =
    [
        ("指标金额", "amount", b => b.Amount), ("结转转入", "carriedIn", b => b.CarriedIn), ("结转转出", "carriedOut", b => b.CarriedOut), ("收回", "recalled", b => b.Recalled),
        ("已下达", "released", b => b.Released), ("已安排", "assigned", b => b.Assigned), ("已支付", "paid", b => b.Paid), ("退回", "returned", b => b.Returned),
        ("冻结", "reserved", b => b.Reserved), ("待下达待安排冻结", "pledged", b => b.Pledged),
    ];

    /// <summary>Each bucket of every account, beside what the entries and lines make of it.</summary>
    public static void Compare(Derived derived, Findings findings)
    {
        foreach (var indicator in derived.Indicators.Values.OrderBy(i => i.Key))
        {
            var (kept, made) = (indicator.Account.Balances, derived.Accounts.GetValueOrDefault(indicator.Key).Balances);
            if (Buckets.Select(b => Difference.Between(b.Zh, b.En, b.Of(kept), b.Of(made))).FirstOrDefault(d => d is not null) is { } difference) Say(findings, indicator, difference);
        }
    }

    /// <summary>Both balances of every account, beside its last entry.</summary>
    public static async Task RunAsync(SunLedgerDb db, Findings findings, CancellationToken ct)
    {
        var accounts =
            from i in db.Set<Indicator>()
            join e in db.Set<JournalEntry>() on new { i.Key, i.Version } equals new { Key = e.IndicatorKey, e.Version } into last
            from e in last.DefaultIfEmpty()
            orderby i.Key
            select new { Indicator = i, Last = e };
        await foreach (var row in accounts.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (!Fits(row.Indicator.Account, row.Last)) Say(findings, row.Indicator, null);
    }

    private static void Say(Findings findings, Indicator indicator, Difference? difference) =>
        findings.Other(LedgerFindingKind.AccountWrong, indicator.DivisionCode, Indicator.Table, $"{indicator.Key}", indicator.Id, difference);

    private static bool Fits(Domain.Account account, JournalEntry? last) =>
        last is not null && account.Balances.Undistributed.Fen == last.UndistributedAfterFen && account.Unspent.Fen == last.UnspentAfterFen;
}
