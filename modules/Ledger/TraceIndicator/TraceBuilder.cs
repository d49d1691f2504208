using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.TraceIndicator;

/// <summary>Follows money through the tree, level by level: a query per level, never one per node.</summary>
internal sealed class TraceBuilder(TrackReader tracks, IDivisions divisions, IOrganisations organisations, IProjects projects, ICaller caller)
{
    private const int MostIndicators = 1_000;
    private const int MostPayees = 50;

    public async Task<Trace> BuildAsync(SunLedgerDb db, Indicator here, Sight sight, bool english, CancellationToken ct)
    {
        var trace = new Sheet(new TraceWords(english));
        await AccountsAt.TurnBackAsync(db, [here], sight.Moment, ct);
        trace.Add(Node(here, 0, here.ArrivedFen));
        await UpAsync(db, here, sight, trace, ct);
        var (below, deepest) = await DownAsync(db, here, sight.Moment, trace, ct);
        await ProjectsAsync(db, below, deepest + 1, sight.Moment, trace, ct);
        return new Trace(trace.Nodes, trace.Links);
    }

    // The source is shown to everybody whom its money reached; beyond the caller's own division only the part that came this way.
    private async Task UpAsync(SunLedgerDb db, Indicator here, Sight sight, Sheet trace, CancellationToken ct)
    {
        var (child, depth) = (here, 0);
        while (true)
        {
            var key = child.ParentKey ?? await CarriedFromAsync(db, child, sight.Moment, ct);
            var join = key is null ? (await tracks.OfAsync(db, [child], sight.Moment, ct)).FirstOrDefault(j => j.Below.Key == child.Key) : null;
            if (join is { IsJoined: false })
            {
                trace.Add(new TraceNode($"broken:{join.Above.Id}", TraceKind.Broken, join.Above.DocNo, join.Above.FundCode, Yuan(child.ArrivedFen), 0, depth - 1));
                trace.Link($"broken:{join.Above.Id}", child.Id, child.ArrivedFen, trace.Words.Of(join));
                return;
            }
            if ((key ?? join?.Above.Key) is not { } above) break;
            var parent = await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Key == above, ct);
            await AccountsAt.TurnBackAsync(db, [parent], sight.Moment, ct);
            trace.Add(sight.Reach.Sees(parent.DivisionPath) ? Node(parent, --depth, parent.ArrivedFen) : Node(parent, --depth, child.ArrivedFen) with { Paid = 0 });
            trace.Link(parent.Id, child.Id, child.ArrivedFen, child.ParentKey is not null && child.ReceivedOn is null ? trace.Words.InTransit : null, join is null ? null : trace.Words.Of(join));
            child = parent;
        }
        if (child.SupDocNo is not { } notice) return;
        trace.Add(new TraceNode($"broken:{notice}", TraceKind.Broken, notice, null, Yuan(child.ArrivedFen), 0, depth - 1));
        trace.Link($"broken:{notice}", child.Id, child.ArrivedFen, trace.Words.NotRegistered(notice));
    }

    // Money of an earlier year came from that year's indicator.
    private static async Task<long?> CarriedFromAsync(SunLedgerDb db, Indicator indicator, Moment moment, CancellationToken ct) => indicator.CarriedInFen == 0 ? null
        : await db.Set<Adjustment>().At(db, moment).Where(a => a.OtherKey == indicator.Key && a.Kind == AdjustmentKind.CarryOver).OrderBy(a => a.No).Select(a => (long?)a.IndicatorKey).FirstOrDefaultAsync(ct);

    private async Task<(List<Indicator> All, int Deepest)> DownAsync(SunLedgerDb db, Indicator here, Moment moment, Sheet trace, CancellationToken ct)
    {
        var all = new List<Indicator> { here };
        var (level, depth) = (new List<Indicator> { here }, 0);
        while (level.Count > 0)
        {
            var joins = (await tracks.OfAsync(db, level, moment, ct)).Where(j => j.IsJoined && level.Exists(i => i.Key == j.Above.Key)).ToList();
            foreach (var node in level) Undistributed(node, joins.Where(j => j.Above.Key == node.Key).Sum(j => j.Fen), depth, trace);
            var parents = level.ToDictionary(i => i.Key, i => i.Id);
            var keys = parents.Keys.Select(k => (long?)k).ToArray();
            level = await db.Set<Indicator>().AsNoTracking().At(db, moment).Where(i => keys.Contains(i.ParentKey)).OrderBy(i => i.Key).Take(MostIndicators + 1).ToListAsync(ct);
            if (all.Count + level.Count + joins.Count > MostIndicators)
            {
                trace.Add(new TraceNode($"broken:{here.Id}", TraceKind.Broken, "…", trace.Words.TooMany, 0, 0, depth + 1));
                trace.Link(here.Id, $"broken:{here.Id}", 0, trace.Words.TooMany);
                break;
            }
            await AccountsAt.TurnBackAsync(db, level, moment, ct);
            if (level.Count + joins.Count > 0) depth++;
            foreach (var child in level)
            {
                trace.Add(Node(child, depth, child.ArrivedFen));
                trace.Link(parents[child.ParentKey!.Value], child.Id, child.ArrivedFen, child.ReceivedOn is null ? trace.Words.InTransit : null);
            }
            foreach (var join in joins)
            {
                trace.Add(Node(join.Below, depth, join.Below.ArrivedFen));
                trace.Link(join.Above.Id, join.Below.Id, join.Below.ArrivedFen, null, trace.Words.Of(join));
            }
            level.AddRange(joins.Select(j => j.Below));
            all.AddRange(level);
        }
        return (all, depth);
    }

    private async Task ProjectsAsync(SunLedgerDb db, List<Indicator> indicators, int depth, Moment moment, Sheet trace, CancellationToken ct)
    {
        var ids = indicators.ToDictionary(i => i.Key, i => i.Id);
        var keys = ids.Keys.ToArray();
        var shares = await SharesAt.ReadAsync(db, keys, moment, ct);
        var named = await projects.FindAsync(db, [.. shares.Select(s => s.ProjectKey).Distinct()], ct);
        foreach (var project in shares.GroupBy(s => s.ProjectKey))
        {
            var facts = named.GetValueOrDefault(project.Key);
            var id = IdOf(facts, project.Key);
            trace.Add(new TraceNode(
                id, facts is null ? TraceKind.Broken : TraceKind.Project, facts?.Name ?? id, facts?.LibraryState,
                Yuan(project.Sum(s => s.AssignedFen)), Yuan(project.Sum(s => s.PaidFen)), depth));
            foreach (var share in project) trace.Link(ids[share.IndicatorKey], id, share.AssignedFen, facts is null ? trace.Words.NoProject(project.Key) : null);
        }
        await PayeesAsync(db, keys, named, depth + 1, moment, trace, ct);
    }

    private async Task PayeesAsync(
        SunLedgerDb db, long[] indicators, IReadOnlyDictionary<long, ProjectFacts> named, int depth, Moment moment, Sheet trace, CancellationToken ct)
    {
        var paid = await db.Set<Payment>().At(db, moment).Where(p => indicators.Contains(p.IndicatorKey))
            .GroupBy(p => new { p.ProjectKey, p.PayeeKey })
            .Select(g => new { g.Key.ProjectKey, g.Key.PayeeKey, Name = g.Max(p => p.PayeeName)!, Kind = g.Max(p => p.PayeeKind), Last4 = g.Max(p => p.PayeeLast4), Fen = g.Sum(p => p.AmountFen) })
            .ToListAsync(ct);
        var payees = paid.GroupBy(p => p.PayeeKey).OrderByDescending(g => g.Sum(p => p.Fen)).ThenBy(g => g.Key).ToList();
        foreach (var payee in payees.Take(MostPayees))
        {
            var id = $"payee:{payee.Key:x16}";
            var last4 = payee.First().Last4;
            trace.Add(new TraceNode(id, TraceKind.Payee, PayeeNames.Shown(payee.First().Name, payee.First().Kind, caller), last4 is null ? null : $"****{last4}", Yuan(payee.Sum(p => p.Fen)), Yuan(payee.Sum(p => p.Fen)), depth));
            foreach (var link in payee) trace.Link(IdOf(named.GetValueOrDefault(link.ProjectKey), link.ProjectKey), id, link.Fen, null);
        }
        if (payees.Count <= MostPayees) return;
        var others = payees.Skip(MostPayees).ToList();
        var sum = others.Sum(g => g.Sum(p => p.Fen));
        trace.Add(new TraceNode("payee:others", TraceKind.Payee, trace.Words.OtherPayees(others.Count), null, Yuan(sum), Yuan(sum), depth));
        foreach (var project in others.SelectMany(g => g).GroupBy(p => p.ProjectKey))
            trace.Link(IdOf(named.GetValueOrDefault(project.Key), project.Key), "payee:others", project.Sum(p => p.Fen), null);
    }

    // What track codes join below was given out, though not by a release.
    private static void Undistributed(Indicator indicator, long joinedFen, int depth, Sheet trace)
    {
        var undistributed = indicator.Account.Balances.Undistributed.Fen - joinedFen;
        if (undistributed == 0) return;
        var id = $"undistributed:{indicator.Id}";
        trace.Add(new TraceNode(id, TraceKind.Undistributed, trace.Words.Undistributed, null, Yuan(undistributed), 0, depth + 1));
        trace.Link(indicator.Id, id, undistributed, null);
    }

    private TraceNode Node(Indicator i, int depth, long amountFen)
    {
        var holder = i.AgencyCode is null ? divisions.Latest(i.DivisionCode)?.Name ?? i.DivisionCode : organisations.Find(i.AgencyCode)?.Name ?? i.AgencyCode;
        return new TraceNode(i.Id, TraceKind.Indicator, i.DocNo, $"{holder} {i.FundCode}", Yuan(amountFen), Yuan(i.PaidFen), depth);
    }

    private static string IdOf(ProjectFacts? project, long key) => project?.Code ?? $"project:{key}";

    private static decimal Yuan(long fen) => new Money(fen).InYuan;

    private sealed class Sheet(TraceWords words)
    {
        public TraceWords Words => words;

        public List<TraceNode> Nodes { get; } = [];

        public List<TraceLink> Links { get; } = [];

        public void Add(TraceNode node) => Nodes.Add(node);

        public void Link(string source, string target, long fen, string? broken, string? joined = null) => Links.Add(new TraceLink(source, target, Yuan(fen), broken, joined));
    }
}
