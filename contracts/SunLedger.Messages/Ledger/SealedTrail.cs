namespace SunLedger.Messages.Ledger;

/// <summary>
/// A table of another module that is appended to and never changed, whose rows are sealed in a chain of blocks of their own. A row's key is its number; every
/// property that is <c>init</c> is sealed. A row is put on the list of those that wait in its own transaction, and is taken off in the one that seals it.
/// </summary>
/// <param name="Module">The module's schema or prefix, and the name of the chain: <c>audit</c>.</param>
/// <param name="TableNo">Stands for the table in digests, 101 to 255: never used again for another.</param>
/// <param name="Table">The table: <c>lines</c>.</param>
/// <param name="Entity">What it is mapped from.</param>
/// <param name="Waiting">The table of the numbers that wait.</param>
/// <param name="Archives">
/// The folder of the data directory with rows that left the table; null when none ever do. Each file is a SQLite database that holds them in a table as SQLite has it, and the names
/// of the files stand in the order of the numbers. What sealed a row goes on saying what it held, wherever it lies.
/// </param>
/// <param name="Key">The column of the number of a row.</param>
public sealed record SealedTrail(string Module, int TableNo, string Table, Type Entity, string Waiting, string? Archives = null, string Key = "no");
