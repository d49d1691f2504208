using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>What was paid to lists of persons, by the lists that payments name.</summary>
public interface IRollPayments
{
    /// <summary>Every list that a payment names, by its number, with what its payments come to less what came back of them.</summary>
    Task<IReadOnlyDictionary<string, RollPaid>> AllAsync(SunLedgerDb db, CancellationToken ct);
}

/// <summary>What was paid to a list.</summary>
/// <param name="DivisionPath">Path of the division that paid; of several the first in order.</param>
/// <param name="Paid">The payments that name it, less what came back of them.</param>
public sealed record RollPaid(string DivisionPath, Money Paid);
