using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Judging;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.BackTesting;

/// <summary>
/// Judges a month again as it was judged: every posting beside the ledger that it met, every sweep on the ledger that it read, in their order, each as of its
/// day. What was up when the month began is found by beginning with a sweep before it. The ledger keeps every state of its own; projects, registers
/// and observations are those of now, so that rules over projects and elements are left out.
/// </summary>
internal sealed class MonthReplay(IDatabase database, Plans plans, LiveMonitor live, SweepRun sweeps, ILedgerPast past, Supply supply)
{
    // The database keeps microseconds at least: what lies before a posting lies before it by one.
    private static readonly TimeSpan Before = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>What rules of these definitions would have raised in a month.</summary>
    /// <param name="definitions">By what is judged.</param>
    /// <param name="codes">The definitions that are asked for.</param>
    /// <param name="divisionPath">At and below this division.</param>
    /// <param name="year">Budget year.</param>
    /// <param name="month">A day of the month.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Raised> RunAsync(CategorySnapshot definitions, HashSet<string> codes, string divisionPath, int year, DateOnly month, CancellationToken ct)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var (from, until) = (Start(first), Start(first.AddMonths(1)));
        var raised = new Raised(codes, definitions);
        await using var db = database.Read();
        var done = await SweepsAsync(db, divisionPath, year, until, ct);
        var begin = Beginning(done, from, definitions.All.Where(d => codes.Contains(d.Code)).SelectMany(d => d.Rules).Select(r => r.LastingDays).DefaultIfEmpty().Max());
        var ahead = new Queue<Sweep>(done.Where(s => s.StartedAt >= begin));

        await using var reading = database.Read();
        await foreach (var posting in past.PostingsAsync(reading, divisionPath, year, begin, until, ct))
        {
            while (ahead.TryPeek(out var sweep) && sweep.StartedAt <= posting.At) await SweepAsync(ahead.Dequeue());
            raised.IsCounting = posting.At >= from;
            await JudgeAsync(db, definitions, posting, raised, ct);
        }
        while (ahead.TryDequeue(out var sweep)) await SweepAsync(sweep);
        return raised;

        async Task SweepAsync(Sweep sweep)
        {
            raised.IsCounting = sweep.StartedAt >= from;
            var path = sweep.DivisionPath.Length > divisionPath.Length ? sweep.DivisionPath : divisionPath;
            await sweeps.JudgeAsync(definitions, path, year, sweep.AsOf, withProjects: false, raised, ct, past.KnownAt(sweep.StartedAt!.Value));
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
    private static async Task<IReadOnlyList<Sweep>> SweepsAsync(SunLedgerDb db, string path, int year, DateTimeOffset until, CancellationToken ct)
    {
        var all = await db.Set<Sweep>().AsNoTracking().Where(s => s.Year == year && s.State == SweepState.Done && s.StartedAt < until).OrderBy(s => s.StartedAt).ToListAsync(ct);
        return [.. all.Where(s => path.StartsWith(s.DivisionPath, StringComparison.Ordinal) || s.DivisionPath.StartsWith(path, StringComparison.Ordinal))];
    }

    private async Task JudgeAsync(SunLedgerDb db, CategorySnapshot definitions, PastPosting posting, Raised raised, CancellationToken ct)
    {
        var asOf = BusinessDay.On(posting.At);
        if (posting.Payments.Count > 0)
        {
            var review = await live.ReviewAsync(db, definitions, past.KnownAt(posting.At - Before), posting.Payments, asOf, ct);
            review.Judge(posting.Payments, []);
            raised.Take(review.Ruled, quiet: null, asOf);
        }
        await JudgeAsync(db, definitions, posting.Moved, Readings.Indicators, Thing.Of, asOf, raised, ct);
        await JudgeAsync(db, definitions, posting.Releases, Readings.Releases, Thing.Of, asOf, raised, ct);
    }

    private async Task JudgeAsync<T>(
        SunLedgerDb db, CategorySnapshot definitions, IReadOnlyList<T> posted, Readings<T> readings, Func<T, Thing> thing, DateOnly asOf, Raised raised, CancellationToken ct)
    {
        foreach (var part in Parts.ByRules(posted, readings, definitions))
        {
            var plan = plans.For(readings, part.Rules, Moment.Writing, asOf);
            var knowledge = await supply.ForAsync(db, [plan], part.Items.ToArray(), asOf, ct);
            var judged = plan.Judge(part.Items, new Gathering<T>([]) { Knowledge = knowledge }, withUnknown: false);
            raised.Take([.. Ruling.Of(judged, thing, (_, _) => 0)], Quiet.Of(plan, part.Items), asOf);
        }
    }
}
