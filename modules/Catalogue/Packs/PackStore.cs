using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.Packs;

/// <summary>Writes versions of packs, and takes them back: one path for the API and for what people agreed to.</summary>
internal sealed class PackStore(PackForce force, IAuditTrail trail, TimeProvider time)
{
    /// <summary>Puts a pack in force. It has no faults. The same pack again changes nothing.</summary>
    public async Task<(PackRow Row, bool IsNew)> PutAsync(SunLedgerDb db, JudgedPack judged, DateOnly from, ICaller caller, CancellationToken ct)
    {
        // Writers queue at the list's row, so that two versions at once do not take the same number.
        await db.BumpAsync(ListRow.Categories, ct);
        var (division, text) = (judged.Division!, PackFile.Text(judged.Pack!));
        var versions = await db.Set<PackRow>().Where(p => p.DivisionCode == division.Code).OrderBy(p => p.Version).ToListAsync(ct);
        var hash = PackFile.Hash(text);
        if (versions.LastOrDefault(v => v.TakenBackAt is null) is { } last && last.Hash == hash && last.From <= from) return (last, false);

        var row = new PackRow
        {
            DivisionCode = division.Code,
            DivisionPath = division.Path,
            Version = versions.Count + 1,
            Hash = hash,
            Text = text,
            From = from,
            PutAt = time.GetUtcNow(),
            PutById = caller.Id,
            PutByName = caller.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await force.RenewAsync(db, ct);
        await trail.RecordAsync(db, PackActs.Put(row, versions.LastOrDefault(v => v.TakenBackAt is null)), ct);
        return (row, true);
    }

    /// <summary>Takes a version back; null when the caller sees no such version.</summary>
    public async Task<PackRow?> TakeBackAsync(SunLedgerDb db, string division, int version, string why, ICaller caller, CancellationToken ct)
    {
        await db.BumpAsync(ListRow.Categories, ct);
        var row = await db.Set<PackRow>().SingleOrDefaultAsync(p => p.DivisionCode == division && p.Version == version, ct);
        if (row is null || !caller.Sees(row.DivisionPath)) return null;
        if (row.TakenBackAt is not null) return row;
        (row.TakenBackAt, row.TakenBackByName, row.TakenBackWhy) = (time.GetUtcNow(), caller.Name, why);
        await db.SaveChangesAsync(ct);
        await force.RenewAsync(db, ct);
        await trail.RecordAsync(db, PackActs.TakenBack(row, why), ct);
        return row;
    }
}
