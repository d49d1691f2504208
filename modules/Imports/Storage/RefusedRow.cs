namespace SunLedger.Imports.Storage;

/// <summary>A row that was refused, with its cells as written.</summary>
internal sealed class RefusedRow
{
    public required string JobId { get; init; }

    /// <summary>1-based row below the header.</summary>
    public required int Row { get; init; }

    public string? EntryId { get; init; }

    /// <summary>Faults, as JSON.</summary>
    public required string Faults { get; init; }

    /// <summary>Cells as a JSON array, sealed: a file holds accounts, and whatever else somebody wrote into it.</summary>
    public byte[]? SealedCells { get; init; }
}
