using CsCheck;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>
/// Random movements over the tree province → city → county, in random batches, against a model that is nothing but sums: what the ledger
/// accepts, refuses and holds must be what the model says, and money is never made or lost.
/// </summary>
public sealed class ConservationTests
{
    private const int Cases = 12;

    private static readonly string[] Kinds = ["register", "release", "assign", "pay", "return"];

    private static readonly string[] Down = ["370000", "370400", "370481"];

    private static readonly Gen<Move> Moves =
        from kind in Gen.Int[0, 4]
        from target in Gen.Int[0, 30]
        from project in Gen.Int[0, 3]
        from fen in Gen.Long[1, 60_00]
        select new Move(Kinds[kind], target, project, fen);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public Task Money_is_never_made_and_never_lost(Dialect dialect) =>
        Moves.List[1, 8].List[4, 12].SampleAsync(batches => HoldsAsync(dialect, batches), iter: Cases, threads: 1);

    private static async Task HoldsAsync(Dialect dialect, List<List<Move>> batches)
    {
        await using var office = await Office.OpenAsync(dialect);
        for (var p = 0; p <= 3; p++) office.Projects.Add($"P{p}", Places.Tengzhou);
        var model = new Model();
        var number = 0;
        foreach (var batch in batches)
        {
            // A batch is of one kind, as calls are.
            foreach (var run in batch.GroupBy(m => m.Kind))
            {
                var rows = run.Select(m => (Move: m, Id: $"L{number++}")).ToList();
                await PostAsync(office, model, run.Key, rows);
            }
        }
        await AgreesAsync(office, model);
    }

    private static async Task PostAsync(Office office, Model model, string kind, List<(Move Move, string Id)> rows)
    {
        switch (kind)
        {
            case "register":
                foreach (var (move, id) in rows)
                {
                    Expect.AllAccepted(await office.RegisterAsync(Given.Indicator(id, Yuan(move.Fen), Down[move.Target % 3])));
                    model.Nodes.Add(new Node(id, Down[move.Target % 3], null) { Amount = move.Fen });
                }
                return;
            case "release":
                var releases = rows.Where(r => model.Nodes.Count > 0 && model.Pick(r.Move.Target).Division != "370481").ToList();
                var sent = releases.Select(r => Given.Release(r.Id, model.Pick(r.Move.Target).Id, Below(model.Pick(r.Move.Target)), $"C{r.Id}", Yuan(r.Move.Fen))).ToArray();
                var targets = releases.Select(r => model.Pick(r.Move.Target)).ToList();
                Compare(await PostAsync(office, sent), releases.Select((r, i) => model.Release(targets[i], $"C{r.Id}", r.Move.Fen)));
                return;
            case "assign":
                var assigned = rows.Where(_ => model.Nodes.Count > 0).ToList();
                Compare(
                    await PostAsync(office, [.. assigned.Select(r => Given.Assignment(r.Id, model.Pick(r.Move.Target).Id, $"P{r.Move.Project}", Yuan(r.Move.Fen)))]),
                    assigned.Select(r => model.Assign(model.Pick(r.Move.Target), r.Move.Project, r.Move.Fen)));
                return;
            default:
                var sign = kind == "pay" ? 1 : -1;
                var paid = rows.Where(_ => model.Nodes.Count > 0).ToList();
                Compare(
                    await office.PayAsync(BatchMode.Partial, [.. paid.Select(r => Given.Payment(r.Id, sign * Yuan(r.Move.Fen), model.Pick(r.Move.Target).Id, $"P{r.Move.Project}"))]),
                    paid.Select(r => model.Pay(model.Pick(r.Move.Target), r.Move.Project, sign * r.Move.Fen)));
                return;
        }
    }

    private static Task<IReadOnlyList<RowResult>> PostAsync(Office office, ReleaseRequest[] rows) => office.PostAsync(BatchMode.Partial, rows, ReleaseDraft.Read);

    private static Task<IReadOnlyList<RowResult>> PostAsync(Office office, AssignmentRequest[] rows) => office.PostAsync(BatchMode.Partial, rows, AssignmentDraft.Read);

    private static void Compare(IReadOnlyList<RowResult> results, IEnumerable<bool> expected) => Assert.Equal(expected, results.Select(r => r.Outcome == Outcome.Accepted));

    private static async Task AgreesAsync(Office office, Model model)
    {
        var indicators = (await office.AllAsync<Indicator>()).ToDictionary(i => i.Id);
        Assert.Equal(model.Nodes.Count, indicators.Count);
        foreach (var node in model.Nodes)
        {
            var i = indicators[node.Id];
            Assert.True(i.Account.IsSound);
            Assert.Equal((node.Amount, node.Released, node.Assigned, node.Paid), (i.AmountFen, i.ReleasedFen, i.AssignedFen, i.PaidFen));
        }

        // Whatever was registered is somewhere: undistributed or assigned, once.
        var registered = model.Nodes.Where(n => n.Parent is null).Sum(n => n.Amount);
        Assert.Equal(registered, indicators.Values.Sum(i => i.Account.Balances.Undistributed.Fen + i.AssignedFen));
        var totals = await office.AllAsync<Total>();
        Assert.Equal(registered, totals.Sum(t => t.RegisteredFen + t.ReceivedFen - t.ReleasedOwnFen - t.ReleasedPassedFen));
        Assert.Equal(model.Nodes.Sum(n => n.Assigned), totals.Sum(t => t.AssignedFen));
        Assert.Equal(model.Nodes.Sum(n => n.Paid), totals.Sum(t => t.PaidFen));
        Assert.Equal(model.Nodes.Count(n => n.Undistributed > 0), totals.Sum(t => t.OpenIndicators));
        Assert.Equal(totals.Sum(t => t.ReceivedFen), totals.Sum(t => t.ReleasedOwnFen + t.ReleasedPassedFen));
        var entries = await office.AllAsync<JournalEntry>();
        foreach (var group in entries.GroupBy(e => e.IndicatorKey))
            Assert.All(group.OrderBy(e => e.Version).Zip(group.OrderBy(e => e.Version).Skip(1)), pair => Assert.Equal(pair.First.UndistributedAfterFen, pair.Second.UndistributedBeforeFen));
    }

    private static string Below(Node node) => node.Division == "370000" ? "370400" : "370481";

    private static decimal Yuan(long fen) => fen / 100m;

    private sealed record Move(string Kind, int Target, int Project, long Fen);

    private sealed class Node(string id, string division, Node? parent)
    {
        public string Id => id;

        public string Division => division;

        public Node? Parent => parent;

        public long Amount { get; init; }

        public long Released { get; set; }

        public Dictionary<int, (long Assigned, long Paid)> Shares { get; } = [];

        public long Assigned => Shares.Values.Sum(s => s.Assigned);

        public long Paid => Shares.Values.Sum(s => s.Paid);

        public long Undistributed => Amount - Released - Assigned;
    }

    private sealed class Model
    {
        public List<Node> Nodes { get; } = [];

        public Node Pick(int target) => Nodes[target % Nodes.Count];

        public bool Release(Node from, string child, long fen)
        {
            if (fen > from.Undistributed) return false;
            from.Released += fen;
            Nodes.Add(new Node(child, Below(from), from) { Amount = fen });
            return true;
        }

        public bool Assign(Node node, int project, long fen)
        {
            if (fen > node.Undistributed) return false;
            var (assigned, paid) = node.Shares.GetValueOrDefault(project);
            node.Shares[project] = (assigned + fen, paid);
            return true;
        }

        public bool Pay(Node node, int project, long fen)
        {
            var (assigned, paid) = node.Shares.GetValueOrDefault(project);
            if (assigned == 0 || paid + fen > assigned || paid + fen < 0) return false;
            node.Shares[project] = (assigned, paid + fen);
            return true;
        }
    }
}
