using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Catalogue;

/// <summary>Something that somebody thinks of switching, and how far the switch would reach.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="CategoryCode">The category, or that of the fund; null for a module.</param>
/// <param name="FundCode">The fund; null for the others.</param>
/// <param name="Within">At and below a division, as the tree of today has it.</param>
/// <param name="Year">The present budget year.</param>
public sealed record SwitchReach(SwitchKind Kind, string Code, string? CategoryCode, string? FundCode, Reach Within, int Year)
{
    /// <summary>The path of that division.</summary>
    public string DivisionPath => Within.Path;
}

/// <summary>One thing that stands on what may be switched off.</summary>
/// <param name="Code">What: <c>open_warnings</c>.</param>
/// <param name="Name">What, as a clerk reads it.</param>
/// <param name="English">The same in English.</param>
/// <param name="Count">How many.</param>
/// <param name="Amount">Money in them, where there is any.</param>
public sealed record Impact(string Code, string Name, string English, long Count, Money? Amount = null);

/// <summary>A module says what it has that stands on something that may be switched off.</summary>
public interface IImpact
{
    /// <summary>What would be touched; empty when nothing could be.</summary>
    Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct);
}
