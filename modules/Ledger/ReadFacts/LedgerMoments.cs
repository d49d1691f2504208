using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Fills in what the ledger knew of projects and contracts at a moment.</summary>
internal sealed class LedgerMoments : ILedgerMoments
{
    /// <inheritdoc />
    public Task<IReadOnlyList<ProjectFacts>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, AskedMoment moment, CancellationToken ct) =>
        ProjectMoney.FillAsync(db, projects, new Moment(moment.AsOf, moment.KnownAt), ct);

    /// <inheritdoc />
    public Task<IReadOnlyList<ContractFacts>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, AskedMoment moment, CancellationToken ct) =>
        ContractMoney.FillAsync(db, contracts, new Moment(moment.AsOf, moment.KnownAt), ct);

    /// <inheritdoc />
    public async Task<DateTimeOffset?> DataTimeAsync(SunLedgerDb db, AskedMoment moment, CancellationToken ct)
    {
        var batches = db.Set<Batch>().AsNoTracking();
        if (moment.KnownAt is { } instant) batches = batches.Where(b => b.PostedAt <= instant);
        return await batches.OrderByDescending(b => b.No).Select(b => (DateTimeOffset?)b.PostedAt).FirstOrDefaultAsync(ct);
    }
}
