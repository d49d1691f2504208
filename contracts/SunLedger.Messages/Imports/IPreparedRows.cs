using SunLedger.Modules;

namespace SunLedger.Messages.Imports;

/// <summary>A chunk of a file that its target has prepared and that waits to be taken.</summary>
public interface IPreparedRows
{
    /// <summary>
    /// Reads what the database knows of the rows, on a connection of its own: called when the chunk before, if there is one, is being taken and all earlier
    /// ones are committed. It only saves time: whatever has changed until the chunk is taken must be seen then.
    /// </summary>
    Task LookAheadAsync(IDatabase database, IPreparedRows? before, ICaller caller, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Takes the chunk, exactly as <see cref="IImportTarget.TakeAsync"/> takes rows.</summary>
    Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct);
}

/// <summary>Rows of a target that has nothing to prepare.</summary>
internal sealed class RowsAsRead(IImportTarget target, IReadOnlyList<ImportRow> rows) : IPreparedRows
{
    public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct) => target.TakeAsync(db, rows, mode, caller, ct);
}
