namespace SunLedger.Imports.Storage;

/// <summary>A row that was refused, with its cells as written and the reasons.</summary>
internal sealed class RefusedRow
{
    public required string JobId { get; init; }

    /// <summary>1-based row below the header.</summary>
    public required int Row { get; init; }

    public string? EntryId { get; init; }

    /// <summary>Faults, as JSON, in words that quote no cell.</summary>
    public required string Faults { get; init; }

    /// <summary>Cells, and faults in words that quote them, as JSON, sealed: a file holds accounts, and whatever else somebody wrote into it.</summary>
    public byte[]? SealedCells { get; init; }
}
