using SunLedger.Ledger.Storage;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Batches;

/// <summary>Finds project shares in sets.</summary>
internal static class ShareLookUp
{
    /// <summary>Takes into hand every share of these projects on the accounts in hand. The accounts are locked, and with them their shares.</summary>
    public static Task TakeAsync(SunLedgerDb db, Books books, IEnumerable<ProjectFacts> projects, CancellationToken ct) =>
        TakeAsync(db, books, [.. projects.Select(p => p.Key)], ct);

    /// <summary>The same, by the projects' keys.</summary>
    public static async Task TakeAsync(SunLedgerDb db, Books books, long[] keys, CancellationToken ct)
    {
        var indicators = books.Accounts.Select(a => a.Indicator.Key).ToArray();
        if (indicators.Length == 0 || keys.Length == 0) return;
        var shares = await db.Set<ProjectShare>().AsNoTracking()
            .Where(s => indicators.Contains(s.IndicatorKey) && keys.Contains(s.ProjectKey)).ToListAsync(ct);
        foreach (var s in shares) books.Add(new ShareInHand(s.IndicatorKey, s.ProjectKey, s.FirstAssignedOn, s.Share));
    }
}
