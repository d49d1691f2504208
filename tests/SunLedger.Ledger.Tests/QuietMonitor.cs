using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Tests;

/// <summary>A monitor with no rules of its own: it remembers what it was shown, and stops the payments that the test names.</summary>
internal sealed class QuietMonitor : IMonitor
{
    public HashSet<string> Stops { get; } = [];

    /// <summary>Payments that a rule warns about.</summary>
    public HashSet<string> Warns { get; } = [];

    /// <summary>The monitor fails when it is shown this payment.</summary>
    public string? BreaksOn { get; set; }

    /// <summary>How often payments were judged: once per commit.</summary>
    public int Calls { get; private set; }

    public List<PaymentFacts> Posted { get; } = [];

    public List<PaymentFacts> Attempts { get; } = [];

    public List<IndicatorFacts> Indicators { get; } = [];

    public List<ProjectFacts> Projects { get; } = [];

    public Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Finding>>([.. batch.Where(p => Stops.Contains(p.Id)).Select(p => Found(p.Row))]);

    public Task<IReadOnlyList<Finding>> PaymentsAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts, DateOnly asOf, CancellationToken ct)
    {
        if (posted.Any(p => p.Id == BreaksOn)) throw new InvalidOperationException("The test wants it so.");
        lock (Posted)
        {
            Calls++;
            Posted.AddRange(posted);
            Attempts.AddRange(attempts);
        }
        return Task.FromResult<IReadOnlyList<Finding>>([
            .. attempts.Where(p => Stops.Contains(p.Id)).Select(p => Found(p.Row)),
            .. posted.Where(p => Warns.Contains(p.Id)).Select(p => new Finding(p.Row, "KC-10", "yellow", "年底突击花钱", "Year-end rush", "说明原因")),
        ]);
    }

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        lock (Indicators) Indicators.AddRange(touched);
        return Task.FromResult<IReadOnlyList<Finding>>([]);
    }

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        lock (Projects) Projects.AddRange(touched);
        return Task.FromResult<IReadOnlyList<Finding>>([]);
    }

    private static Finding Found(int row) => new(row, "KB-01", "red", "项目未入库", "Project not in the library", "项目入库", Categories.Enforcement.Prohibit);
}
