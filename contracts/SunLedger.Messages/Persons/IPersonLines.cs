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

    /// <summary>What lists of persons at or below the path in the year say of who is entitled and drew nothing: read once, before indicators are judged.</summary>
    Task<IUndrawn> UndrawnAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>What the lines of each project at or below the path sum to, of all years; projects without lines are absent.</summary>
    Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct);

    /// <summary>What lists of persons say of the payments at or below the path in the year: read once, before they are judged.</summary>
    Task<IRolls> RollsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);
}

/// <summary>An entitlement that is looked at, as it holds where an indicator is.</summary>
/// <param name="Definition">The definition in which it stands.</param>
/// <param name="Entitlement">Who is entitled to what.</param>
/// <param name="Length">What its length says on the day of judging, in days or months; zero when the calendar says it.</param>
public sealed record SoughtEntitlement(CategoryDefinition Definition, Entitlement Entitlement, int Length);

/// <summary>Who is entitled and drew nothing, by what lists of persons of a year say.</summary>
public interface IUndrawn
{
    /// <summary>The indicators given; of each division the one that first paid a benefit in the year carries how many who are entitled to it drew nothing.</summary>
    Task<IReadOnlyList<IndicatorFacts>> CountedAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct);
}

/// <summary>Stands in where nobody keeps lists: nothing is counted.</summary>
public sealed class NothingUndrawn : IUndrawn
{
    /// <summary>The one there is.</summary>
    public static IUndrawn One { get; } = new NothingUndrawn();

    /// <inheritdoc />
    public Task<IReadOnlyList<IndicatorFacts>> CountedAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> indicators, Func<IndicatorFacts, IEnumerable<SoughtEntitlement>> sought, DateOnly asOf, CancellationToken ct) =>
        Task.FromResult(indicators);
}

/// <summary>What lists of persons say of the payments of a year.</summary>
public interface IRolls
{
    /// <summary>What was entered for each of these payments; those that no list covers, and for which nothing was entered, are absent.</summary>
    Task<IReadOnlyDictionary<string, Roll>> OfAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CancellationToken ct);
}

/// <summary>Stands in where nobody keeps lists: they say nothing.</summary>
public sealed class NoRolls : IRolls
{
    private static readonly IReadOnlyDictionary<string, Roll> Nothing = new Dictionary<string, Roll>();

    /// <summary>The one there is.</summary>
    public static IRolls One { get; } = new NoRolls();

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, Roll>> OfAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CancellationToken ct) => Task.FromResult(Nothing);
}

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
    public Task<IUndrawn> UndrawnAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => Task.FromResult(NothingUndrawn.One);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, Money>> SumsOfProjectsAsync(SunLedgerDb db, string divisionPath, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, Money>>(new Dictionary<string, Money>());

    /// <inheritdoc />
    public Task<IRolls> RollsAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct) => Task.FromResult(NoRolls.One);
}
