using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Judging;

/// <summary>The engine on the live path, inside the transaction that writes.</summary>
internal sealed class LiveMonitor(Plans plans, WarningStore store, ILedgerFacts ledger) : IMonitor
{
    private static readonly IReadOnlyList<Finding> Nothing = [];

    // The fields by which the ledger finds neighbours. More neighbours than asked for do no harm: the group takes its own.
    private static readonly HashSet<string> Sought =
    [
        Known.Payment.PayeeAccount.FullName, Known.Payment.Amount.FullName, Known.Project.Code.FullName, Known.Payment.InvoiceNo.FullName, Known.Payment.PayeeName.FullName,
        Known.Payment.PayeeKind.FullName, Known.Payment.Use.FullName, Known.Payment.FunctionSubject.FullName, Known.Payment.GovEconomic.FullName,
        Known.Payment.DepEconomic.FullName, Known.Payment.SettleMode.FullName, Known.Payment.PayType.FullName,
    ];

    public Task<IReadOnlyList<Finding>> StoppedAsync(SunLedgerDb db, IReadOnlyList<PaymentFacts> batch, DateOnly asOf, CancellationToken ct)
    {
        var findings = new List<Finding>();
        foreach (var part in ByCategory(batch, Readings.Payments))
        {
            var plan = plans.For(Readings.Payments, part.Category, Moment.Stopping, asOf);
            var judged = plan.Judge(part.Items, new Gathering<PaymentFacts>([]), withUnknown: false);
            findings.AddRange(Ruling.Of(judged, Thing.Of, (p, _) => p.Row).Select(FindingOf));
        }
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    public async Task<IReadOnlyList<Finding>> PaymentsAsync(
        SunLedgerDb db, IReadOnlyList<PaymentFacts> posted, IReadOnlyList<PaymentFacts> attempts, DateOnly asOf, CancellationToken ct)
    {
        if (posted.Count == 0 && attempts.Count == 0) return Nothing;
        var parts = ByCategory(posted, Readings.Payments).Select(p => (p.Category, p.Items, IsAttempt: false))
            .Concat(ByCategory(attempts, Readings.Payments).Select(p => (p.Category, p.Items, IsAttempt: true)))
            .Select(p => (Plan: plans.For(Readings.Payments, p.Category, Moment.Writing, asOf), p.Items, p.IsAttempt))
            .ToArray();
        var gathering = await GatherAsync(db, parts.Select(p => p.Plan), posted, ct);
        var rulings = parts.SelectMany(p => Ruling.Of(p.Plan.Judge(p.Items, gathering, withUnknown: false), Thing.Of, (payment, _) => payment.Row, p.IsAttempt)).ToArray();
        return await StoreAsync(db, rulings, quiet: null, asOf, ct);
    }

    public Task<IReadOnlyList<Finding>> IndicatorsAsync(SunLedgerDb db, IReadOnlyList<IndicatorFacts> touched, DateOnly asOf, CancellationToken ct) =>
        TouchedAsync(db, touched, Readings.Indicators, Thing.Of, asOf, ct);

    public Task<IReadOnlyList<Finding>> ProjectsAsync(SunLedgerDb db, IReadOnlyList<ProjectFacts> touched, DateOnly asOf, CancellationToken ct) =>
        TouchedAsync(db, touched, Readings.Projects, Thing.Of, asOf, ct);

    private static IEnumerable<(string Category, ReadOnlyMemory<T> Items)> ByCategory<T>(IReadOnlyList<T> items, Readings<T> readings)
    {
        if (items.Count == 0) return [];
        var first = readings.Category(items[0]);
        // A batch is of one category as a rule.
        if (items.All(i => readings.Category(i) == first)) return [(first, items as T[] ?? [.. items])];
        return items.GroupBy(readings.Category).Select(g => (g.Key, (ReadOnlyMemory<T>)g.ToArray()));
    }

    private static Finding FindingOf(Ruling r) => new(
        r.Row, r.Rule.Code, (r.Verdict.Level ?? Level.Yellow).ToString().ToLowerInvariant(), r.Rule.Name, r.Rule.English, r.Rule.Clearing?.Chinese ?? "", r.Rule.Enforcement);

    // An attempt is no payment: it is judged among the others and stands in nobody's group.
    private async Task<Gathering<PaymentFacts>> GatherAsync(SunLedgerDb db, IEnumerable<Plan<PaymentFacts>> asked, IReadOnlyList<PaymentFacts> posted, CancellationToken ct)
    {
        var gathering = new Gathering<PaymentFacts>(asked);
        if (gathering.IsNeedless || posted.Count == 0) return gathering.Close();
        foreach (var group in gathering.Groups)
        {
            var among = group.Category is null ? posted : [.. posted.Where(p => p.Indicator.CategoryCode == group.Category.Code)];
            var by = group.By.Where(f => Sought.Contains(f.FullName)).ToArray();
            if (among.Count == 0 || by.Length == 0) continue;
            var neighbours = await ledger.NeighboursAsync(db, among, by, group.ReachDays, ct);
            gathering.Gather(group, neighbours as PaymentFacts[] ?? [.. neighbours]);
        }
        gathering.Gather(posted as PaymentFacts[] ?? [.. posted]);
        return gathering.Close();
    }

    private async Task<IReadOnlyList<Finding>> TouchedAsync<T>(
        SunLedgerDb db, IReadOnlyList<T> touched, Readings<T> readings, Func<T, Thing> thing, DateOnly asOf, CancellationToken ct) where T : notnull
    {
        if (touched.Count == 0) return Nothing;
        var findings = new List<Finding>();
        var place = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < touched.Count; i++) place.TryAdd(touched[i], i + 1);
        foreach (var part in ByCategory(touched, readings))
        {
            var plan = plans.For(readings, part.Category, Moment.Writing, asOf);
            var judged = plan.Judge(part.Items, new Gathering<T>([]), withUnknown: false);
            var rulings = Ruling.Of(judged, thing, (item, _) => place[item]).ToArray();
            findings.AddRange(await StoreAsync(db, rulings, QuietOf(plan, part.Items), asOf, ct));
        }
        return findings;
    }

    private static Quiet QuietOf<T>(Plan<T> plan, ReadOnlyMemory<T> items) => new(
        plan.Readings.Subject,
        [.. items.ToArray().Select(plan.Readings.Id)],
        plan.Rules.Select(r => (r.Definition.Code, r.Rule.Code)).ToHashSet(),
        IsSeen: null);

    private async Task<IReadOnlyList<Finding>> StoreAsync(SunLedgerDb db, IReadOnlyList<Ruling> rulings, Quiet? quiet, DateOnly asOf, CancellationToken ct)
    {
        await store.TakeAsync(db, rulings, quiet, asOf, KernelRules.PatienceDays(plans.Kernel), ct);
        return rulings.Count == 0 ? Nothing : [.. rulings.Select(FindingOf)];
    }
}
