using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.Impacts;

/// <summary>The projects that stand on a category, or on the library itself. A project may have several funds, so that a fund alone touches none.</summary>
internal sealed class ProjectsImpact(IEnumerable<IImportTarget> targets) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Fund || (reach.Kind == SwitchKind.Module && reach.Code != ProjectsModule.OwnCode)) return [];
        var projects = reach.Within.In(db.Set<ProjectRow>(), p => p.DivisionPath).Where(p => (reach.CategoryCode == null || p.CategoryCode == reach.CategoryCode));
        var count = await projects.LongCountAsync(ct);
        var budget = await projects.SumAsync(p => p.BudgetFen, ct);
        var line = new Impact("projects", "项目", "Projects", count, new Money(budget));
        if (reach.Kind == SwitchKind.Category) return [line];
        return [line, new("import_kinds", "不能再导入的文件种类", "Kinds of file that cannot be imported any more", targets.Count(t => t.GetType().Assembly == GetType().Assembly))];
    }
}
