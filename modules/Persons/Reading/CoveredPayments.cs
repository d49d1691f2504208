using SunLedger.Messages.Ledger;

namespace SunLedger.Persons.Reading;

/// <summary>
/// For what lists of persons are kept, and since when: by category, division and project, from the first day of the month of the first pay that a list shows. Of a payment before that,
/// or for a project that never had a list, a missing line says nothing (docs/decisions/0113).
/// </summary>
/// <param name="since">The first day covered; where no project is named the lines without one speak for the payments without one.</param>
internal sealed class CoveredPayments(IReadOnlyDictionary<(string Category, string Division, string? Project), DateOnly> since)
{
    /// <summary>Whether a list should hold the persons of this payment.</summary>
    public bool Covers(PaymentFacts payment) =>
        since.TryGetValue((payment.Indicator.CategoryCode, payment.Indicator.DivisionCode, payment.Project?.Code), out var first) && payment.PaidOn >= first;

    /// <summary>Whether any list is kept where this payment belongs, whatever it is for.</summary>
    public bool IsNear(PaymentFacts payment) => _places.Contains((payment.Indicator.CategoryCode, payment.Indicator.DivisionCode));

    private readonly HashSet<(string, string)> _places = [.. since.Keys.Select(key => (key.Category, key.Division))];
}
