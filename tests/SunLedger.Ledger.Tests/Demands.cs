using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Tests;

/// <summary>Demands approval where the test says so; nowhere until then.</summary>
internal sealed class Demands : IApprovalDemands
{
    public HashSet<string> Divisions { get; } = [];

    public Task<IReadOnlySet<string>> DivisionsAsync(SunLedgerDb db, string kind, CancellationToken ct) => Task.FromResult<IReadOnlySet<string>>(Divisions);
}
