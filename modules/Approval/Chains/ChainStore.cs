using SunLedger.Approval.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>Saves chains: every time a new version, and the ones before it stay for what runs under them.</summary>
internal sealed class ChainStore(IAuditTrail trail, IDivisions divisions, TimeProvider time)
{
    /// <summary>The newest version of a division's own chain, in force or not; null when it has none of this code.</summary>
    public static Task<ChainRow?> NewestAsync(SunLedgerDb db, string division, string code, CancellationToken ct) =>
        db.Set<ChainRow>().AsNoTracking().Where(c => c.DivisionCode == division && c.Code == code).OrderByDescending(c => c.Version).FirstOrDefaultAsync(ct);

    /// <summary>Saves the next version of a chain. Its draft has no faults.</summary>
    public async Task<ChainRow> SaveAsync(SunLedgerDb db, ChainDraft draft, (string Code, string Path) division, string? documentId, ICaller caller, CancellationToken ct)
    {
        // Two who save at once make the same version; the key lets one through, and the other runs again.
        var before = await NewestAsync(db, division.Code, draft.Code!, ct);
        var steps = draft.Rules();
        var row = new ChainRow
        {
            DivisionCode = division.Code,
            DivisionPath = division.Path,
            Code = draft.Code!,
            Version = (before?.Version ?? 0) + 1,
            Kind = draft.Kind!,
            Name = draft.Name!.Trim(),
            English = draft.English?.Trim() is { Length: > 0 } english ? english : draft.Name!.Trim(),
            CategoryCode = draft.CategoryCode,
            Level = draft.Level,
            FromFen = draft.From is { } from ? Money.FromYuan(from).Fen : null,
            BelowFen = draft.Below is { } below ? Money.FromYuan(below).Fen : null,
            Steps = ChainText.Of(steps),
            ExpiresAfterDays = draft.Expiry,
            Source = draft.Source,
            IsAssumed = steps.Any(s => s.IsAssumed),
            IsRetired = draft.IsRetired ?? false,
            DocumentId = documentId,
            SavedAt = time.GetUtcNow(),
            SavedById = caller.Id,
            SavedByName = caller.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        if (caller is SystemCaller) return row; // what ships with the platform nobody did
        await trail.RecordAsync(
            db,
            new("chain.save", "chain", row.Code)
            {
                DivisionPath = row.DivisionPath, Before = before is null ? null : ChainAnswer.Of(before, 0, divisions), After = ChainAnswer.Of(row, 0, divisions),
            },
            ct);
        return row;
    }
}
