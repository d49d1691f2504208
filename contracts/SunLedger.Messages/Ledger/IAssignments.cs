using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Messages.Ledger;

/// <summary>Finds what indicators assigned to projects.</summary>
public interface IAssignments
{
    /// <summary>What these indicators have assigned to each project, by the ids of the indicators and the codes of the projects.</summary>
    Task<IReadOnlyDictionary<(string IndicatorId, string ProjectCode), Money>> OfAsync(SunLedgerDb db, IReadOnlyCollection<string> indicatorIds, CancellationToken ct);
}
