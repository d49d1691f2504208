namespace SunLedger.Catalogue.Memory;

/// <summary>A list that is asked for with every row and changes a few times a year: kept in memory, replaced as a whole.</summary>
internal interface IBook
{
    /// <summary>Name of the list in <c>catalogue.lists</c>.</summary>
    string List { get; }

    /// <summary>Version that is in memory; zero before the first reading.</summary>
    long Version { get; }

    /// <summary>Reads the list again.</summary>
    Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct);
}
