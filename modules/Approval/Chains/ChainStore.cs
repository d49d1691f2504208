using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Chains;

/// <summary>Saves chains: every time a new version, and the ones before it stay for what runs under them.</summary>
internal static class ChainStore
{
    private const int DaysByDefault = 28;

    /// <summary>Saves the next version of a chain. Its draft has no faults.</summary>
    public static async Task<ChainRow> SaveAsync(SunLedgerDb db, ChainDraft draft, DateTimeOffset now, ICaller caller, CancellationToken ct)
    {
        // Two who save at once make the same version; the key lets one through, and the other runs again.
        var before = await db.Set<ChainRow>().Where(c => c.Code == draft.Code).MaxAsync(c => (int?)c.Version, ct) ?? 0;
        var steps = draft.Rules();
        var row = new ChainRow
        {
            Code = draft.Code!,
            Version = before + 1,
            Kind = draft.Kind!,
            Name = draft.Name!.Trim(),
            English = draft.English?.Trim() is { Length: > 0 } english ? english : draft.Name!.Trim(),
            CategoryCode = draft.CategoryCode,
            Level = draft.Level,
            FromFen = draft.From is { } from ? Money.FromYuan(from).Fen : null,
            BelowFen = draft.Below is { } below ? Money.FromYuan(below).Fen : null,
            Steps = ChainText.Of(steps),
            ExpiresAfterDays = draft.ExpiresAfterDays ?? DaysByDefault,
            Source = draft.Source,
            IsAssumed = steps.Any(s => s.IsAssumed),
            IsRetired = draft.IsRetired ?? false,
            SavedAt = now,
            SavedById = caller.Id,
            SavedByName = caller.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }
}
