using SunLedger.Categories;
using SunLedger.Messages.Ledger;
using SunLedger.Modules;

namespace SunLedger.Messages.Persons;

/// <summary>Shows person lines to the rules. Only lines that stand are shown: neither what was replaced nor what was taken back.</summary>
public interface IPersonLines
{
    /// <summary>The lines as far as they were recorded by an instant, with indicators, projects and payments as they stood.</summary>
    IPersonLines KnownAt(DateTimeOffset instant);

    /// <summary>The lines with these ids, in the order given, whether they stand or not.</summary>
    Task<IReadOnlyList<PersonLineFacts>> FindAsync(SunLedgerDb db, IReadOnlyList<string> ids, CancellationToken ct);

    /// <summary>Every line of the year at or below the path, in chunks by key.</summary>
    IAsyncEnumerable<IReadOnlyList<PersonLineFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>Ids of the lines of the year at or below the path that no longer stand: what rested on them may end.</summary>
    Task<IReadOnlyCollection<string>> GoneAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>
    /// Earlier lines that have the same value as any of <paramref name="batch"/> in one of <paramref name="by"/> by which lines are found (person, household, account),
    /// at most so many days away. The batch itself is left out.
    /// </summary>
    Task<IReadOnlyList<PersonLineFacts>> NeighboursAsync(SunLedgerDb db, IReadOnlyList<PersonLineFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct);

    /// <summary>The indicators given; of each division the one that first paid a benefit in its year with how many who are entitled to it drew nothing.</summary>
    Task<IReadOnlyList<IndicatorFacts>> WithUndrawnAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct);

    /// <summary>What the lines of each project at or below the path sum to, of all years; projects without lines are absent.</summary>
    Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct);

    /// <summary>For what lists of persons are kept at or below the path in the year, and since when: asked once before payments are judged.</summary>
    Task<CoveredPayments> CoveredAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>What was entered for each of these payments; those that no list covers, and for which nothing was entered, are absent.</summary>
    Task<IReadOnlyDictionary<string, Roll>> RollsAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CoveredPayments covered, CancellationToken ct);
}

/// <summary>An entitlement that is looked at, as it holds where an indicator is.</summary>
/// <param name="Definition">The definition in which it stands.</param>
/// <param name="Entitlement">Who is entitled to what.</param>
/// <param name="Length">What its length says on the day of judging, in days or months; zero when the calendar says it.</param>
public sealed record SoughtEntitlement(CategoryDefinition Definition, Entitlement Entitlement, int Length);

/// <summary>What was entered for a payment.</summary>
/// <param name="Amount">Sum of its lines.</param>
/// <param name="Lines">How many there are.</param>
/// <param name="Alike">How many have its commonest amount.</param>
/// <param name="InARow">How many have an account that stands in a row of five or more.</param>
/// <param name="IsPayeeListed">Whether the payee's account stands on the roll that the payment names; null when nothing was entered of it.</param>
public sealed record Roll(Money Amount, int Lines, int Alike, int InARow, bool? IsPayeeListed);

/// <summary>Stands in where no module keeps person lines: there are none.</summary>
public sealed class NoPersonLines : IPersonLines
{
    private static readonly IReadOnlyDictionary<string, Roll> Nothing = new Dictionary<string, Roll>();

    /// <inheritdoc />
    public IPersonLines KnownAt(DateTimeOffset instant) => this;

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonLineFacts>> FindAsync(SunLedgerDb db, IReadOnlyList<string> ids, CancellationToken ct) => Task.FromResult<IReadOnlyList<PersonLineFacts>>([]);

    /// <inheritdoc />
    public IAsyncEnumerable<IReadOnlyList<PersonLineFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) =>
        AsyncEnumerable.Empty<IReadOnlyList<PersonLineFacts>>();

    /// <inheritdoc />
    public Task<IReadOnlyCollection<string>> GoneAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => Task.FromResult<IReadOnlyCollection<string>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<PersonLineFacts>> NeighboursAsync(SunLedgerDb db, IReadOnlyList<PersonLineFacts> batch, IReadOnlyList<IField> by, int days, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonLineFacts>>([]);

    /// <inheritdoc />
    public Task<IReadOnlyList<IndicatorFacts>> WithUndrawnAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult(indicators);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, Money>>(new Dictionary<string, Money>());

    /// <inheritdoc />
    public Task<CoveredPayments> CoveredAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => Task.FromResult(CoveredPayments.None);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, Roll>> RollsAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CoveredPayments covered, CancellationToken ct) => Task.FromResult(Nothing);
}
