using SunLedger.Modules;

namespace SunLedger.Messages.Persons;

/// <summary>Shows the lists 发放清单 on which person lines stand: who was paid is none of their business, only that a list was paid, for which project and where.</summary>
public interface IPersonLists
{
    /// <summary>The lists as far as their lines were recorded by an instant.</summary>
    IPersonLists KnownAt(DateTimeOffset instant);

    /// <summary>The lists of the year and of the one before it, at or below the path.</summary>
    Task<IReadOnlyList<PersonListFacts>> AllAsync(SunLedgerDb db, string divisionPath, int year, CancellationToken ct);

    /// <summary>The lists with these numbers; those of which no line stands are absent.</summary>
    Task<IReadOnlyList<PersonListFacts>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> numbers, CancellationToken ct);
}

/// <summary>A list of person lines.</summary>
/// <param name="Id">Its number.</param>
/// <param name="CategoryCode">Category of its lines.</param>
/// <param name="FundCode">Their fund.</param>
/// <param name="ProjectCode">Their project; null when none is named.</param>
/// <param name="DivisionCode">Where they are paid.</param>
/// <param name="DivisionPath">Path of that division.</param>
/// <param name="PaidOn">The first day on which a line of it was paid; null while none was.</param>
public sealed record PersonListFacts(string Id, string CategoryCode, string FundCode, string? ProjectCode, string DivisionCode, string DivisionPath, DateOnly? PaidOn);
