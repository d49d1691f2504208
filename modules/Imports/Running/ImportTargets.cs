using SunLedger.Imports.Reading;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Running;

/// <summary>The kinds of import that the modules offer.</summary>
internal sealed class ImportTargets(IEnumerable<IImportTarget> targets)
{
    public IReadOnlyList<IImportTarget> All { get; } = [.. targets.OrderBy(t => t.Kind, StringComparer.Ordinal)];

    /// <summary>The target of the kind.</summary>
    /// <exception cref="FileRefusedException">There is none.</exception>
    public IImportTarget Of(string? kind) =>
        All.FirstOrDefault(t => t.Kind == kind) ?? throw new FileRefusedException(ImportsRefusals.KindUnknown, kind, string.Join('、', All.Select(t => t.Kind)));
}
