using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>The monitor, overheard: what it finds about payments is noted by row, with what each rule does about it. It keeps no warning.</summary>
internal sealed class ListeningMonitor(IMonitor monitor) : IMonitor
{
    private readonly List<Finding> _heard = [];

    /// <summary>What was found, by row, each rule once.</summary>
    public ILookup<int, Finding> Heard => _heard.DistinctBy(f => (f.Row, f.RuleCode)).ToLookup(f => f.Row);

    public async Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) =>
        new Review(await monitor.ReviewAsync(db, asked, asOf, ct), _heard);

    public Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) => monitor.StoppedAsync(db, asked, asOf, ct);

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.IndicatorsAsync(db, touched, asOf, ct);

    public Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct) => monitor.ReleasesAsync(db, posted, asOf, ct);

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.ProjectsAsync(db, touched, asOf, ct);

    private sealed class Review : IPaymentReview
    {
        private readonly IPaymentReview _review;
        private readonly List<Finding> _heard;

        public Review(IPaymentReview review, List<Finding> heard)
        {
            (_review, _heard) = (review, heard);
            heard.AddRange(review.Stopped);
        }

        public IReadOnlyList<Finding> Stopped => _review.Stopped;

        public IReadOnlyList<Finding> Judge(IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts)
        {
            var findings = _review.Judge(posted, attempts);
            _heard.AddRange(findings);
            return findings;
        }

        public Task KeepAsync(SunLedgerDb db, CancellationToken ct) => Task.CompletedTask;
    }
}
