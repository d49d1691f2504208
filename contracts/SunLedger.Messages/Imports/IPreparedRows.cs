using SunLedger.Modules;

namespace SunLedger.Messages.Imports;

/// <summary>A chunk of a file that its target has prepared and that waits to be taken.</summary>
public interface IPreparedRows
{
    /// <summary>Takes the chunk, exactly as <see cref="IImportTarget.TakeAsync"/> takes rows.</summary>
    Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct);
}

/// <summary>Rows of a target that has nothing to prepare.</summary>
internal sealed class RowsAsRead(IImportTarget target, IReadOnlyList<ImportRow> rows) : IPreparedRows
{
    public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct) => target.TakeAsync(db, rows, mode, caller, ct);
}
