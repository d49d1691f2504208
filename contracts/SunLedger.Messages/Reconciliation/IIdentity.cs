using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Reconciliation;

/// <summary>
/// Two sides of the books that must always be equal (勾稽关系). A module brings the identities of its own tables; one run, every night or when somebody
/// asks for it, checks them all.
/// </summary>
public interface IIdentity
{
    /// <summary>Its code, a promise: <c>indicator_conservation</c>.</summary>
    string Code { get; }

    /// <summary>Its place in the list.</summary>
    int Order { get; }

    /// <summary>What must be equal.</summary>
    Bilingual Says { get; }

    /// <summary>True when its two sides are counted, not money: its differences are <see cref="IdentityDifference.Counted"/>.</summary>
    bool IsCounted => false;

    /// <summary>True when its two sides are per cent: its differences are <see cref="IdentityDifference.Percent"/>.</summary>
    bool IsPercent => false;

    /// <summary>Where it does not hold: at most so many differences, and how many there are. Reads in one statement, so that both sides are of one moment.</summary>
    Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct);
}

/// <summary>Where an identity does not hold.</summary>
/// <param name="Count">How many differences there are.</param>
/// <param name="Differences">The first of them.</param>
public sealed record IdentityFindings(int Count, IReadOnlyList<IdentityDifference> Differences);

/// <summary>A place where two sides differ.</summary>
/// <param name="DivisionPath">Path of the division that it belongs to.</param>
/// <param name="Subject">What differs: an indicator's id, a project's code, a track code…</param>
/// <param name="Expected">What it must be.</param>
/// <param name="Found">What it is.</param>
public sealed record IdentityDifference(string DivisionPath, string Subject, Money Expected, Money Found)
{
    /// <summary>A place where two counts differ: they stand as whole yuan, so that one column of one table holds both kinds.</summary>
    public static IdentityDifference Counted(string divisionPath, string subject, int expected, int found) => new(divisionPath, subject, Money.FromYuan(expected), Money.FromYuan(found));

    /// <summary>A place where two shares differ, in hundredths of a per cent: they stand as fen, so that one column of one table holds all kinds.</summary>
    public static IdentityDifference Percent(string divisionPath, string subject, int expected, int found) => new(divisionPath, subject, new Money(expected), new Money(found));
}
