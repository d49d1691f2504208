using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>Who agreed to documents, for a module in which somebody else has to use what was agreed to.</summary>
public interface IAgreements
{
    /// <summary>Ids of everybody whose agreement each document stands on, by the id of the document: who signed, and for whom.</summary>
    Task<ILookup<string, string>> PersonsAsync(SunLedgerDb db, IReadOnlyCollection<string> documentIds, CancellationToken ct);
}
