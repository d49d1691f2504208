using SunLedger.Messages.Catalogue;
using SunLedger.Observations.Storage;

namespace SunLedger.Observations.Impacts;

/// <summary>What stands on the monitoring elements, on all of them or on those of a category: what was brought, and the elements that would no longer be brought or missed.</summary>
internal sealed class ObservationsImpact(ICategories categories) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module && reach.Code != ObservationsModule.OwnCode) return [];
        var brought = reach.Within.In(db.Set<ObservationRow>(), o => o.DivisionPath).Where(o => (reach.CategoryCode == null || o.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || o.FundCode == reach.FundCode));
        var elements = categories.Current.All.Where(d => reach.CategoryCode == null || d.Code == reach.CategoryCode).SelectMany(d => d.Elements).Select(e => e.Code).Distinct().Count();
        return
        [
            new("observations", "已报监控要素", "Observations", await brought.LongCountAsync(ct)),
            new("elements", "停止报送和催报的要素", "Elements that would be neither brought nor missed", elements),
        ];
    }
}
