using SunLedger.Messages.Catalogue;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Impacts;

/// <summary>What stands on the monitoring elements: what was brought, and the elements that would no longer be brought or missed.</summary>
internal sealed class ObservationsImpact(ICategories categories) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind != SwitchKind.Module || reach.Code != ObservationsModule.OwnCode) return [];
        return
        [
            new("observations", "已报监控要素", "Observations", await db.Set<ObservationRow>().LongCountAsync(ct)),
            new("elements", "停止报送和催报的要素", "Elements that would be neither brought nor missed", categories.Current.All.SelectMany(d => d.Elements).Select(e => e.Code).Distinct().Count()),
        ];
    }
}
