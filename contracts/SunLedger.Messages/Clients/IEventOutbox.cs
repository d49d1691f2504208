using SunLedger.Modules;

namespace SunLedger.Messages.Clients;

/// <summary>
/// What happened and is told to subscribed programs: written in the transaction in which it happens, sent after its commit, at least once. Whoever
/// tells can do without: where nobody keeps subscriptions, nobody is told.
/// </summary>
public interface IEventOutbox
{
    /// <summary>Notes events for everybody who subscribed to their kind and sees their division. Costs one short question when nobody did.</summary>
    Task AddAsync(SunLedgerDb db, IReadOnlyList<OutgoingEvent> events, CancellationToken ct);
}
