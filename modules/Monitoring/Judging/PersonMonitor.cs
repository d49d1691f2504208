using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Persons;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;

namespace SunLedger.Monitoring.Judging;

/// <summary>Judges person lines as they are entered, among the lines of the same persons, households and accounts.</summary>
internal sealed class PersonMonitor(Plans plans, WarningStore store, IPersonLines persons, ISwitches switches, Supply supply, WatchedDays days) : IPersonMonitor
{
    // The keys by which lines are found; a group that has none of them sees its batch alone, and everything in the sweep.
    private static readonly HashSet<string> Sought =
        [Known.PersonLine.PersonKey.FullName, Known.PersonLine.HouseholdKey.FullName, Known.PersonLine.AccountKey.FullName];

    public async Task<IReadOnlyList<Finding>> LinesAsync(
        SunLedgerDb db, IReadOnlyList<PersonLineFacts> entered, IReadOnlyCollection<string> gone, DateOnly asOf, CancellationToken ct)
    {
        asOf = days.On(asOf);
        var snapshot = plans.Current;
        if (gone.Count > 0) await EndAsync(db, snapshot, gone, asOf, ct);
        var lines = switches.IsAllOn ? entered : [.. entered.Where(line => !switches.IsOff(Thing.Of(line)))];
        if (lines.Count == 0) return [];

        var rulings = await JudgeAsync(db, snapshot, persons, supply, lines, asOf, ct);
        var terms = await Terms.ReadAsync(db, snapshot, asOf, ct);
        await store.TakeAsync(db, rulings, quiet: null, terms, ct);
        return [.. terms.Raised(rulings).Select(r => r.Finding)];
    }

    /// <summary>What the rules of these definitions say of lines, among the lines that are shown and by what is supplied; nothing is kept.</summary>
    public async Task<IReadOnlyList<Ruling>> JudgeAsync(
        SunLedgerDb db, CategorySnapshot snapshot, IPersonLines beside, Supply supplied, IReadOnlyList<PersonLineFacts> lines, DateOnly asOf, CancellationToken ct)
    {
        var parts = Parts.ByRules(lines, Readings.PersonLines, snapshot).Select(p => (Plan: plans.For(Readings.PersonLines, p.Rules, Moment.Writing, asOf), p.Items)).ToArray();
        var asked = parts.Select(p => p.Plan).ToArray();
        var gathering = new Gathering<PersonLineFacts>(asked) { Knowledge = await supplied.ForAsync(db, asked, lines, asOf, ct) };
        await GatherAsync(db, beside, gathering, lines, parts, ct);
        return [.. parts.SelectMany(p => Ruling.Of(p.Plan.Judge(p.Items, gathering, withUnknown: false), Thing.Of, (line, _) => line.Row))];
    }

    private static async Task GatherAsync(
        SunLedgerDb db, IPersonLines beside, Gathering<PersonLineFacts> gathering, IReadOnlyList<PersonLineFacts> lines,
        IReadOnlyList<(Plan<PersonLineFacts> Plan, ReadOnlyMemory<PersonLineFacts> Items)> parts, CancellationToken ct)
    {
        var read = new Dictionary<(string Key, int Days), ReadOnlyMemory<PersonLineFacts>>();
        foreach (var group in gathering.Groups)
        {
            var by = group.Plan.By.Where(f => Sought.Contains(f.FullName)).ToArray();
            var among = group.Among(lines, parts);
            if (by.Length == 0 || among.Count == 0) continue;
            // Several groups look for the same neighbours: of one person, as far back.
            var (key, isForAll) = ((string.Join(',', by.Select(f => f.FullName)), group.ReachDays), ReferenceEquals(among, lines));
            if (!isForAll || !read.TryGetValue(key, out var neighbours))
            {
                var found = await beside.NeighboursAsync(db, among, by, group.ReachDays, ct);
                neighbours = found as PersonLineFacts[] ?? [.. found];
                if (isForAll) read[key] = neighbours;
            }
            gathering.Gather(group, neighbours);
        }
        gathering.Gather(lines as PersonLineFacts[] ?? [.. lines]);
        gathering.Close();
    }

    // A line that no longer stands is no longer judged: whatever warned about it has ended.
    private Task EndAsync(SunLedgerDb db, CategorySnapshot snapshot, IReadOnlyCollection<string> gone, DateOnly asOf, CancellationToken ct) =>
        store.TakeAsync(db, [], Ended(snapshot, gone), Terms.Without(snapshot, asOf), ct);

    /// <summary>Every rule about lines is silent about those that no longer stand.</summary>
    public static Quiet Ended(CategorySnapshot snapshot, IReadOnlyCollection<string> gone)
    {
        var rules = snapshot.All.Concat(snapshot.Local.Values.SelectMany(local => local.Select(l => l.Definition)))
            .SelectMany(d => d.Rules.Where(r => r.Subject == Subject.PersonLine).Select(r => (d.Code, r.Code))).ToHashSet();
        return new Quiet(Subject.PersonLine, gone, rules, _ => true);
    }
}
