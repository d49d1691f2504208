using SunLedger.Imports.Mapping;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>What somebody asks for: which rows, and how.</summary>
/// <param name="Kind">payments, projects, …</param>
/// <param name="Mode">All-or-nothing or partial.</param>
/// <param name="DryRun">True when nothing is to be written but the report.</param>
/// <param name="Mapping">The chosen mapping; null to guess from the headers.</param>
internal sealed record ImportOrder(string Kind, BatchMode Mode, bool DryRun, ChosenMapping? Mapping);

/// <summary>A mapping that was chosen; name and version are null when it came with the request.</summary>
internal sealed record ChosenMapping(ImportMapping Mapping, string? Name, int? Version);

/// <summary>Makes the row of a new import.</summary>
internal static class JobDraft
{
    public static ImportJob Of(ImportOrder order, StoredFile file, string storeId, ICaller caller, JobState state, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now).ToString(),
        Kind = order.Kind,
        Mode = order.Mode,
        DryRun = order.DryRun,
        FileName = file.FileName,
        FileBytes = file.Bytes,
        FileHash = file.Hash,
        StoreId = storeId,
        StoredAs = file.StoredAs,
        MappingName = order.Mapping?.Name,
        MappingVersion = order.Mapping?.Version,
        Mapping = order.Mapping is { } chosen ? ImportJson.Write(chosen.Mapping) : null,
        CallerId = caller.Id,
        CallerName = caller.Name,
        DivisionCode = caller.DivisionCode,
        DivisionPath = caller.DivisionPath,
        Permissions = JobCaller.PermissionsOf(caller),
        State = state,
        Tally = ImportJson.Write(Tally.Empty),
        CreatedAt = now,
        StartedAt = state == JobState.Running ? now : null,
    };
}
