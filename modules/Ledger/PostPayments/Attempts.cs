using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.PostPayments;

/// <summary>Payments that were refused by a limit or a rule, as they stood when they were refused.</summary>
internal sealed class Attempts
{
    private readonly List<PaymentFacts> _all = [];
    private int _kept;

    /// <summary>Those of the calls that were kept.</summary>
    public IReadOnlyList<PaymentFacts> All => _all;

    public void Note(PaymentFacts attempt) => _all.Add(attempt);

    public void Keep() => _kept = _all.Count;

    public void Undo() => _all.RemoveRange(_kept, _all.Count - _kept);
}
