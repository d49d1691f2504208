using System.Globalization;
using SunLedger.Audit.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Audit.SeeTrail;

/// <summary>Reads lines: the page and the file are one query.</summary>
internal sealed class TrailReader(ICaller caller, IDivisions divisions)
{
    /// <summary>Lines before a number, and one more when there are others.</summary>
    public async Task<Page<LineView>> PageAsync(SunLedgerDb db, TrailRequest req, int size, CancellationToken ct)
    {
        var lines = req.Of(db.Set<AuditLine>().AsNoTracking(), caller, divisions);
        if (Cursor.Number(req.Cursor) is { } before) lines = lines.Where(l => l.No < before);
        var rows = await lines.OrderByDescending(l => l.No).Take(size + 1).ToListAsync(ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].No.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(size).Select(l => LineView.Of(l, divisions))], next);
    }

    /// <summary>One line; null when there is none that the caller may see.</summary>
    public async Task<LineView?> FindAsync(SunLedgerDb db, long no, CancellationToken ct)
    {
        var line = await new TrailRequest().Of(db.Set<AuditLine>().AsNoTracking(), caller, divisions).SingleOrDefaultAsync(l => l.No == no, ct);
        return line is null ? null : LineView.Of(line, divisions);
    }
}
