using SunLedger.Ledger.Batches;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Posts payments that come through the interface: those that have to bring their evidence first, and did not, are refused. What rules ask for is known
/// when everything is judged: then the set is taken back and posted again without them.
/// </summary>
internal sealed class ProvenPayments(SunLedgerDb db, Func<SunLedgerDb, PayRun> pay, EvidenceBrought brought, EvidenceFirst first) : IPostingRun<PaymentDraft>
{
    /// <summary>True when the money was held before, and is free again: it is granted now.</summary>
    public bool IsGranted { get; init; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<IReadOnlyList<RowResult>>> PostAsync(IReadOnlyList<Call<PaymentDraft>> calls, CancellationToken ct)
    {
        if (first.Of == EvidenceFirstOf.None) return await pay(db).PostAsync(calls, ct);
        var owing = new Dictionary<int, Finding>();
        while (true)
        {
            var demand = new EvidenceDemand(brought, ofAll: IsGranted || first.Of == EvidenceFirstOf.Posted);
            var run = pay(db);
            run.Demand(demand, owing);
            var results = await run.PostAsync(calls, ct);
            if (run.Owing.Count == 0) return results;
            foreach (var (row, rule) in run.Owing) owing.Add(row, rule);
            await demand.TakeBackAsync(db, ct);
        }
    }
}
