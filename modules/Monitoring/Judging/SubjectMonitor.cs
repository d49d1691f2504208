using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Performance;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Judging;

/// <summary>Judges what another module has just written, inside the transaction that writes it: contracts, performance measures.</summary>
internal sealed class SubjectMonitor(Plans plans, WarningStore store, ISwitches switches, Supply supply, WatchedDays days) : IContractMonitor, IMeasureMonitor
{
    public Task<IReadOnlyList<Finding>> ContractsAsync(SunLedgerDb db, IReadOnlyList<ContractFacts> touched, DateOnly asOf, CancellationToken ct) =>
        JudgeAsync(db, touched, Readings.Contracts, Thing.Of, days.On(asOf), ct);

    public Task<IReadOnlyList<Finding>> MeasuresAsync(SunLedgerDb db, IReadOnlyList<MeasureFacts> touched, DateOnly asOf, CancellationToken ct) =>
        JudgeAsync(db, touched, Readings.Measures, Thing.Of, days.On(asOf), ct);

    private async Task<IReadOnlyList<Finding>> JudgeAsync<T>(
        SunLedgerDb db, IReadOnlyList<T> touched, Readings<T> readings, Func<T, Thing> thing, DateOnly asOf, CancellationToken ct) where T : notnull
    {
        var findings = new List<Finding>();
        var place = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < touched.Count; i++) place.TryAdd(touched[i], i + 1);
        var on = switches.IsAllOn ? touched : [.. touched.Where(t => !switches.IsOff(thing(t)))];
        var snapshot = plans.Current;
        foreach (var part in Parts.ByRules(on, readings, snapshot))
        {
            var plan = plans.For(readings, part.Rules, Moment.Writing, asOf);
            var knowledge = await supply.ForAsync(db, [plan], part.Items.ToArray(), asOf, ct);
            var judged = plan.Judge(part.Items, new Gathering<T>([]) { Knowledge = knowledge }, withUnknown: false);
            var rulings = Ruling.Of(judged, thing, (item, _) => place[item]).ToArray();
            var terms = rulings.Length == 0 ? Terms.Without(snapshot, asOf) : await Terms.ReadAsync(db, snapshot, asOf, ct);
            await store.TakeAsync(db, rulings, Quiet.Of(plan, part.Items), terms, ct);
            findings.AddRange(terms.Raised(rulings).Select(r => r.Finding));
        }
        return findings;
    }
}
