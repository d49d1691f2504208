using SunLedger.Imports.Reading;

namespace SunLedger.Imports;

/// <summary>How imports run on this host.</summary>
internal sealed record ImportSettings
{
    /// <summary>Rows that are written together, in one transaction.</summary>
    public int ChunkRows { get; init; } = 10_000;

    /// <summary>Characters after which a chunk is full, whatever its rows: long texts must not fill the memory.</summary>
    public int ChunkCharacters { get; init; } = 16 << 20;

    /// <summary>
    /// Rows of an all-or-nothing import or a dry run on SQLite. It has one writer, and everybody else who writes, were it only to sign in, waits
    /// until that transaction ends: so many rows take some ten seconds.
    /// </summary>
    public int MostRowsAtOnceOnSqlite { get; init; } = 250_000;

    /// <summary>Refused rows that are kept with their cells; beyond, they are only counted.</summary>
    public int KeptRefusals { get; init; } = 100_000;

    /// <summary>Bytes (sealed, with their reasons) after which no more refused rows are kept, however few they are: rows may be long.</summary>
    public long KeptRefusalBytes { get; init; } = 512L << 20;

    /// <summary>Bytes up to which a file is small: it need not wait for a larger one that somebody else sent. ASSUMED: some ten thousand rows.</summary>
    public long SmallFileBytes { get; init; } = 2 << 20;

    /// <summary>How often an import may be cut off by the host's end before it is given up: the import itself may be the cause.</summary>
    public int MostRestarts { get; init; } = 3;

    /// <summary>How much a file may cost.</summary>
    public ReadingLimits Reading { get; init; } = new();
}
