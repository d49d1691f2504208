using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Fills in what the ledger knows about contracts. Few payments name one: an index over those alone answers.</summary>
internal sealed class ContractMoney(Moment? moment = null) : IContractMoney
{
    private const int AtOnce = 2_000;

    private readonly Moment _moment = moment ?? Moment.Now;

    /// <inheritdoc />
    public IContractMoney KnownAt(DateTimeOffset instant) => new ContractMoney(new Moment(null, instant));

    /// <inheritdoc />
    public async Task<IReadOnlyList<ContractFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, CancellationToken ct)
    {
        var projects = (await ProjectMoney.FillAsync(db, [.. contracts.Select(c => c.Project).DistinctBy(p => p.Key)], _moment, ct)).ToDictionary(p => p.Key);
        return [.. (await FillAsync(db, contracts, _moment, ct)).Select(c => c with { Project = projects[c.Project.Key] })];
    }

    /// <summary>The contracts, in the same order, with what was paid on them.</summary>
    public static Task<IReadOnlyList<ContractFacts>> FillAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, CancellationToken ct) => FillAsync(db, contracts, Moment.Now, ct);

    /// <summary>The same as it stood at a moment.</summary>
    public static async Task<IReadOnlyList<ContractFacts>> FillAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> contracts, Moment moment, CancellationToken ct)
    {
        var paid = new Dictionary<long, long>();
        foreach (var some in contracts.Select(c => (long?)c.Key).Chunk(AtOnce))
            foreach (var sum in await db.Set<Payment>().At(db, moment).Where(p => p.ContractKey != null && some.Contains(p.ContractKey)).GroupBy(p => p.ContractKey!.Value)
                .Select(g => new { g.Key, Fen = g.Sum(p => p.AmountFen) }).ToListAsync(ct))
                paid[sum.Key] = sum.Fen;
        return [.. contracts.Select(c => paid.TryGetValue(c.Key, out var fen) ? c with { Paid = new Money(fen) } : c)];
    }
}

/// <summary>The contracts of stored payments, and what had been paid on them before each.</summary>
internal sealed class PaidContracts(SunLedgerDb db, IContracts contracts, Moment moment)
{
    private const int AtOnce = 2_000;

    private readonly Dictionary<long, ContractFacts?> _facts = [];
    private readonly Dictionary<long, (long[] Numbers, long[] Fen)> _before = [];

    /// <summary>Looks up the contracts of some payments; asks nothing when they have none.</summary>
    public async Task FindAsync(IReadOnlyList<Payment> payments, CancellationToken ct)
    {
        var keys = payments.Select(p => p.ContractKey).OfType<long>().Distinct().Where(k => !_facts.ContainsKey(k)).ToArray();
        foreach (var some in keys.Chunk(AtOnce))
        {
            var lines = await db.Set<Payment>().Where(p => p.ContractKey != null && some.Contains(p.ContractKey.Value))
                .Select(p => new { Key = p.ContractKey!.Value, p.No, p.AmountFen }).ToListAsync(ct);
            foreach (var lineGroup in lines.GroupBy(l => l.Key))
            {
                var inOrder = lineGroup.OrderBy(l => l.No).ToArray();
                var (fen, sum) = (new long[inOrder.Length], 0L);
                for (var i = 0; i < fen.Length; i++)
                {
                    fen[i] = sum;
                    sum += inOrder[i].AmountFen;
                }
                _before[lineGroup.Key] = ([.. inOrder.Select(l => l.No)], fen);
            }
            var found = await contracts.FindAsync(db, some, ct);
            foreach (var contract in await ContractMoney.FillAsync(db, [.. found.Values], moment, ct)) _facts[contract.Key] = contract;
            foreach (var key in some) _facts.TryAdd(key, null);
        }
    }

    /// <summary>The contract of a payment.</summary>
    public ContractFacts? Of(Payment payment) => payment.ContractKey is { } key ? _facts.GetValueOrDefault(key) : null;

    /// <summary>Paid on its contract before a payment.</summary>
    public Money Before(Payment payment)
    {
        if (payment.ContractKey is not { } key || !_before.TryGetValue(key, out var lines)) return Money.Zero;
        var place = Array.BinarySearch(lines.Numbers, payment.No);
        return place < 0 ? Money.Zero : new Money(lines.Fen[place]);
    }
}
