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

    /// <summary>
    /// The same, and the projects filled in, in the same order: what was assigned to them and paid for them stands in all of their shares, so that one question answers both.
    /// Goes with whatever else is to be asked on the way.
    /// </summary>
    public static async Task<IReadOnlyList<ProjectFacts>> TakeAllAsync(RoundTrip trip, Dialect dialect, Books books, IReadOnlyList<ProjectFacts> projects, CancellationToken ct)
    {
        var shares = projects.Count == 0 ? [] : trip.SharesOf(dialect, [.. projects.Select(p => p.Key)]);
        await trip.GoAsync(ct);
        var inHand = books.Accounts.Select(a => a.Indicator.Key).ToHashSet();
        foreach (var s in shares)
            if (inHand.Contains(s.IndicatorKey)) books.Add(new ShareInHand(s.IndicatorKey, s.ProjectKey, s.FirstAssignedOn, s.Share));
        var byProject = shares.ToLookup(s => s.ProjectKey);
        return [.. projects.Select(p => byProject.Contains(p.Key) ? Filled(p, byProject[p.Key]) : p)];
    }

    private static ProjectFacts Filled(ProjectFacts project, IEnumerable<ProjectShare> shares)
    {
        var (assigned, paid, first) = (0L, 0L, DateOnly.MaxValue);
        foreach (var share in shares)
        {
            assigned = checked(assigned + share.AssignedFen);
            paid = checked(paid + share.PaidFen);
            if (share.FirstAssignedOn < first) first = share.FirstAssignedOn;
        }
        return project with { Approved = new Money(assigned), Paid = new Money(paid), FirstAssignedOn = first };
    }
}
