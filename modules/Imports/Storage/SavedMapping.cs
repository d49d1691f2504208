namespace SunLedger.Imports.Storage;

/// <summary>One version of a mapping. Versions are never changed: an import says which one it used.</summary>
internal sealed class SavedMapping
{
    /// <summary>Division that saved it; everybody at or below may use it.</summary>
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required string Name { get; init; }
    public required int Version { get; init; }
    public required string Kind { get; init; }

    /// <summary>The mapping, as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>True when this version ends it.</summary>
    public required bool IsDeleted { get; init; }

    public required string SavedBy { get; init; }
    public required DateTimeOffset SavedAt { get; init; }
}
