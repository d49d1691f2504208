using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.VerifyLedger;

/// <summary>
/// Compares the balances that postings move with the last entry of each account. They cannot be sealed, for they move; but every posting leaves an entry, which
/// is sealed and says what came of it.
/// </summary>
internal static class AccountCheck
{
    public static async Task RunAsync(SunLedgerDb db, Findings findings, CancellationToken ct)
    {
        var accounts =
            from i in db.Set<Indicator>()
            join e in db.Set<JournalEntry>() on new { i.Key, i.Version } equals new { Key = e.IndicatorKey, e.Version } into last
            from e in last.DefaultIfEmpty()
            orderby i.Key
            select new { Indicator = i, Last = e };
        await foreach (var row in accounts.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            if (!Fits(row.Indicator.Account, row.Last))
                findings.Other(LedgerFindingKind.AccountWrong, row.Indicator.DivisionCode, Indicator.Table, $"{row.Indicator.Key}", row.Indicator.Id);
    }

    private static bool Fits(Domain.Account account, JournalEntry? last) =>
        last is not null && account.Balances.Undistributed.Fen == last.UndistributedAfterFen && account.Unspent.Fen == last.UnspentAfterFen;
}
