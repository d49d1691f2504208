using SunLedger.Messages.Persons;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>The engine on the path of person lines, called in the transaction that keeps them.</summary>
public interface IPersonMonitor
{
    /// <summary>Judges lines that were just entered among what stands beside them, and stores the warnings. Warnings about lines that no longer stand end.</summary>
    /// <param name="db">The caller's transaction.</param>
    /// <param name="entered">The new lines.</param>
    /// <param name="gone">Ids of lines that were replaced or taken back.</param>
    /// <param name="asOf">The day of judging.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<IReadOnlyList<Finding>> LinesAsync(SunLedgerDb db, IReadOnlyList<PersonLineFacts> entered, IReadOnlyCollection<string> gone, DateOnly asOf, CancellationToken ct);
}
