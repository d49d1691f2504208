using SunLedger.Categories;
using SunLedger.Messages.Projects;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>Reads the ledger for the sweep, in chunks, inside the caller's transaction or read context.</summary>
public interface ILedgerFacts
{
    /// <summary>The indicators with these ids.</summary>
    Task<IReadOnlyDictionary<string, IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Every indicator of the year at or below the path, in chunks by key.</summary>
    IAsyncEnumerable<IReadOnlyList<IndicatorFacts>> IndicatorsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>Every payment of the year at or below the path, in posting order, with its project and indicator as they are now and <c>PaidBefore</c> as it was when posted.</summary>
    IAsyncEnumerable<IReadOnlyList<PaymentFacts>> PaymentsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>Every release from an indicator of the year at or below the path, in posting order. What was corrected stands there with nothing: what was said about it ends.</summary>
    IAsyncEnumerable<IReadOnlyList<ReleaseFacts>> ReleasesAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>The projects given, with what the ledger knows of them filled in: approved, paid, first assigned.</summary>
    Task<IReadOnlyList<ProjectFacts>> WithMoneyAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> projects, CancellationToken ct);

    /// <summary>
    /// Earlier payments that stand in one group with any of <paramref name="batch"/>: same value in every field of <paramref name="by"/>
    /// (those by which payments are stored: payee account, kind and name, amount, project code, invoice number, use, classifications, settlement and payment type), paid within <paramref name="days"/> days before or after. Returns and the batch itself are left out.
    /// One set-based query for the whole batch.
    /// </summary>
    Task<IReadOnlyList<PaymentFacts>> NeighboursAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct);
}
