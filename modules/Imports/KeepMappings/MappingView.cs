using SunLedger.Imports.Mapping;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.KeepMappings;

/// <summary>A saved mapping.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Grows with every change; an import says which one it used.</param>
/// <param name="Kind">payments, projects, …</param>
/// <param name="Division">The division that saved it.</param>
/// <param name="SavedBy">Who.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Mapping">The mapping.</param>
internal sealed record MappingView(string Name, int Version, string Kind, string Division, string SavedBy, DateTimeOffset SavedAt, ImportMapping Mapping)
{
    public static MappingView Of(SavedMapping saved) =>
        new(saved.Name, saved.Version, saved.Kind, saved.DivisionCode, saved.SavedBy, saved.SavedAt, ImportJson.Read<ImportMapping>(saved.Body));
}
