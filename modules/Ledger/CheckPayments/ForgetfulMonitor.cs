using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>The monitor of a check: it finds what it would find about payments that are posted, and keeps no warning about them.</summary>
internal sealed class ForgetfulMonitor(IMonitor monitor) : IMonitor
{
    public async Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) =>
        new Review(await monitor.ReviewAsync(db, asked, asOf, ct));

    public Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) => monitor.StoppedAsync(db, asked, asOf, ct);

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.IndicatorsAsync(db, touched, asOf, ct);

    public Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct) => monitor.ReleasesAsync(db, posted, asOf, ct);

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct) =>
        monitor.ProjectsAsync(db, touched, asOf, ct);

    private sealed class Review(IPaymentReview review) : IPaymentReview
    {
        public IReadOnlyList<Finding> Stopped => review.Stopped;

        public IReadOnlyList<Finding> Judge(IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts) => review.Judge(posted, attempts);

        public Task KeepAsync(SunLedgerDb db, CancellationToken ct) => Task.CompletedTask;
    }
}
