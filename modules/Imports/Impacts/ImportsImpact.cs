using SunLedger.Imports.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Impacts;

/// <summary>What stands on file imports: files that wait, saved mappings, and the kinds that could not be imported any more.</summary>
internal sealed class ImportsImpact(IEnumerable<IImportTarget> targets) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind != SwitchKind.Module || reach.Code != ImportsModule.OwnCode) return [];
        return
        [
            new("waiting_imports", "等待或正在导入的文件", "Files that wait or are being imported", await db.Set<ImportJob>().LongCountAsync(j => j.State == JobState.Queued || j.State == JobState.Running, ct)),
            new("saved_mappings", "已存的列对应", "Saved mappings", await db.Set<SavedMapping>().LongCountAsync(ct)),
            new("import_kinds", "不能再导入的文件种类", "Kinds of file that cannot be imported any more", targets.Count()),
        ];
    }
}
