using SunLedger.Messages.Catalogue;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Impacts;

/// <summary>The lines of persons that stand on a category or a fund, in the present year.</summary>
internal sealed class PersonsImpact : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module) return []; // lists of persons are never switched off
        var lines = reach.Within.In(db.Set<PersonLine>(), l => l.DivisionPath).Where(l => l.Year == reach.Year
            && (reach.CategoryCode == null || l.CategoryCode == reach.CategoryCode) && (reach.FundCode == null || l.FundCode == reach.FundCode));
        return [new("person_lines", "发放明细", "Person lines", await lines.LongCountAsync(ct), new Money(await lines.SumAsync(l => l.AmountFen, ct)))];
    }
}
