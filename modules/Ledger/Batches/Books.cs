using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// The accounts that one transaction has in hand. Lines are posted into memory; <see cref="BookStore"/> writes what they came to, once, at the end.
/// </summary>
internal sealed class Books(Successions successions)
{
    private readonly Dictionary<string, AccountInHand> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Indicator, long Project), ShareInHand> _shares = [];
    private readonly List<AccountInHand> _touched = [];
    private readonly List<ShareInHand> _touchedShares = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly Dictionary<TotalKey, Flow> _totals = [];
    private readonly Dictionary<MonthKey, long> _months = [];

    /// <summary>Every account in hand.</summary>
    public IReadOnlyCollection<AccountInHand> Accounts => _accounts.Values;

    /// <summary>Every share in hand.</summary>
    public IReadOnlyCollection<ShareInHand> Shares => _shares.Values;

    /// <summary>The entries of the calls that were kept.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal;

    /// <summary>What those calls add to the totals.</summary>
    public IReadOnlyDictionary<TotalKey, Flow> Totals => _totals;

    /// <summary>What they pay by month, in fen, returns deducted.</summary>
    public IReadOnlyDictionary<MonthKey, long> Months => _months;

    /// <summary>Takes an account into hand.</summary>
    public AccountInHand Add(AccountInHand account)
    {
        _accounts.Add(account.Indicator.Id, account);
        if (account.IsNew) Touch(account);
        return account;
    }

    /// <summary>Takes a share into hand.</summary>
    public ShareInHand Add(ShareInHand share)
    {
        _shares.Add((share.IndicatorKey, share.ProjectKey), share);
        return share;
    }

    /// <summary>The account in hand with this id, when the poster may name it.</summary>
    public AccountInHand? Find(string id, PostedBy by) =>
        _accounts.TryGetValue(id, out var account) && Sees(by, account) ? account : null;

    /// <summary>True when the poster may name the account: it is of their division, or of one that theirs took over.</summary>
    public bool Sees(PostedBy by, AccountInHand account) => successions.Reaches(by.DivisionPath, account.Indicator.DivisionPath);

    /// <summary>The account in hand with this id, whoever may see it.</summary>
    public AccountInHand? Find(string id) => _accounts.GetValueOrDefault(id);

    /// <summary>True when an account with this id is in hand, whoever may see it.</summary>
    public bool Has(string id) => _accounts.ContainsKey(id);

    /// <summary>The share in hand, or null.</summary>
    public ShareInHand? Share(AccountInHand account, long projectKey) => Share(account.Indicator.Key, projectKey);

    /// <summary>The same, by keys.</summary>
    public ShareInHand? Share(long indicatorKey, long projectKey) => _shares.GetValueOrDefault((indicatorKey, projectKey));

    /// <summary>Books a line on an account; the answer is where its effect on the totals is noted.</summary>
    public Flow Move(AccountInHand account, Account after, MovementKind movement, Money amount, DateOnly on, string? document)
    {
        if (!account.IsTouched) Touch(account);
        return account.Move(after, movement, amount, on, document);
    }

    /// <summary>Books a line on a share.</summary>
    public void Move(ShareInHand share, Share after)
    {
        if (!share.IsTouched)
        {
            share.Touch();
            _touchedShares.Add(share);
        }
        share.Move(after);
    }

    /// <summary>Keeps what the call did.</summary>
    public void Keep(long batchNo)
    {
        foreach (var account in _touched)
        {
            account.Keep(batchNo, _journal);
            foreach (var (month, flow) in account.TakeFlows().Where(f => !f.Flow.IsNothing)) Note(account.Indicator, month, flow);
        }
        foreach (var share in _touchedShares) share.Keep();
        _touched.Clear();
        _touchedShares.Clear();
    }

    /// <summary>Takes back what the call did.</summary>
    public void Undo()
    {
        foreach (var account in _touched)
        {
            account.Undo();
            // An account that the call opened, and no call before it, is gone.
            if (account.IsNew && account.Now.Version == 0) _accounts.Remove(account.Indicator.Id);
        }
        foreach (var share in _touchedShares) share.Undo();
        _touched.Clear();
        _touchedShares.Clear();
    }

    private void Touch(AccountInHand account)
    {
        account.Touch();
        _touched.Add(account);
    }

    private void Note(Indicator indicator, int month, Flow flow)
    {
        var key = TotalKey.Of(indicator);
        if (!_totals.TryGetValue(key, out var total)) _totals.Add(key, total = new Flow());
        total.Add(flow);
        if (flow.Paid == 0) return;
        var paidIn = MonthKey.Of(indicator, month);
        _months[paidIn] = _months.GetValueOrDefault(paidIn) + flow.Paid;
    }
}
