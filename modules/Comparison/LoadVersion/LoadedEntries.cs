namespace SunLedger.Comparison.LoadVersion;

/// <summary>What was loaded.</summary>
/// <param name="Accepted">Entries that are new.</param>
/// <param name="Duplicates">Entries that stood there already, or twice in what was sent.</param>
internal sealed record LoadedEntries(int Accepted, int Duplicates);
