using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// An indicator whose account is locked by this transaction: how it stood, how it stands now, and what the call that is being posted did to
/// it, so that a call can be taken back as if it had never been.
/// </summary>
internal sealed class AccountInHand
{
    // What brings money stands before what takes it, so that no balance along the way is below zero because of the order in which lines were
    // summed. A correction may do either, and stands between.
    private static readonly MovementKind[] InOrder =
    [
        MovementKind.Register, MovementKind.Supplement, MovementKind.CarryIn, MovementKind.VirementIn, MovementKind.TakeBack, MovementKind.Unassign, MovementKind.Return,
        MovementKind.Free, MovementKind.Receive, MovementKind.Correct, MovementKind.Release, MovementKind.Assign, MovementKind.Pay, MovementKind.Recall,
        MovementKind.CarryOut, MovementKind.VirementOut, MovementKind.Reduce, MovementKind.Reserve,
    ];

    private const int Months = PaidMonth.AfterYear + 1;

    private readonly MovementSum?[] _sums = new MovementSum?[InOrder.Length + 1];
    private readonly Flow?[] _flows = new Flow?[Months];
    private Account _beforeCall;
    private DateOnly? _receivedBeforeCall;
    private int _lastMonth;
    private IndicatorFacts? _facts;

    /// <summary>An account read from the database.</summary>
    public AccountInHand(Indicator indicator) : this(indicator, indicator.Account, isNew: false) { }

    private AccountInHand(Indicator indicator, Account stored, bool isNew)
    {
        (Indicator, Stored, Now, IsNew, ReceivedOn) = (indicator, stored, stored, isNew, indicator.ReceivedOn);
    }

    /// <summary>What the notice says.</summary>
    public Indicator Indicator { get; }

    /// <summary>The account as the database has it; empty when it is new.</summary>
    public Account Stored { get; }

    /// <summary>The account as it stands now.</summary>
    public Account Now { get; private set; }

    /// <summary>What other modules may know of it as it stands now: the same object until it moves.</summary>
    public IndicatorFacts Facts => _facts ??= Storage.Facts.Of(this);

    /// <summary>When its receipt was acknowledged.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>It is not in the database yet.</summary>
    public bool IsNew { get; }

    /// <summary>The call that is being posted has touched it.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Anything about it differs from the database.</summary>
    public bool HasChanged => IsNew || Now.Version != Stored.Version;

    /// <summary>An account that this transaction opens.</summary>
    public static AccountInHand Opened(Indicator indicator) => new(indicator, default, isNew: true);

    /// <summary>Remembers how it stands, once per call.</summary>
    public void Touch()
    {
        IsTouched = true;
        _beforeCall = Now;
        _receivedBeforeCall = ReceivedOn;
    }

    /// <summary>Books one line. The caller has touched it.</summary>
    public Flow Move(Account after, MovementKind movement, Money amount, DateOnly on, string? document)
    {
        (_sums[(int)movement] ??= new MovementSum()).Add(amount, Now, after, on, document);
        (Now, _facts) = (after, null);
        _lastMonth = PaidMonth.Of(Indicator.Year, on);
        var flow = _flows[_lastMonth] ??= new Flow();
        flow.HasMoved |= movement is not (MovementKind.Reserve or MovementKind.Free);
        return flow;
    }

    /// <summary>Notes the day of receipt.</summary>
    public void Acknowledge(DateOnly on) => (ReceivedOn, _facts) = (on, null);

    /// <summary>Takes the call back.</summary>
    public void Undo()
    {
        (Now, ReceivedOn, _facts) = (_beforeCall, _receivedBeforeCall, null);
        Forget();
    }

    /// <summary>
    /// Writes the call down: one entry per movement, balances carried from entry to entry.
    /// </summary>
    public void Keep(long batchNo, List<JournalEntry> journal)
    {
        var (undistributed, unspent) = (_beforeCall.Balances.Undistributed, _beforeCall.Unspent);
        var version = _beforeCall.Version;
        foreach (var movement in InOrder)
        {
            if (_sums[(int)movement] is not { } sum) continue;
            journal.Add(new JournalEntry
            {
                IndicatorKey = Indicator.Key,
                Version = ++version,
                BatchNo = batchNo,
                Movement = movement,
                Lines = sum.Lines,
                AmountFen = sum.Amount.Fen,
                UndistributedBeforeFen = undistributed.Fen,
                UndistributedAfterFen = (undistributed += sum.Undistributed).Fen,
                UnspentBeforeFen = unspent.Fen,
                UnspentAfterFen = (unspent += sum.Unspent).Fen,
                MovedOn = sum.MovedOn,
                Document = sum.Document,
            });
        }
        if (undistributed != Now.Balances.Undistributed || unspent != Now.Unspent || !Now.IsSound)
            throw new InvalidOperationException($"The entries of indicator {Indicator.Id} do not add up to its account: {Now}.");
        NoteWhetherOpen();
        Now = Now with { Version = version };
    }

    /// <summary>What the call added to the totals, by month; then the call is forgotten.</summary>
    public IEnumerable<(int Month, Flow Flow)> TakeFlows()
    {
        for (var month = 0; month < Months; month++)
            if (_flows[month] is { } flow) yield return (month, flow);
        Forget();
    }

    private void Forget()
    {
        IsTouched = false;
        Array.Clear(_sums);
        Array.Clear(_flows);
    }

    private void NoteWhetherOpen()
    {
        var was = _beforeCall.Balances.Undistributed > Money.Zero;
        var isOpen = Now.Balances.Undistributed > Money.Zero;
        if (was != isOpen) _flows[_lastMonth]!.Open += isOpen ? 1 : -1;
    }
}
