using SunLedger.Ledger.ReadFacts;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>A contract that payments of this run name: what was paid on it as the run goes on.</summary>
internal sealed class ContractInHand(ContractFacts facts)
{
    private Money _beforeCall = facts.Paid;
    private ContractFacts? _now = facts;

    /// <summary>As the register and the ledger knew it when the run began.</summary>
    public ContractFacts Facts { get; } = facts;

    /// <summary>Paid so far.</summary>
    public Money Paid { get; private set; } = facts.Paid;

    /// <summary>The facts with what is paid by now.</summary>
    public ContractFacts Now => _now ??= Facts with { Paid = Paid };

    public void Pay(Money amount)
    {
        Paid += amount;
        _now = null;
    }

    public void Keep() => _beforeCall = Paid;

    public void Undo()
    {
        Paid = _beforeCall;
        _now = null;
    }
}

/// <summary>The contracts that lines of a run name. Most runs name none, and ask nothing.</summary>
internal sealed class ContractsInHand(IContracts contracts)
{
    private readonly Dictionary<string, ContractInHand> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContractInHand> _byReturned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namedBy = new(StringComparer.Ordinal);
    private readonly HashSet<ContractInHand> _touched = [];

    /// <summary>Looks up what the lines name, and on which contracts the payments stand that they return.</summary>
    public async Task LookUpAsync(SunLedgerDb db, IReadOnlyList<PaymentDraft> asked, CancellationToken ct)
    {
        var returned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in asked)
        {
            if (draft.ContractCode is { } code) _namedBy.TryAdd(draft.Id, code);
            if (draft.Returns is { } id) returned.Add(id);
        }
        if (_namedBy.Count > 0)
            foreach (var contract in await ContractMoney.FillAsync(db, [.. (await contracts.FindAsync(db, _namedBy.Values.ToHashSet(StringComparer.Ordinal), ct)).Values], ct))
                _byCode[contract.Code] = new(contract);
        if (returned.Count > 0) await LookUpReturnedAsync(db, [.. returned], ct);
    }

    /// <summary>The contract of a line; a return that names none comes back on the contract of its payment.</summary>
    public ContractInHand? Of(PaymentDraft asked)
    {
        if (asked.ContractCode is { } code) return _byCode.GetValueOrDefault(code);
        if (asked.Returns is not { } id) return null;
        return _byReturned.GetValueOrDefault(id) ?? (_namedBy.TryGetValue(id, out var named) ? _byCode.GetValueOrDefault(named) : null);
    }

    /// <summary>Notes what was paid.</summary>
    public void Pay(ContractInHand? contract, Money amount)
    {
        if (contract is null) return;
        contract.Pay(amount);
        _touched.Add(contract);
    }

    public void Keep()
    {
        foreach (var contract in _touched) contract.Keep();
        _touched.Clear();
    }

    public void Undo()
    {
        foreach (var contract in _touched) contract.Undo();
        _touched.Clear();
    }

    private async Task LookUpReturnedAsync(SunLedgerDb db, string[] ids, CancellationToken ct)
    {
        var keys = await db.Set<Payment>().Where(p => ids.Contains(p.Id) && p.ContractKey != null).Select(p => new { p.Id, Key = p.ContractKey!.Value }).ToListAsync(ct);
        if (keys.Count == 0) return;
        var known = _byCode.Values.ToDictionary(c => c.Facts.Key);
        var found = await contracts.FindAsync(db, [.. keys.Select(k => k.Key).Where(k => !known.ContainsKey(k)).Distinct()], ct);
        foreach (var contract in await ContractMoney.FillAsync(db, [.. found.Values], ct)) known[contract.Key] = new(contract);
        foreach (var key in keys)
            if (known.TryGetValue(key.Key, out var contract)) _byReturned[key.Id] = contract;
    }
}
