using SunLedger.Ledger.ListPayments;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.TraceBack;
using SunLedger.Ledger.Views;
using SunLedger.Ledger.Ways;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.TraceIndicator;

/// <summary>Follows money through the tree, level by level: a query per level, never one per node.</summary>
internal sealed class TraceBuilder(MoneyBelow below, MoneyAbove above, IDivisions divisions, IOrganisations organisations, IProjects projects, ICaller caller, TimeProvider time)
{
    public async Task<Trace> BuildAsync(SunLedgerDb db, Indicator here, Sight sight, bool english, CancellationToken ct)
    {
        var trace = new Sheet(new TraceWords(english));
        await AccountsAt.TurnBackAsync(db, [here], sight.Moment, ct);
        var followed = await below.FollowAsync(db, here, sight.Moment, ct);
        var upward = await above.FollowAsync(db, [.. followed.All[0].Inflow.Steps.Select(s => s.From)], sight.Moment, ct);

        trace.Add(Node(followed.All[0], 0, here.ArrivedFen));
        Up(followed, upward, sight.Reach, trace);
        Down(followed, trace);
        await AsideAsync(db, followed, sight, trace, ct);
        var deepest = followed.All[^1].Depth;
        if (followed.Rest.Count > 0) Rest(here, followed, deepest + 1, trace);
        await ProjectsAsync(db, here, followed.All, deepest + 1, sight.Moment, trace, ct);
        return new Trace(trace.Nodes, trace.Links, trace.Links.TrueForAll(l => l.Broken is null) && trace.Nodes.TrueForAll(n => n.Break is null), Definitions.Definition.Trace, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct));
    }

    private void Down(Followed followed, Sheet trace)
    {
        var given = followed.All.SelectMany(r => r.Inflow.Steps).Where(s => s.Kind == StepKind.Track).ToLookup(s => s.From, s => s.Fen);
        var known = followed.All.ToDictionary(r => r.Indicator.Key);
        foreach (var reached in followed.All)
        {
            trace.Add(Node(reached, reached.Depth, reached.Indicator.ArrivedFen));
            foreach (var step in reached.Inflow.Steps.Where(s => known.ContainsKey(s.From))) Link(known[step.From].Indicator, reached.Indicator, step, trace);
            Standing(reached, given[reached.Indicator.Key].Sum(), trace);
        }
    }

    // The source is shown to everybody whom its money reached; beyond the caller's own division only the part that came this way.
    private void Up(Followed followed, IReadOnlyDictionary<long, Reached> upward, Reach reach, Sheet trace)
    {
        var (here, known) = (followed.All[0], followed.Keys.ToHashSet());
        var all = upward.Values.Prepend(here).ToList();
        var came = all.SelectMany(r => r.Inflow.Steps).ToLookup(s => s.From, s => s.Fen);
        foreach (var source in upward.Values.Where(r => !known.Contains(r.Indicator.Key)))
        {
            var isSeen = reach.Sees(source.Indicator.DivisionPath);
            var node = Node(source, source.Depth - 1, isSeen ? source.Indicator.ArrivedFen : came[source.Indicator.Key].Sum());
            trace.Add(isSeen ? node : node with { Paid = 0 });
        }
        foreach (var reached in all)
        {
            foreach (var step in reached.Inflow.Steps) Link(upward[step.From].Indicator, reached.Indicator, step, trace);
            NotFollowed(reached, reached == here ? -1 : reached.Depth - 2, trace);
        }
    }

    private static void NotFollowed(Reached top, int depth, Sheet trace)
    {
        var (indicator, inflow) = (top.Indicator, top.Inflow);
        if (inflow.Unjoined is { } join)
        {
            trace.Add(new TraceNode($"broken:{join.Above.Id}", TraceKind.Broken, join.Above.DocNo, join.Above.FundCode, Yuan(inflow.OwnFen), 0, depth));
            trace.Link($"broken:{join.Above.Id}", indicator.Id, inflow.OwnFen, trace.Words.Of(join));
            return;
        }
        if (indicator.SupDocNo is not { } notice || inflow.Steps.Any(s => s.Kind is StepKind.Release or StepKind.Track) || (inflow.OwnFen == 0 && inflow.Steps.Count > 0)) return;
        trace.Add(new TraceNode($"broken:{notice}", TraceKind.Broken, notice, null, Yuan(inflow.OwnFen), 0, depth));
        trace.Link($"broken:{notice}", indicator.Id, inflow.OwnFen, trace.Words.NotRegistered(notice));
    }

    // Money of other sources that mixes in below: named, with what came this way, and not followed further.
    private async Task AsideAsync(SunLedgerDb db, Followed followed, Sight sight, Sheet trace, CancellationToken ct)
    {
        var known = followed.Keys.ToHashSet();
        var steps = followed.All.Skip(1).SelectMany(r => r.Inflow.Steps.Select(s => (Step: s, Into: r))).Where(s => !known.Contains(s.Step.From)).ToList();
        if (steps.Count == 0) return;
        var keys = steps.Select(s => s.Step.From).Distinct().ToArray();
        var sources = await db.Set<Indicator>().AsNoTracking().Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, ct);
        foreach (var source in steps.GroupBy(s => s.Step.From))
        {
            var indicator = sources[source.Key];
            if (!trace.Has(indicator.Id))
                trace.Add(new TraceNode(indicator.Id, TraceKind.Aside, indicator.DocNo, Holder(indicator), Yuan(source.Sum(s => s.Step.Fen)), 0, source.Min(s => s.Into.Depth)));
            foreach (var (step, into) in source) Link(indicator, into.Indicator, step, trace);
        }
    }

    private static void Rest(Indicator here, Followed followed, int depth, Sheet trace)
    {
        var id = $"rest:{here.Id}";
        trace.Add(new TraceNode(id, TraceKind.Broken, "…", trace.Words.TooMany, Yuan(followed.Rest.Values.Sum()), 0, depth) { Lines = Lines(here, PaymentsRest.Indicators) });
        foreach (var reached in followed.All)
            if (followed.Rest.TryGetValue(reached.Indicator.Key, out var fen)) trace.Link(reached.Indicator.Id, id, fen, trace.Words.TooMany);
    }

    private async Task ProjectsAsync(SunLedgerDb db, Indicator here, IReadOnlyList<Reached> reached, int depth, Moment moment, Sheet trace, CancellationToken ct)
    {
        var ids = reached.ToDictionary(r => r.Indicator.Key, r => r.Indicator.Id);
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
        await PayeesAsync(db, here, keys, named, depth + 1, moment, trace, ct);
    }

    private async Task PayeesAsync(
        SunLedgerDb db, Indicator here, long[] indicators, IReadOnlyDictionary<long, ProjectFacts> named, int depth, Moment moment, Sheet trace, CancellationToken ct)
    {
        var largest = await PayeesPaid.LargestAsync(db, indicators, moment, ct);
        var paid = db.Set<Payment>().At(db, moment).Where(p => indicators.Contains(p.IndicatorKey));
        var links = (await paid.Where(p => largest.Contains(p.PayeeKey)).GroupBy(p => new { p.ProjectKey, p.PayeeKey })
            .Select(g => new { g.Key.ProjectKey, g.Key.PayeeKey, Name = g.Max(p => p.PayeeName)!, Kind = g.Max(p => p.PayeeKind), Last4 = g.Max(p => p.PayeeLast4), Fen = g.Sum(p => p.AmountFen) })
            .OrderBy(l => l.ProjectKey).ToListAsync(ct)).ToLookup(l => l.PayeeKey);
        foreach (var payee in largest.Select(key => links[key]))
        {
            var first = payee.First();
            var id = $"payee:{first.PayeeKey:x16}";
            trace.Add(new TraceNode(id, TraceKind.Payee, PayeeNames.Shown(first.Name, first.Kind, caller), first.Last4 is { } last4 ? $"****{last4}" : null, Yuan(payee.Sum(p => p.Fen)), Yuan(payee.Sum(p => p.Fen)), depth));
            foreach (var link in payee) trace.Link(IdOf(named.GetValueOrDefault(link.ProjectKey), link.ProjectKey), id, link.Fen, null);
        }
        if (largest.Length < PayeesPaid.Most) return;

        // All others are counted and summed by the database, however many they are.
        var others = paid.Where(p => !largest.Contains(p.PayeeKey));
        var count = await others.Select(p => p.PayeeKey).Distinct().CountAsync(ct);
        if (count == 0) return;
        var sums = await others.GroupBy(p => p.ProjectKey).Select(g => new { Project = g.Key, Fen = g.Sum(p => p.AmountFen) }).OrderBy(s => s.Project).ToListAsync(ct);
        var sum = sums.Sum(s => s.Fen);
        trace.Add(new TraceNode("payee:others", TraceKind.Payee, trace.Words.OtherPayees(count), null, Yuan(sum), Yuan(sum), depth) { Lines = Lines(here, PaymentsRest.Payees) });
        foreach (var project in sums) trace.Link(IdOf(named.GetValueOrDefault(project.Project), project.Project), "payee:others", project.Fen, null);
    }

    // What track codes join below was given out, though not by a release.
    private static void Standing(Reached reached, long joinedFen, Sheet trace)
    {
        var indicator = reached.Indicator;
        Stands("undistributed", TraceKind.Undistributed, trace.Words.Undistributed, indicator.Account.Balances.Undistributed.Fen - joinedFen);
        Stands("gone", TraceKind.Gone, trace.Words.Gone, reached.Inflow.GoneFen);

        void Stands(string what, TraceKind kind, string name, long fen)
        {
            if (fen == 0) return;
            trace.Add(new TraceNode($"{what}:{indicator.Id}", kind, name, null, Yuan(fen), 0, reached.Depth + 1));
            trace.Link(indicator.Id, $"{what}:{indicator.Id}", fen, null);
        }
    }

    private static void Link(Indicator from, Indicator to, MoneyStep step, Sheet trace)
    {
        var isInTransit = step.Kind == StepKind.Release && to.ReceivedOn is null;
        trace.Link(from.Id, to.Id, step.Fen, isInTransit ? trace.Words.InTransit : null, trace.Words.Of(step), step.Kind);
    }

    private TraceNode Node(Reached reached, int depth, long amountFen)
    {
        var i = reached.Indicator;
        return new TraceNode(i.Id, TraceKind.Indicator, i.DocNo, Holder(i), Yuan(amountFen), Yuan(i.PaidFen), depth)
        {
            Own = reached.Inflow.OwnFen == 0 ? null : Yuan(reached.Inflow.OwnFen),
            Break = reached.Inflow.IsMixed ? ChainBreak.SeveralSources(i.DocNo) : null,
        };
    }

    private string Holder(Indicator i)
    {
        var holder = i.AgencyCode is null ? divisions.Latest(i.DivisionCode)?.Name ?? i.DivisionCode : organisations.Find(i.AgencyCode)?.Name ?? i.AgencyCode;
        return $"{holder} {i.FundCode}";
    }

    private static string Lines(Indicator here, PaymentsRest rest) => $"/payments?tracedFrom={Uri.EscapeDataString(here.Id)}&rest={rest.ToString().ToLowerInvariant()}";

    private static string IdOf(ProjectFacts? project, long key) => project?.Code ?? $"project:{key}";

    private static decimal Yuan(long fen) => new Money(fen).InYuan;

    private sealed class Sheet(TraceWords words)
    {
        private readonly HashSet<string> _ids = [];
        private readonly HashSet<(string, string, StepKind)> _steps = [];

        public TraceWords Words => words;

        public List<TraceNode> Nodes { get; } = [];

        public List<TraceLink> Links { get; } = [];

        public bool Has(string id) => _ids.Contains(id);

        public void Add(TraceNode node)
        {
            if (_ids.Add(node.Id)) Nodes.Add(node);
        }

        // Virements may lead round in a circle: what lies above is then below as well.
        public void Link(string source, string target, long fen, string? broken, string? joined = null, StepKind? step = null)
        {
            if (step is not { } kind || _steps.Add((source, target, kind))) Links.Add(new TraceLink(source, target, Yuan(fen), broken, joined, step));
        }
    }
}
