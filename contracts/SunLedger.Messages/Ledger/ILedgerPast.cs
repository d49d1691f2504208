using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>Shows the rules the ledger of a past moment, so that what was judged then can be judged again, beside projects and contracts as they stood.</summary>
public interface ILedgerPast
{
    /// <summary>The ledger as far as it was recorded by an instant.</summary>
    ILedgerFacts KnownAt(DateTimeOffset instant);

    /// <summary>What was posted in a span to the year's indicators at and below the path, posting by posting, as it was shown to the rules then.</summary>
    /// <param name="db">The caller's read context.</param>
    /// <param name="divisionPath">At and below this division.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant that is not in the span.</param>
    /// <param name="ct">Stops it.</param>
    IAsyncEnumerable<PastPosting> PostingsAsync(SunLedgerDb db, string divisionPath, int year, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}

/// <summary>One posting: what was paid, and how it left the indicators that it moved.</summary>
/// <param name="At">When.</param>
/// <param name="Payments">Payments, in their order.</param>
/// <param name="Moved">Indicators.</param>
/// <param name="Releases">Releases, in their order.</param>
public sealed record PastPosting(DateTimeOffset At, IReadOnlyList<PaymentFacts> Payments, IReadOnlyList<IndicatorFacts> Moved, IReadOnlyList<ReleaseFacts> Releases);
