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

    /// <summary>Payments for which a rule asks for evidence.</summary>
    public HashSet<string> Asks { get; } = [];

    /// <summary>Rules that warn about every project, and about every indicator, that a payment moved.</summary>
    public (string? Project, string? Indicator) Moved { get; set; }

    /// <summary>The monitor fails when it is shown this payment.</summary>
    public string? BreaksOn { get; set; }

    /// <summary>How often payments were judged: once per commit.</summary>
    public int Calls { get; private set; }

    public List<PaymentFacts> Posted { get; } = [];

    public List<PaymentFacts> Attempts { get; } = [];

    public List<IndicatorFacts> Indicators { get; } = [];

    public List<ReleaseFacts> Releases { get; } = [];

    public List<ProjectFacts> Projects { get; } = [];

    public Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult<IPaymentReview>(new Review(this, [.. asked.Where(p => Stops.Contains(p.Id)).Select(p => Found(p.Row))]));

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        lock (Indicators) Indicators.AddRange(touched);
        return Task.FromResult(Each(touched.Count, Moved.Indicator));
    }

    public Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct)
    {
        lock (Releases) Releases.AddRange(posted);
        return Task.FromResult<IReadOnlyList<Finding>>([.. posted.Where(r => Warns.Contains(r.Id)).Select(r => new Finding(r.Row, "KA-05", "red", "非财政部门下达", "Issued by another organ", "重新下达"))]);
    }

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        lock (Projects) Projects.AddRange(touched);
        return Task.FromResult(Each(touched.Count, Moved.Project));
    }

    private static IReadOnlyList<Finding> Each(int count, string? rule) =>
        rule is null ? [] : [.. Enumerable.Range(1, count).Select(row => new Finding(row, rule, "yellow", "进度偏慢", "Slow", "加快进度"))];

    private static Finding Found(int row) => new(row, "KB-01", "red", "项目未入库", "Project not in the library", "项目入库", Categories.Enforcement.Prohibit);

    private sealed class Review(QuietMonitor monitor, IReadOnlyList<Finding> stopped) : IPaymentReview
    {
        public IReadOnlyList<Finding> Stopped => stopped;

        public IReadOnlyList<Finding> Judge(IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts)
        {
            if (posted.Any(p => p.Id == monitor.BreaksOn)) throw new InvalidOperationException("The test wants it so.");
            lock (monitor.Posted)
            {
                monitor.Calls++;
                monitor.Posted.AddRange(posted);
                monitor.Attempts.AddRange(attempts);
            }
            return
            [
                .. attempts.Where(p => monitor.Stops.Contains(p.Id)).Select(p => Found(p.Row)),
                .. posted.Where(p => monitor.Warns.Contains(p.Id)).Select(p => new Finding(p.Row, "KC-10", "yellow", "年底突击花钱", "Year-end rush", "说明原因")),
                .. posted.Where(p => monitor.Asks.Contains(p.Id)).Select(p => new Finding(p.Row, "KC-03", "red", "超合同支付", "Beyond the contract", "合同变更", Categories.Enforcement.WarnWithEvidence)),
            ];
        }

        public Task KeepAsync(SunLedgerDb db, CancellationToken ct) => Task.CompletedTask;
    }
}
