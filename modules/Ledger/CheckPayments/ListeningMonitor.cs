using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>The monitor, overheard: what it finds about payments is noted by row, with what each rule does about it.</summary>
internal sealed class ListeningMonitor(IMonitor monitor) : IMonitor
{
    private readonly List<Finding> _heard = [];

    /// <summary>What was found, by row, each rule once.</summary>
    public ILookup<int, Finding> Heard => _heard.DistinctBy(f => (f.Row, f.RuleCode)).ToLookup(f => f.Row);

    public async Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, DateOnly asOf, CancellationToken ct) =>
        Note(await monitor.StoppedAsync(db, batch, asOf, ct));

    public async Task<IReadOnlyList<Finding>> PaymentsAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts, DateOnly asOf, CancellationToken ct) =>
        Note(await monitor.PaymentsAsync(db, posted, attempts, asOf, ct));

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.IndicatorsAsync(db, touched, asOf, ct);

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.ProjectsAsync(db, touched, asOf, ct);

    private IReadOnlyList<Finding> Note(IReadOnlyList<Finding> findings)
    {
        _heard.AddRange(findings);
        return findings;
    }
}
