using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>Makes the row of a new import.</summary>
internal static class JobDraft
{
    private const int MostNameCharacters = 120;

    public static ImportJob Of(ImportOrder order, StoredFile file, string storeId, ICaller caller, JobState state, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        Kind = order.Kind,
        Mode = order.Mode,
        DryRun = order.DryRun,
        FileName = Masking.Text(file.FileName),
        FileBytes = file.Bytes,
        FileHash = file.Hash,
        StoreId = storeId,
        StoredAs = file.StoredAs,
        MappingName = order.Mapping?.Name,
        MappingVersion = order.Mapping?.Version,
        Mapping = order.Mapping is { } chosen ? ImportJson.Write(chosen.Mapping) : null,
        CallerId = caller.Id,
        CallerName = caller.Name.Length > MostNameCharacters ? caller.Name[..MostNameCharacters] : caller.Name,
        DivisionCode = caller.DivisionCode,
        DivisionPath = caller.DivisionPath,
        Permissions = JobCaller.PermissionsOf(caller),
        State = state,
        Tally = ImportJson.Write(Tally.Empty),
        CreatedAt = now,
        StartedAt = state == JobState.Running ? now : null,
    };
}
