using SunLedger.Messages.Approval;

namespace SunLedger.Clients.KeepClients;

/// <summary>A client, or a wider one, that waits for somebody else's agreement.</summary>
/// <param name="Id">Id of the client, from the agreement on.</param>
/// <param name="DocumentId">The document by which it waits (<c>GET /approval/documents/{id}</c>).</param>
internal sealed record ClientWaits(string Id, string DocumentId);

/// <summary>Submits clients for somebody else to agree to. Where no module approves anything, nobody can.</summary>
internal sealed class ClientProposals(IEnumerable<IApprovals> approvals, IDatabase database, ICaller caller)
{
    /// <summary>Submits it; answers what waits, or why it was not taken.</summary>
    public async Task<(ClientWaits? Waits, IReadOnlyList<Fault> Faults)> SubmitAsync(ClientContent asked, CancellationToken ct)
    {
        if (approvals.FirstOrDefault() is not { } approval) return (null, [Fault.Of(ClientsRefusals.NobodyAgrees, null, null)]);
        var document = ClientDocument.Of(asked);
        var result = await database.WriteAsync((db, t) => approval.SubmitAsync(db, document, caller, t), ct);
        return result.Outcome == Outcome.Refused ? (null, [.. result.Faults.Select(f => f with { Row = null })]) : (new(asked.Id!, document.Id!), []);
    }
}
