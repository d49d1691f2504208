using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Observations;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Judging;

/// <summary>The engine on the live path, inside the transaction that writes.</summary>
internal sealed class LiveMonitor(Plans plans, WarningStore store, ILedgerFacts ledger, ISwitches switches, Supply supply, WatchedDays days) : IMonitor
{
    private static readonly IReadOnlyList<Finding> Nothing = [];

    // The fields by which the ledger finds neighbours. More neighbours than asked for do no harm: the group takes its own.
    private static readonly HashSet<string> Sought =
    [
        Known.Payment.PayeeAccount.FullName, Known.Payment.Amount.FullName, Known.Project.Code.FullName, Known.Payment.InvoiceNo.FullName, Known.Payment.PayeeName.FullName,
        Known.Payment.PayeeKind.FullName, Known.Payment.Use.FullName, Known.Payment.FunctionSubject.FullName, Known.Payment.GovEconomic.FullName,
        Known.Payment.DepEconomic.FullName, Known.Payment.SettleMode.FullName, Known.Payment.PayType.FullName,
    ];

    public async Task<IPaymentReview> ReviewAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct) =>
        await ReviewAsync(db, plans.Current, ledger, supply, asked, days.On(asOf), ct);

    /// <summary>The same by any definitions and beside any ledger and registers, so that a past posting is judged again as it was.</summary>
    public async Task<PaymentReview> ReviewAsync(
        SunLedgerDb db, CategorySnapshot snapshot, ILedgerFacts beside, Supply supplied, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct)
    {
        // One snapshot for the whole review: what was gathered for a definition is judged by it.
        var (gathering, parts) = await OpenAsync(db, asked, snapshot, supplied, asOf, ct);
        var neighbours = GatherNeighboursAsync(db, beside, gathering, asked, parts, ct);
        var stopped = Stopped(asked, snapshot, gathering.Knowledge, asOf); // while the database looks for neighbours
        await neighbours;
        return new PaymentReview(plans, snapshot, store, gathering, before: null, stopped, await Terms.ReadAsync(db, snapshot, asOf, ct), isFresh: true);
    }

    public async Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> asked, DateOnly asOf, CancellationToken ct)
    {
        var (snapshot, day) = (plans.Current, days.On(asOf));
        var stopping = Parts.ByRules(asked, Readings.Payments, snapshot).Select(p => plans.For(Readings.Payments, p.Rules, Moment.Stopping, day)).ToArray();
        return Stopped(asked, snapshot, await supply.ForAsync(db, stopping, asked, day, ct), day);
    }

    public async Task<IPaymentsAhead?> LookAheadAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> coming, DateOnly asOf, CancellationToken ct)
    {
        var (snapshot, day) = (plans.Current, days.On(asOf));
        var (gathering, parts) = await OpenAsync(db, coming, snapshot, supply, day, ct);
        await GatherNeighboursAsync(db, ledger, gathering, coming, parts, ct);
        var stopped = Stopped(coming, snapshot, gathering.Knowledge, day);
        return new Ahead(plans, store, snapshot, gathering, [.. coming.Select(p => p.Row)], stopped, await Terms.ReadAsync(db, snapshot, day, ct));
    }

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) =>
        TouchedAsync(db, touched, Readings.Indicators, Thing.Of, days.On(asOf), ct);

    public Task<IReadOnlyList<Finding>> ReleasesAsync(SunLedgerDb db, IReadOnlyList<ReleaseFacts> posted, DateOnly asOf, CancellationToken ct) =>
        TouchedAsync(db, posted, Readings.Releases, Thing.Of, days.On(asOf), ct);

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct) =>
        TouchedAsync(db, touched, Readings.Projects, Thing.Of, days.On(asOf), ct);

    private async Task<(Gathering<PaymentFacts>, (Plan<PaymentFacts> Plan, ReadOnlyMemory<PaymentFacts> Items)[])> OpenAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> payments, CategorySnapshot snapshot, Supply supplied, DateOnly asOf, CancellationToken ct)
    {
        var byRules = Parts.ByRules(payments, Readings.Payments, snapshot).ToArray();
        var parts = byRules.Select(p => (Plan: plans.For(Readings.Payments, p.Rules, Moment.Writing, asOf), p.Items)).ToArray();
        var writing = parts.Select(p => p.Plan).ToArray();
        var stopping = byRules.Select(p => plans.For(Readings.Payments, p.Rules, Moment.Stopping, asOf));
        return (new Gathering<PaymentFacts>(writing) { Knowledge = await supplied.ForAsync(db, [.. writing, .. stopping], payments, asOf, ct) }, parts);
    }

    private static async Task GatherNeighboursAsync(
        SunLedgerDb db, ILedgerFacts beside, Gathering<PaymentFacts> gathering, IReadOnlyList<PaymentFacts> asked,
        IReadOnlyList<(Plan<PaymentFacts> Plan, ReadOnlyMemory<PaymentFacts> Items)> parts, CancellationToken ct)
    {
        foreach (var group in gathering.Groups)
        {
            var among = group.Among(asked, parts);
            var by = group.Plan.By.Where(f => Sought.Contains(f.FullName)).ToArray();
            if (among.Count == 0 || by.Length == 0) continue;
            var neighbours = await beside.NeighboursAsync(db, among, by, group.ReachDays, ct);
            gathering.Gather(group, neighbours as PaymentFacts[] ?? [.. neighbours]);
        }
    }

    private Finding[] Stopped(IReadOnlyList<PaymentFacts> asked, CategorySnapshot snapshot, Knowledge knowledge, DateOnly asOf) =>
    [
        .. Parts.ByRules(asked, Readings.Payments, snapshot).SelectMany(part =>
        {
            var plan = plans.For(Readings.Payments, part.Rules, Moment.Stopping, asOf);
            return Ruling.Of(plan.Judge(part.Items, new Gathering<PaymentFacts>([]) { Knowledge = knowledge }, withUnknown: false), Thing.Of, (p, _) => p.Row);
        })
        .Where(r => r.Thing.Amount > Money.Zero).Select(r => r.Finding),
    ];

    // What the review asked a moment ago, in this very transaction, is not asked again, and all that was ruled is kept in one go.
    public async Task<(IReadOnlyList<Finding> OfProjects, IReadOnlyList<Finding> OfIndicators)> MovedAsync(
        SunLedgerDb db, IPaymentReview review, IReadOnlyList<ProjectFacts> projects, IReadOnlyList<IndicatorFacts> indicators, DateOnly asOf, CancellationToken ct)
    {
        var (own, day, snapshot) = ((PaymentReview)review, days.On(asOf), plans.Current);
        var fresh = own.Snapshot == snapshot && own.AsOf == day ? own.Fresh : null;
        var takings = new List<Taking> { own.Taking };
        var ofProjects = await JudgeAsync(db, projects, Readings.Projects, Thing.Of, snapshot, day, fresh, takings, ct);
        var ofIndicators = await JudgeAsync(db, indicators, Readings.Indicators, Thing.Of, snapshot, day, fresh, takings, ct);
        await store.TakeAsync(db, takings, ct);
        return (ofProjects, ofIndicators);
    }

    private async Task<IReadOnlyList<Finding>> TouchedAsync<T>(
        SunLedgerDb db, IReadOnlyList<T> touched, Readings<T> readings, Func<T, Thing> thing, DateOnly asOf, CancellationToken ct) where T : notnull
    {
        var takings = new List<Taking>();
        var findings = await JudgeAsync(db, touched, readings, thing, plans.Current, asOf, fresh: null, takings, ct);
        if (takings.Count > 0) await store.TakeAsync(db, takings, ct);
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> JudgeAsync<T>(
        SunLedgerDb db, IReadOnlyList<T> touched, Readings<T> readings, Func<T, Thing> thing, CategorySnapshot snapshot, DateOnly asOf, (IObserved? Observed, Terms Terms)? fresh,
        List<Taking> takings, CancellationToken ct) where T : notnull
    {
        if (touched.Count == 0) return Nothing;
        var findings = new List<Finding>();
        var place = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < touched.Count; i++) place.TryAdd(touched[i], i + 1);
        if (!switches.IsAllOn) touched = [.. touched.Where(t => !switches.IsOff(thing(t)))];
        foreach (var part in Parts.ByRules(touched, readings, snapshot))
        {
            var plan = plans.For(readings, part.Rules, Moment.Writing, asOf);
            var knowledge = await supply.ForAsync(db, [plan], part.Items.ToArray(), asOf, ct, fresh?.Observed);
            var judged = plan.Judge(part.Items, new Gathering<T>([]) { Knowledge = knowledge }, withUnknown: false);
            var rulings = Ruling.Of(judged, thing, (item, _) => place[item]).ToArray();
            var terms = rulings.Length == 0 ? Terms.Without(snapshot, asOf) : fresh?.Terms ?? await Terms.ReadAsync(db, snapshot, asOf, ct);
            takings.Add(new(rulings, Quiet.Of(plan, part.Items), terms));
            findings.AddRange(terms.Raised(rulings).Select(r => r.Finding));
        }
        return findings;
    }

    private sealed class Ahead(
        Plans plans, WarningStore store, CategorySnapshot snapshot, Gathering<PaymentFacts> gathering, int[] coming, Finding[] stopped, Terms terms) : IPaymentsAhead
    {
        public IPaymentReview? Review(IReadOnlyList<int> rows, IPaymentReview? before)
        {
            if (plans.Current != snapshot || !coming.SequenceEqual(rows)) return null;
            var earlier = before as PaymentReview;
            if (before is not null && earlier?.Snapshot != snapshot) return null;
            return new PaymentReview(plans, snapshot, store, gathering, earlier?.Gathering, stopped, terms);
        }
    }
}
