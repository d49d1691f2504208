using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Which payments carry the same file, by its digest: read once before the payments of a sweep are judged.</summary>
internal static class SharedFiles
{
    /// <summary>Of each payment that carried a file by an instant, or carries one now, how many others did with the same digest.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> OfAsync(SunLedgerDb db, DateTimeOffset? until, CancellationToken ct)
    {
        var files = await db.Set<EvidenceFile>().AsNoTracking().Where(f => f.PaymentId != null && (until == null || f.At <= until)).Select(f => new { Payment = f.PaymentId!, f.Sha256 }).Distinct().ToListAsync(ct);
        var carriers = files.ToLookup(f => f.Sha256, f => f.Payment, StringComparer.Ordinal);
        return files.GroupBy(f => f.Payment, StringComparer.Ordinal)
            .ToDictionary(p => p.Key, p => p.SelectMany(f => carriers[f.Sha256]).Distinct(StringComparer.Ordinal).Count() - 1, StringComparer.Ordinal);
    }
}
