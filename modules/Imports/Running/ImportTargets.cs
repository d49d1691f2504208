using SunLedger.Imports.Reading;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>The kinds of import that the modules offer.</summary>
internal sealed class ImportTargets(IEnumerable<IImportTarget> targets, ISwitches switches)
{
    public IReadOnlyList<IImportTarget> All { get; } = [.. targets.OrderBy(t => t.Kind, StringComparer.Ordinal)];

    /// <summary>The target of the kind.</summary>
    /// <exception cref="FileRefusedException">There is none, or its module is switched off.</exception>
    public IImportTarget Of(string? kind)
    {
        var target = All.FirstOrDefault(t => t.Kind == kind) ?? throw new FileRefusedException(ImportsRefusals.KindUnknown, kind, string.Join('、', All.Select(t => t.Kind)));
        return switches.ModuleOf(target.GetType()) is { } off ? throw new FileRefusedException(off.Fault(null, "kind")) : target;
    }
}
