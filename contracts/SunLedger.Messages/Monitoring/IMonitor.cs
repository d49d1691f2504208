using SunLedger.Categories;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Monitoring;

/// <summary>A rule that warns about a subject, found while a batch was judged.</summary>
/// <param name="Row">1-based row in the batch.</param>
/// <param name="RuleCode">KB-01.</param>
/// <param name="Level">Yellow, orange or red.</param>
/// <param name="Name">Name of the rule, Chinese.</param>
/// <param name="English">Name of the rule, English.</param>
/// <param name="ClearedBy">What would clear it, Chinese.</param>
/// <param name="Enforcement">What it does to the action that raised it.</param>
public sealed record Finding(
    int Row, string RuleCode, string Level, string Name, string English, string ClearedBy, Enforcement Enforcement = Enforcement.Warn);

/// <summary>
/// The engine on the live path: the same evaluation as the nightly sweep, called inside the posting transaction so that money and
/// warnings commit together.
/// </summary>
public interface IMonitor
{
    /// <summary>
    /// Before posting: looks at payments that are asked for, and at what stands in the ledger beside them. Everything that needs the database is
    /// read here, so that the rest can be judged while the lines are being stored.
    /// </summary>
    Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct);

    /// <summary>
    /// Reads what stands in the ledger beside payments that will be asked for soon, so that their review need not wait for it; null from a monitor that
    /// does not look ahead.
    /// </summary>
    Task<IPaymentsAhead?> LookAheadAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> coming, DateOnly asOf, CancellationToken ct) => Task.FromResult<IPaymentsAhead?>(null);

    /// <summary>
    /// What prohibiting and holding rules that read no running balance would say to these payments, were they asked for. Nothing is kept.
    /// </summary>
    Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) => Task.FromResult<IReadOnlyList<Finding>>([]);

    /// <summary>Judges the event rules over indicators that a batch touched, and stores the warnings. Row is the 1-based place in the list.</summary>
    Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct);

    /// <summary>Judges the event rules over releases that a batch posted, and stores the warnings. Row is the 1-based place in the list.</summary>
    Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct);

    /// <summary>Judges the event rules over projects that were entered or changed, and stores the warnings.</summary>
    Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct);

    /// <summary>
    /// Keeps what a review found, once it has judged, and judges the event rules over the projects and indicators that its payments moved; stores all warnings. Rows are the 1-based places
    /// in the two lists.
    /// </summary>
    async Task<(IReadOnlyList<Finding> OfProjects, IReadOnlyList<Finding> OfIndicators)> MovedAsync(
        SunLedgerDb db, IPaymentReview review, IReadOnlyList<ProjectFacts> projects, IReadOnlyList<IndicatorFacts> indicators, DateOnly asOf, CancellationToken ct)
    {
        await review.KeepAsync(db, ct);
        return (await ProjectsAsync(db, projects, asOf, ct), await IndicatorsAsync(db, indicators, asOf, ct));
    }
}
