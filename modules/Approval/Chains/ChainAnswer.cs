using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>A chain, in the version that is in force.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version.</param>
/// <param name="DivisionCode">For documents of this division and of those below it; 000000 for all.</param>
/// <param name="DivisionName">Its name.</param>
/// <param name="Kind">Kind of document that it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="CategoryCode">For this fund category alone.</param>
/// <param name="Level">For divisions of this level alone.</param>
/// <param name="From">For amounts from here on, yuan.</param>
/// <param name="Below">For amounts below this, yuan.</param>
/// <param name="ExpiresAfterDays">Calendar days after which a document ends by itself.</param>
/// <param name="Source">Where its numbers come from.</param>
/// <param name="IsAssumed">True when no document fixes some of them.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="DocumentId">Document by which people agreed to it.</param>
/// <param name="SavedBy">Who saved this version.</param>
/// <param name="SavedAt">When.</param>
/// <param name="Running">Documents that run under an older version.</param>
internal sealed record ChainAnswer(
    string Code, int Version, string DivisionCode, string DivisionName, string Kind, Bilingual Name, string? CategoryCode, DivisionLevel? Level, decimal? From, decimal? Below, int ExpiresAfterDays, string? Source,
    bool IsAssumed, IReadOnlyList<StepRule> Steps, string? DocumentId, string SavedBy, DateTimeOffset SavedAt, int Running)
{
    public static ChainAnswer Of(ChainRow c, int running, IDivisions divisions) => new(
        c.Code, c.Version, c.DivisionCode, divisions.Latest(c.DivisionCode)?.Name ?? c.DivisionCode, c.Kind, new(c.Name, c.English), c.CategoryCode, c.Level, c.FromFen is { } from ? new Money(from).InYuan : null,
        c.BelowFen is { } below ? new Money(below).InYuan : null, c.ExpiresAfterDays, c.Source, c.IsAssumed, ChainText.Steps(c.Steps), c.DocumentId, c.SavedByName, c.SavedAt, running);
}
