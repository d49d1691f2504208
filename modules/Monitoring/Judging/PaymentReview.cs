using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>The judging of one set of payments, whose neighbours are gathered already.</summary>
internal sealed class PaymentReview(
    Plans plans, CategorySnapshot snapshot, WarningStore store, Gathering<PaymentFacts> gathering, Gathering<PaymentFacts>? before, IReadOnlyList<Finding> stopped, Terms terms, bool isFresh = false) : IPaymentReview
{
    private Ruling[] _rulings = [];
    private Gathering<PaymentFacts>? _before = before;

    /// <summary>The definitions that judge.</summary>
    public CategorySnapshot Snapshot => snapshot;

    /// <summary>The day of judging.</summary>
    public DateOnly AsOf => terms.AsOf;

    /// <summary>What was gathered: once judged, the set of payments with its neighbours.</summary>
    public Gathering<PaymentFacts> Gathering => gathering;

    /// <summary>What was observed of the indicators and projects of its payments, and the terms of the day, read in the very transaction that posts; null when they were read before it.</summary>
    public (IObserved? Observed, Terms Terms)? Fresh => isFresh ? (gathering.Knowledge.Observed is NothingObserved ? null : gathering.Knowledge.Observed, terms) : null;

    public IReadOnlyList<Finding> Stopped => stopped;

    /// <summary>What was ruled, once it was judged.</summary>
    public IReadOnlyList<Ruling> Ruled => _rulings;

    public IReadOnlyList<Finding> Judge(IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts)
    {
        // An attempt is no payment: it is judged among the others and stands in nobody's group.
        gathering.GatherOwn(posted as PaymentFacts[] ?? [.. posted], _before);
        _before = null; // one set remembers the one before it, and no further back
        gathering.Close();
        _rulings = [.. Rulings(posted, isAttempt: false), .. Rulings(attempts, isAttempt: true)];
        return [.. terms.Raised(_rulings).Select(r => r.Finding)];
    }

    public Task KeepAsync(SunLedgerDb db, CancellationToken ct) => store.TakeAsync(db, [Taking], ct);

    /// <summary>What is to be kept, once it was judged.</summary>
    public Taking Taking => new(_rulings, Quiet: null, terms);

    private IEnumerable<Ruling> Rulings(IReadOnlyList<PaymentFacts> payments, bool isAttempt) =>
        Parts.ByRules(payments, Readings.Payments, snapshot).SelectMany(part =>
        {
            var plan = plans.For(Readings.Payments, part.Rules, Moment.Writing, terms.AsOf);
            return Ruling.Of(plan.Judge(part.Items, gathering, withUnknown: false), Thing.Of, (payment, _) => payment.Row, isAttempt);
        });
}
