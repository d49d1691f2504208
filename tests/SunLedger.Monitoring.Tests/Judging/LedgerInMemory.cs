using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Tests.Judging;

/// <summary>A ledger and a project library of a few rows, so that the engine can be tested on facts that a sound ledger would never hold.</summary>
internal sealed class LedgerInMemory : ILedgerFacts, ILedgerPast, IPayeeKinds, IProjects
{
    IProjects IProjects.KnownAt(DateTimeOffset instant) => this;

    public List<IndicatorFacts> Indicators { get; } = [];

    public List<ProjectFacts> Projects { get; } = [];

    public List<PaymentFacts> Payments { get; } = [];

    /// <summary>How often neighbours were asked for: once per group and batch, never per row.</summary>
    public int NeighbourQueries { get; private set; }

    public Task<IReadOnlyDictionary<string, IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, IndicatorFacts>>(Indicators.Where(i => ids.Contains(i.Id)).ToDictionary(i => i.Id));

    public IAsyncEnumerable<IReadOnlyList<IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        InChunks(Indicators.Where(i => i.Year == year && i.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal)));

    public IAsyncEnumerable<IReadOnlyList<PaymentFacts>> PaymentsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        InChunks(Payments.Where(p => p.Indicator.Year == year && p.Indicator.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal)));

    public List<ReleaseFacts> Releases { get; } = [];

    public IAsyncEnumerable<IReadOnlyList<ReleaseFacts>> ReleasesAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        InChunks(Releases.Where(r => r.From.Year == year && r.From.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal)));

    public Task<IReadOnlyDictionary<string, string?>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> paymentIds, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string?>>(Payments.Where(p => paymentIds.Contains(p.Id)).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.PayeeKind));

    public Task<bool> MayBePersonAsync(SunLedgerDb db, string name, CancellationToken ct) =>
        Task.FromResult(Payments.Where(p => p.PayeeName == name).Select(p => p.PayeeKind).DefaultIfEmpty(PayeeNames.Person).Any(kind => PayeeNames.IsPerson(name, kind)));

    public Task<IReadOnlyList<ProjectFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct) => Task.FromResult(projects);

    public Task<IReadOnlyList<PaymentFacts>> NeighboursAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct)
    {
        NeighbourQueries++;
        var ids = batch.Select(p => p.Id).ToHashSet();
        return Task.FromResult<IReadOnlyList<PaymentFacts>>([.. Payments.Where(p => !ids.Contains(p.Id))]);
    }

    public Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, ProjectFacts>>(Projects.Where(p => codes.Contains(p.Code)).ToDictionary(p => p.Code));

    public Task<IReadOnlyDictionary<string, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> codes, DateTimeOffset? knownAt, CancellationToken ct) => FindAsync(db, codes, ct);

    public Task<IReadOnlyDictionary<long, ProjectFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<long> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<long, ProjectFacts>>(Projects.Where(p => keys.Contains(p.Key)).ToDictionary(p => p.Key));

    public Task<IReadOnlyList<long>> OfUnitAsync(SunLedgerDb db, string unitCode, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<long>>([.. Projects.Where(p => p.UnitCode == unitCode).Select(p => p.Key)]);

    public IAsyncEnumerable<IReadOnlyList<ProjectFacts>> AllAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        InChunks(Projects.Where(p => p.DivisionPath.StartsWith(divisionPath, StringComparison.Ordinal)));

    // It remembers no past.
    public ILedgerFacts KnownAt(DateTimeOffset instant) => this;

    public IAsyncEnumerable<PastPosting> PostingsAsync(SunLedgerDb db, string divisionPath, int year, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        AsyncEnumerable.Empty<PastPosting>();

    // Small chunks, so that groups reach over their edges.
    private static async IAsyncEnumerable<IReadOnlyList<T>> InChunks<T>(IEnumerable<T> all)
    {
        foreach (var chunk in all.Chunk(2))
        {
            await Task.Yield();
            yield return chunk;
        }
    }
}
