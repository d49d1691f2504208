using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Views;

/// <summary>
/// Keeps somebody of a budget unit to the rows of the unit's own projects. Every endpoint that takes <see cref="May.SeeOwn"/> asks here; the others are
/// closed to them.
/// </summary>
internal sealed class OwnRows(ICaller caller, IProjects projects)
{
    /// <summary>Keys of the projects whose rows alone the caller sees; null for whoever sees the whole division.</summary>
    public async Task<IReadOnlyList<long>?> ProjectsAsync(SunLedgerDb db, CancellationToken ct) =>
        caller.OrganisationCode is { } unit ? await projects.OfUnitAsync(db, unit, ct) : null;
}
