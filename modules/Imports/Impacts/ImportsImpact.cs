using SunLedger.Imports.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Impacts;

/// <summary>
/// What stands on file imports: files that wait, saved mappings, and the kinds that could not be imported any more. When another module goes off, the files and
/// mappings of the kinds that it takes.
/// </summary>
internal sealed class ImportsImpact(IEnumerable<IImportTarget> targets, IReadOnlyList<SunModule> modules) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind != SwitchKind.Module) return [];
        var isOwn = reach.Code == ImportsModule.OwnCode;
        var assembly = modules.FirstOrDefault(m => m.Code == reach.Code)?.GetType().Assembly;
        string[] kinds = [.. targets.Where(t => isOwn || t.GetType().Assembly == assembly).Select(t => t.Kind)];
        if (!isOwn && kinds.Length == 0) return [];
        var waiting = await db.Set<ImportJob>().LongCountAsync(j => (j.State == JobState.Queued || j.State == JobState.Running) && (isOwn || kinds.Contains(j.Kind)), ct);
        // A mapping is its last version; what was deleted stands on nothing.
        var mappings = await db.Set<SavedMapping>().Where(m => isOwn || kinds.Contains(m.Kind)).Select(m => new { m.DivisionCode, m.Name, m.Version, m.IsDeleted }).ToListAsync(ct);
        var saved = mappings.GroupBy(m => (m.DivisionCode, m.Name)).Count(versions => !versions.MaxBy(m => m.Version)!.IsDeleted);
        List<Impact> lines =
        [
            new("waiting_imports", "等待或正在导入的文件", "Files that wait or are being imported", waiting),
            new("saved_mappings", "已存的列对应", "Saved mappings", saved),
        ];
        if (isOwn) lines.Add(new("import_kinds", "不能再导入的文件种类", "Kinds of file that cannot be imported any more", kinds.Length));
        return lines;
    }
}
