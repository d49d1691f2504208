using SunLedger.Modules;

namespace SunLedger.Messages.Imports;

/// <summary>Runs a file on disk through the import, on the same path as an uploaded one, and waits for the end.</summary>
public interface IImporter
{
    /// <summary>Imports the file with the default mapping of its kind (headers in Chinese or English). Gzip is unpacked on the way.</summary>
    Task<ImportReport> RunAsync(string kind, string path, BatchMode mode, ICaller caller, CancellationToken ct);
}

/// <summary>What became of a file.</summary>
/// <param name="Accepted">Rows written.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="FirstFaults">The first few faults, to be shown.</param>
public sealed record ImportReport(int Accepted, int Duplicates, int Refused, IReadOnlyList<Fault> FirstFaults);
