using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Performance.Storage;

namespace SunLedger.Performance.Reading;

/// <summary>Which measures were judged as they were set, changed and reported on.</summary>
internal sealed class MeasureWrites : IPastWrites
{
    public async Task<IReadOnlyList<PastWrite>> ReadAsync(
        SunLedgerDb db, CategorySnapshot definitions, string divisionPath, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var here = db.Set<MeasureRow>().AsNoTracking().Where(m => m.DivisionPath.StartsWith(divisionPath));
        var set = await here.Where(m => m.At >= from && m.At < until).Select(m => new { m.At, m.Id }).ToListAsync(ct);
        var reported = await db.Set<ReportRow>().AsNoTracking().Where(r => r.At >= from && r.At < until && here.Any(m => m.Id == r.MeasureId)).Select(r => new { r.At, Id = r.MeasureId }).ToListAsync(ct);
        return [.. set.Concat(reported).GroupBy(w => w.At).Select(g => new PastWrite(g.Key) { Measures = [.. g.Select(w => w.Id).Distinct()] })];
    }
}
