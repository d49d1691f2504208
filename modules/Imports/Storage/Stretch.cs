namespace SunLedger.Imports.Storage;

/// <summary>Rows one after the other that met the same fate. A file that goes smoothly has one for each chunk, so that every row's fate costs nearly nothing to keep.</summary>
internal sealed class Stretch
{
    public required string JobId { get; init; }

    /// <summary>1-based number of the first row, below the header.</summary>
    public required int FirstRow { get; init; }

    /// <summary>Number of the last one.</summary>
    public required int LastRow { get; init; }

    public required Outcome Outcome { get; init; }
}
