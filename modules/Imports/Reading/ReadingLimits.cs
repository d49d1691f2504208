namespace SunLedger.Imports.Reading;

/// <summary>How much a file may cost before somebody says no.</summary>
internal sealed record ReadingLimits
{
    /// <summary>Most bytes that an uploaded file may have.</summary>
    public long UploadBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes that a packed file (gzip, xlsx) may unpack to.</summary>
    public long UnpackedBytes { get; init; } = 8L << 30;

    /// <summary>How many times larger than the file its content may be. A table of alike rows packs 100 to 1; a bomb 1,000 to 1.</summary>
    public int UnpackedRatio { get; init; } = UnpackingLimits.UsualRatio;

    /// <summary>Below this size the ratio says nothing.</summary>
    public long RatioFromBytes { get; init; } = UnpackingLimits.UsualRatioFromBytes;

    /// <summary>Most files inside a workbook.</summary>
    public int ZipEntries { get; init; } = 1000;

    /// <summary>Most columns of a table.</summary>
    public int Columns { get; init; } = 500;

    /// <summary>Most characters of a row.</summary>
    public int RowCharacters { get; init; } = 1 << 20;

    /// <summary>Most characters of a cell: Excel's own limit.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Most different rows of a file whose mapping tells rows apart by <c>{hash}</c> or <c>{again}</c>: each is remembered, in some 10 to 24 bytes.</summary>
    public int NamelessRows { get; init; } = 12_000_000;

    /// <summary>Most characters in all shared texts of a workbook together: they are kept in memory.</summary>
    public long SharedCharacters { get; init; } = 64L << 20;

    /// <summary>Most bytes of a tag, a CDATA section or a text nobody asked for in a workbook: the XML reader keeps them in memory.</summary>
    public int StepBytes { get; init; } = 1 << 20;

    /// <summary>How deep the elements of a workbook may lie in one another. Spreadsheets need about ten.</summary>
    public int XmlDepth { get; init; } = 64;

    /// <summary>Most characters in all names of elements and attributes of a workbook together.</summary>
    public int NameCharacters { get; init; } = 1 << 20;

    /// <summary>The limits of packed files together.</summary>
    public UnpackingLimits Unpacking => new(UnpackedBytes, ZipEntries, UnpackedRatio, RatioFromBytes);
}
