using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>
/// Judges a month again as it was judged: every posting and every write of another module beside what was recorded before it, every sweep on what it read, in
/// their order, each as of its day. What was up when the month began is found by beginning with a sweep before it. What the platform keeps no history of is
/// named by <see cref="NotReplayed"/> and counts for nothing.
/// </summary>
internal sealed class MonthReplay(
    IDatabase database, Plans plans, LiveMonitor live, PersonMonitor lines, SweepRun sweeps, ILedgerPast past, Sources now, IEnumerable<IPastWrites> writers, WatchedDays days, IDivisions divisions)
{
    // The database keeps microseconds at least: what lies before a posting lies before it by one.
    private static readonly TimeSpan Before = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>What rules of these definitions would have raised in a month.</summary>
    /// <param name="definitions">By what is judged.</param>
    /// <param name="codes">The definitions that are asked for.</param>
    /// <param name="reach">At and below a division, in the tree of a day.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="month">A day of the month.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Raised> RunAsync(CategorySnapshot definitions, HashSet<string> codes, Reach reach, int year, DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var (from, until) = (Start(first), Start(first.AddMonths(1)));
        var raised = new Raised(codes, definitions, year, reach);
        await using var db = database.Read();
        var done = await SweepsAsync(db, reach, until, ct);
        var begin = Beginning([.. done.Where(s => s.Year == year)], from, definitions.All.Where(d => codes.Contains(d.Code)).SelectMany(d => d.Rules).Select(r => r.LastingOn(month).MostDays).DefaultIfEmpty().Max());
        var ahead = new Queue<(DateTimeOffset At, Func<Task> Judge)>(await AheadAsync(db, definitions, done, raised, reach, year, (begin, from, until), ct));

        await using var reading = database.Read();
        await foreach (var posting in reach.PostingsAsync(root => past.PostingsAsync(reading, root, year, begin, until, ct), ct))
        {
            while (ahead.TryPeek(out var next) && next.At <= posting.At) await ahead.Dequeue().Judge();
            raised.IsCounting = posting.At >= from;
            await JudgeAsync(db, definitions, posting, raised, ct);
        }
        while (ahead.TryDequeue(out var next)) await next.Judge();
        return raised;
    }

    // Sweeps and what other modules wrote, in their order: of one instant, the sweep comes first.
    private async Task<IEnumerable<(DateTimeOffset At, Func<Task> Judge)>> AheadAsync(
        SunLedgerDb db, CategorySnapshot definitions, IReadOnlyList<Sweep> done, Raised raised, Reach reach, int year,
        (DateTimeOffset Begin, DateTimeOffset From, DateTimeOffset Until) span, CancellationToken ct)
    {
        var acts = done.Where(s => s.StartedAt >= span.Begin).Select(s => (At: s.StartedAt!.Value, Judge: (Func<Task>)(() => SweepAsync(s)))).ToList();
        foreach (var writer in writers)
            foreach (var root in reach.Roots)
                foreach (var write in await writer.ReadAsync(db, definitions, root, span.Begin, span.Until, ct))
                    acts.Add((write.At, () => WriteAsync(write)));
        return acts.OrderBy(a => a.At);

        async Task SweepAsync(Sweep sweep)
        {
            // A sweep of another year judges what goes on from year to year, and nothing else of this one.
            var swept = Sweeper.Of(sweep, days) & (sweep.Year == year ? Swept.All : Swept.GoingOn);
            if (swept == 0) return;
            raised.IsCounting = sweep.StartedAt >= span.From;
            var within = IsAbove(sweep, reach) ? reach : Reach.Of(sweep.DivisionPath, sweep.AsOf, knownAt: null, divisions);
            await sweeps.JudgeAsync(definitions, within, sweep.Year, sweep.AsOf, swept, raised, ct, now.KnownAt(sweep.StartedAt!.Value, definitions));
        }

        async Task WriteAsync(PastWrite write)
        {
            raised.IsCounting = write.At >= span.From;
            await JudgeAsync(db, definitions, write, raised, ct);
        }
    }

    // What had to last before the month and had lasted, must be up when it begins: two sweeps so many days apart say so.
    private static DateTimeOffset Beginning(IReadOnlyList<Sweep> done, DateTimeOffset from, int lastingDays)
    {
        var last = done.LastOrDefault(s => s.StartedAt < from);
        return done.LastOrDefault(s => s.StartedAt < from && s.AsOf <= last?.AsOf.AddDays(-lastingDays))?.StartedAt ?? DateTimeOffset.MinValue;
    }

    private static DateTimeOffset Start(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, Shanghai).ToUniversalTime();

    // Of sweeps above the division its part is done again; of those below it, theirs.
    private static async Task<IReadOnlyList<Sweep>> SweepsAsync(SunLedgerDb db, Reach reach, DateTimeOffset until, CancellationToken ct)
    {
        var all = await db.Set<Sweep>().AsNoTracking().Where(s => s.State == SweepState.Done && s.StartedAt < until).OrderBy(s => s.StartedAt).ToListAsync(ct);
        return [.. all.Where(s => IsAbove(s, reach) || reach.Sees(s.DivisionPath))];
    }

    private static bool IsAbove(Sweep sweep, Reach reach) => reach.Path.StartsWith(sweep.DivisionPath, StringComparison.Ordinal);

    private async Task JudgeAsync(SunLedgerDb db, CategorySnapshot definitions, PastPosting posting, Raised raised, CancellationToken ct)
    {
        var (today, then) = (BusinessDay.On(posting.At), now.KnownAt(posting.At, definitions));
        var asOf = days.On(today);
        if (posting.Payments.Count > 0)
        {
            var review = await live.ReviewAsync(db, definitions, past.KnownAt(posting.At - Before), then.Supply, posting.Payments, asOf, ct);
            review.Judge(posting.Payments, []);
            raised.Take(review.Ruled, quiet: null, asOf);
        }
        await JudgeAsync(db, definitions, then.Supply, posting.Moved, Readings.Indicators, Thing.Of, asOf, raised, ct);
        await JudgeAsync(db, definitions, then.Supply, posting.Releases, Readings.Releases, Thing.Of, today, raised, ct);
    }

    private async Task JudgeAsync(SunLedgerDb db, CategorySnapshot definitions, PastWrite write, Raised raised, CancellationToken ct)
    {
        var (asOf, then) = (days.On(BusinessDay.On(write.At)), now.KnownAt(write.At, definitions));
        await JudgeAsync(db, definitions, then.Supply, write.Elements, Readings.Elements, Thing.Of, asOf, raised, ct);
        if (write.Contracts.Count > 0)
        {
            var contracts = await then.Contracts.FindAsync(db, write.Contracts, ct);
            await JudgeAsync(db, definitions, then.Supply, await then.ContractMoney.WithMoneyAsync(db, [.. contracts.Values], ct), Readings.Contracts, Thing.Of, asOf, raised, ct);
        }
        if (write.Projects.Count > 0)
        {
            var projects = await then.Projects.FindAsync(db, write.Projects, ct);
            await JudgeAsync(db, definitions, then.Supply, await then.Ledger.WithMoneyAsync(db, [.. projects.Values], ct), Readings.Projects, Thing.Of, asOf, raised, ct);
        }
        if (write.Measures.Count > 0)
        {
            var measures = await then.Measures.FindAsync(db, write.Measures, BusinessDay.On(write.At), ct);
            await JudgeAsync(db, definitions, then.Supply, [.. measures.Values], Readings.Measures, Thing.Of, asOf, raised, ct);
        }
        if (write.Indicators.Count > 0)
        {
            var indicators = await then.Ledger.IndicatorsAsync(db, write.Indicators, ct);
            await JudgeAsync(db, definitions, then.Supply, [.. indicators.Values], Readings.Indicators, Thing.Of, asOf, raised, ct);
        }
        if (write.Gone.Count > 0) raised.Take([], PersonMonitor.Ended(definitions, write.Gone), asOf);
        if (write.Lines.Count > 0)
            raised.Take(await lines.JudgeAsync(db, definitions, then.Persons, then.Supply, await then.Persons.FindAsync(db, write.Lines, ct), asOf, ct), quiet: null, asOf);
    }

    private async Task JudgeAsync<T>(
        SunLedgerDb db, CategorySnapshot definitions, Supply supply, IReadOnlyList<T> written, Readings<T> readings, Func<T, Thing> thing, DateOnly asOf, Raised raised, CancellationToken ct)
    {
        foreach (var part in Parts.ByRules(written, readings, definitions))
        {
            var plan = plans.For(readings, part.Rules, Moment.Writing, asOf);
            var knowledge = await supply.ForAsync(db, [plan], part.Items.ToArray(), asOf, ct);
            var judged = plan.Judge(part.Items, new Gathering<T>([]) { Knowledge = knowledge }, withUnknown: false);
            raised.Take([.. Ruling.Of(judged, thing, (_, _) => 0)], Quiet.Of(plan, part.Items), asOf);
        }
    }
}
