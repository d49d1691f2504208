using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Judging;

/// <summary>Judges elements that were just brought: what they warned about ends in the transaction that keeps them.</summary>
internal sealed class ElementMonitor(Plans plans, WarningStore store, WatchedDays days) : IElementMonitor
{
    public async Task ElementsAsync(SunLedgerDb db, IReadOnlyList<DutyFacts> touched, DateOnly asOf, CancellationToken ct)
    {
        asOf = days.On(asOf);
        var snapshot = plans.Current;
        foreach (var part in Parts.ByRules(touched, Readings.Elements, snapshot))
        {
            var plan = plans.For(Readings.Elements, part.Rules, Moment.Writing, asOf);
            var rulings = Ruling.Of(plan.Judge(part.Items, new Gathering<DutyFacts>([]), withUnknown: false), Thing.Of, (_, _) => 0).ToArray();
            var terms = rulings.Length == 0 ? Terms.Without(snapshot, asOf) : await Terms.ReadAsync(db, snapshot, asOf, ct);
            await store.TakeAsync(db, rulings, Quiet.Of(plan, part.Items), terms, ct);
        }
    }
}
