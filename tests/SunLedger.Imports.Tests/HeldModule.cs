using Autofac;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Tests;

/// <summary>Holds every import after its first chunk, inside its transaction, until the test lets it go on.</summary>
internal sealed class HeldModule(HeldModule.Gate gate) : SunModule("held", "等候", "Held")
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterDecorator<IImportTarget>((_, _, inner) => new Held(inner, gate));

    /// <summary>Where imports wait.</summary>
    internal sealed class Gate
    {
        private TaskCompletionSource _reached = New(), _open = New();

        public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(60));

        public void Open() => _open.TrySetResult();

        public void Close() => (_reached, _open) = (New(), New());

        public Task PassAsync(CancellationToken ct)
        {
            _reached.TrySetResult();
            return _open.Task.WaitAsync(ct);
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A target as it is; what it has taken waits.</summary>
    private sealed class Held(IImportTarget inner, Gate gate) : IImportTarget
    {
        public string Kind => inner.Kind;
        public IReadOnlyList<string> Permissions => inner.Permissions;
        public IReadOnlyList<ImportColumn> Columns => inner.Columns;
        public Subject? CategoryFieldsOf => inner.CategoryFieldsOf;
        public bool SealsFields => inner.SealsFields;

        public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct) => inner.TakeAsync(db, rows, mode, caller, ct);

        public IPreparedRows Prepare(IReadOnlyList<ImportRow> rows) => new HeldRows(inner.Prepare(rows), gate);

        public Task CommittedAsync(CancellationToken ct) => inner.CommittedAsync(ct);
    }

    private sealed class HeldRows(IPreparedRows inner, Gate gate) : IPreparedRows
    {
        public Task LookAheadAsync(IDatabase database, IPreparedRows? before, ICaller caller, CancellationToken ct) => inner.LookAheadAsync(database, before, caller, ct);

        public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct)
        {
            var results = await inner.TakeAsync(db, mode, caller, ct);
            await gate.PassAsync(ct);
            return results;
        }
    }
}
