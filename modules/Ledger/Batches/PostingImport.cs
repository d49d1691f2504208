using SunLedger.Ledger.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.Batches;

/// <summary>Files of one kind of lines, on the path of the API's arrays and inside the import's own transaction.</summary>
internal abstract class PostingImport<T>(Func<SunLedgerDb, IPostingRun<T>> begin) : IImportTarget where T : class
{
    private const string FieldPrefix = "fields.";

    public abstract string Kind { get; }

    public abstract IReadOnlyList<string> Permissions { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    public virtual Subject? CategoryFieldsOf => null;

    public Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<ImportRow> rows, BatchMode mode, ICaller caller, CancellationToken ct) =>
        Prepare(rows).TakeAsync(db, mode, caller, ct);

    public IPreparedRows Prepare(IReadOnlyList<ImportRow> rows)
    {
        var drafts = new Draft<T>[rows.Count];
        for (var i = 0; i < drafts.Length; i++) drafts[i] = Read(rows[i]);
        return Prepare(drafts);
    }

    /// <summary>Rows that were read and wait to be taken.</summary>
    protected virtual IPreparedRows Prepare(Draft<T>[] drafts) => new PreparedDrafts(begin, drafts);

    /// <summary>Reads one row.</summary>
    protected abstract Draft<T> Read(ImportRow row);

    /// <summary>The category fields of a row.</summary>
    protected static RawFields FieldsOf(ImportRow row)
    {
        Dictionary<string, string>? texts = null;
        foreach (var (field, value) in row.Values)
            if (field.StartsWith(FieldPrefix, StringComparison.Ordinal) && value is string text) (texts ??= [])[field[FieldPrefix.Length..]] = text;
        return new RawFields(null, texts);
    }

    private sealed class PreparedDrafts(Func<SunLedgerDb, IPostingRun<T>> begin, Draft<T>[] drafts) : IPreparedRows
    {
        public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, BatchMode mode, ICaller caller, CancellationToken ct)
        {
            var results = await begin(db).PostAsync([new Call<T>(drafts, mode, PostedBy.Of(caller))], ct);
            return results[0];
        }
    }
}
