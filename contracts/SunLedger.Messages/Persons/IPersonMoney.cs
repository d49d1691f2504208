using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Persons;

/// <summary>What lines say that persons get, by what they are paid from: where a trace from a person back to the sources begins.</summary>
public interface IPersonMoney
{
    /// <summary>The standing lines of a person at or below a path.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="sought">Whom.</param>
    /// <param name="divisionPath">At and below this path.</param>
    /// <param name="asOf">What was paid until the end of this business day, and of what is not paid what was entered until then; everything when null.</param>
    /// <param name="knownAt">What had been recorded by this instant; everything when null.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<PersonMoney> OfAsync(SunLedgerDb db, PersonSought sought, string divisionPath, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken ct);
}

/// <summary>Whom somebody looks for: one of the three.</summary>
/// <param name="IdNumber">An identity number; compared by its digest, and kept nowhere.</param>
/// <param name="Name">The very name.</param>
/// <param name="Line">The person of the line with this id: nobody need send a number.</param>
public sealed record PersonSought(string? IdNumber, string? Name, string? Line);

/// <summary>What was found.</summary>
/// <param name="Name">The name, masked; null when several persons, or nobody, were found.</param>
/// <param name="IdNumber">What may be shown of the identity number; null likewise.</param>
/// <param name="Persons">How many persons: a name may be that of several.</param>
/// <param name="Parts">What they get, by what it is paid from.</param>
public sealed record PersonMoney(string? Name, string? IdNumber, int Persons, IReadOnlyList<PersonPart> Parts);

/// <summary>Lines of one indicator, project and payment.</summary>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="ProjectCode">The project; null when the lines name none.</param>
/// <param name="PaymentId">The payment; null while the lines only stand on a list.</param>
/// <param name="PaidOn">The last day on which they were paid; null while they were not.</param>
/// <param name="Amount">Their sum.</param>
/// <param name="Lines">How many.</param>
public sealed record PersonPart(string IndicatorId, string? ProjectCode, string? PaymentId, DateOnly? PaidOn, Money Amount, int Lines);

/// <summary>Stands in where no module keeps person lines: nobody gets anything.</summary>
public sealed class NoPersonMoney : IPersonMoney
{
    /// <inheritdoc />
    public Task<PersonMoney> OfAsync(SunLedgerDb db, PersonSought sought, string divisionPath, DateOnly? asOf, DateTimeOffset? knownAt, CancellationToken ct) =>
        Task.FromResult(new PersonMoney(null, null, 0, []));
}
