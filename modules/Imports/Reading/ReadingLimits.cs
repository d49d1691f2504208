namespace SunLedger.Imports.Reading;

/// <summary>How much a file may cost before somebody says no.</summary>
internal sealed record ReadingLimits
{
    /// <summary>Most bytes that an uploaded file may have.</summary>
    public long UploadBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes that a packed file (gzip, xlsx) may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 8L << 30;

    /// <summary>How many times larger than the file its content may be. A table of alike rows packs 100 to 1; a bomb 1,000 to 1.</summary>
    public int UnpackedRatio { get; init; } = 300;

    /// <summary>Below this size the ratio says nothing.</summary>
    public long RatioFromBytes { get; init; } = 32L << 20;

    /// <summary>Most files inside a workbook.</summary>
    public int ZipEntries { get; init; } = 1000;

    /// <summary>Most columns of a table.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Most characters of a row of a delimited file.</summary>
    public int RowCharacters { get; init; } = 1 << 20;

    /// <summary>Most characters of a cell: Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Most characters in all shared texts of a workbook together: they are kept in memory.</summary>
    public long SharedCharacters { get; init; } = 64L << 20;
}
