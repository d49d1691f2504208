using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.ReserveMoney;

namespace SunLedger.Ledger.Tests;

/// <summary>A walk of random movements through an office and through the model beside it.</summary>
internal sealed partial class Walk(Office office, TestSite site, Grove grove, Random random)
{
    public const int Projects = 5;
    private const int HoldMinutes = 60;

    /// <summary>The last day of the year, on which nearly everything happens.</summary>
    private static readonly DateOnly Day = new(2018, 12, 31);

    /// <summary>A day of the next year, on which payments bounce and mistakes are found.</summary>
    public static readonly DateOnly After = new(2019, 1, 2);

    private static readonly string[] Funds = ["C13", "C04"];

    private readonly MoneyModel _model = new();
    private readonly List<ModelPlace> _projects = [];
    private readonly Dictionary<string, (string Kind, Func<bool> TakeBack)> _lines = [];
    private readonly Dictionary<string, Row> _paid = [];
    private readonly Dictionary<string, Held> _held = [];
    private readonly HashSet<string> _accepted = [];
    private int _number;

    private static readonly string[] Kinds =
    [
        "register", "release", "receive", "assign", "pay", "return", "bounce", "unassign", "recall", "sendBack", "supplement", "reduce", "virement", "carryOver", "carryOverOfProject",
        "correct", "hold", "post", "use", "void", "expire",
    ];

    private static readonly string[] Ends = ["post", "use", "void", "expire"];

    private readonly Queue<string> _first = new(["register", "register", "release", "assign", "pay"]);

    public IEnumerable<string> KindsNeverAccepted() => Kinds.Except(_accepted);

    /// <summary>How many overviews counted money once that two levels registered.</summary>
    public int Joined => _joined;

    /// <summary>Projects at the ends of the tree, most of them where it goes down to townships.</summary>
    public void Begin()
    {
        for (var p = 0; p < Projects; p++)
        {
            _projects.Add(Grove.Below(grove.Root, random, 4));
            office.Projects.Add($"P{p}", _projects[p].Path);
        }
    }

    public async Task StepAsync()
    {
        var kind = _first.Count > 0 ? _first.Dequeue() : NextKind();
        var rows = Enumerable.Range(0, random.Next(1, 6)).Select(_ => NewRow(kind)).ToList();
        await (kind switch
        {
            "register" => RegisterAsync(rows),
            "release" => ReleaseAsync(rows),
            "receive" => ReceiveAsync(rows),
            "assign" => AssignAsync(rows),
            "pay" or "return" => PayAsync(kind, rows),
            "bounce" => BounceAsync(rows),
            "correct" => CorrectAsync(rows),
            "hold" => HoldAsync(rows),
            "post" or "void" => EndAsync(kind),
            "use" => UseAsync(),
            "expire" => ExpireAsync(),
            _ => AdjustAsync(kind, rows),
        });
    }

    // Any kind, or one that was never possible yet; an end needs something that is held.
    private string NextKind()
    {
        var missing = KindsNeverAccepted().ToArray();
        var kind = missing.Length > 0 && random.Next(2) == 0 ? missing[random.Next(missing.Length)] : Kinds[random.Next(Kinds.Length)];
        return _held.Count == 0 && Ends.Contains(kind) ? "hold" : kind;
    }

    private async Task RegisterAsync(List<Row> rows)
    {
        var drafts = rows.Select(Registration).ToList();
        var sent = rows.Select((r, i) => Given.Indicator(r.Id, Yuan(drafts[i].Fen), drafts[i].Place.Code, drafts[i].Fund) with { TrackCode = drafts[i].Track }).ToArray();
        Compare("register", "indicators", rows, await office.RegisterAsync(sent), (r, i) => _model.Register(r.Id, drafts[i].Place, drafts[i].Fund, drafts[i].Track, drafts[i].Fen));
    }

    // Without a track code, with one of its own, or with that of money that a level above has: mostly of the same fund, and less than it has.
    private (ModelPlace Place, string Fund, string? Track, long Fen) Registration(Row row)
    {
        var (place, fund) = (grove.Any(random), Funds[random.Next(Funds.Length)]);
        var above = _model.Nodes.Where(n => n.Track is not null && n.Place.Children.Count > 0 && n.Year == 2018 && (n.Undistributed > row.Fen || random.Next(6) == 0)).ToList();
        return random.Next(5) switch
        {
            0 => (place, fund, null, row.Fen * 10),
            1 or 2 when above.Count > 0 && above[random.Next(above.Count)] is var of =>
                (Grove.Below(of.Place, random, random.Next(1, 4)), random.Next(6) == 0 ? fund : of.Fund, of.Track, row.Fen),
            _ => (place, fund, $"37000018Z{_number++:D12}", row.Fen * 10),
        };
    }

    private async Task ReleaseAsync(List<Row> rows)
    {
        var sent = rows.Select(r => Release(r.Id, r.Node, r.To, r.Fen)).ToArray();
        Compare("release", "releases", rows, await office.PostAsync(BatchMode.Partial, sent, ReleaseDraft.Read), (r, _) => _model.Release(r.Node, r.To, $"C{r.Id}", r.Fen));
    }

    private async Task ReceiveAsync(List<Row> rows)
    {
        var sent = rows.Select(r => new ReceiptRequest(r.Id, null, r.Node.Id, Day)).ToArray();
        var results = await office.PostAsync(BatchMode.Partial, sent, ReceiptDraft.Read);
        for (var i = 0; i < rows.Count; i++) Agree("receive", results[i], MoneyModel.Receive(rows[i].Node));
    }

    private async Task AssignAsync(List<Row> rows)
    {
        var sent = rows.Select(r => Assignment(r.Id, r.Node, r.Project, r.Fen)).ToArray();
        Compare("assign", "assignments", rows, await office.PostAsync(BatchMode.Partial, sent, AssignmentDraft.Read), (r, _) => _model.Assign(r.Node, r.Project, IsHere(r.Node, r.Project), r.Fen));
    }

    private async Task PayAsync(string kind, List<Row> rows)
    {
        var sign = kind == "pay" ? 1 : -1;
        var results = await office.PayAsync(BatchMode.Partial, [.. rows.Select(r => Payment(r.Id, r.Node, r.Project, sign * r.Fen))]);
        Compare(kind, "payments", rows, results, (r, _) => sign > 0 ? _model.Pay(r.Node, r.Project, r.Fen) : _model.Return(r.Node, r.Project, r.Fen));
        if (sign < 0) return;
        foreach (var row in rows.Where(r => _lines.ContainsKey(r.Id))) _paid.Add(row.Id, row);
    }

    // The whole of a payment comes back in the next year. What was paid is not corrected after that.
    private async Task BounceAsync(List<Row> rows)
    {
        var paid = _paid.Values.Where(p => _lines.ContainsKey(p.Id)).OrderBy(_ => random.Next()).Take(rows.Count).ToList();
        var bounced = paid.Select((p, i) => p with { Id = rows[i].Id }).ToList();
        var results = await office.PayAsync(BatchMode.Partial, [.. bounced.Select((b, i) => Payment(b.Id, b.Node, b.Project, -b.Fen) with { Returns = paid[i].Id, PaidOn = After })]);
        Compare("bounce", "payments", bounced, results, (b, _) => _model.Return(b.Node, b.Project, b.Fen));
        foreach (var p in paid.Where((_, i) => results[i].Outcome == Outcome.Accepted)) _lines.Remove(p.Id);
    }

    private async Task AdjustAsync(string kind, List<Row> rows)
    {
        var others = rows.Select(_ => Pick()).ToList();
        var sent = rows.Select((r, i) => kind switch
        {
            "unassign" => Adjustment(r.Id, kind, r, null, r.Project),
            "virement" => Adjustment(r.Id, kind, r, others[i].Id, null),
            "carryOver" => Adjustment(r.Id, kind, r, $"N{r.Id}", null),
            "carryOverOfProject" => Adjustment(r.Id, "carryOver", r, $"N{r.Id}", r.Project),
            "supplement" => Adjustment(r.Id, kind, r, null, null) with { PovertyAmount = Yuan(r.Fen) },
            _ => Adjustment(r.Id, kind, r, null, null),
        }).ToArray();
        Compare(kind, "adjustments", rows, await office.PostAsync(BatchMode.Partial, sent, AdjustmentDraft.Read), (r, i) => kind switch
        {
            "unassign" => _model.Unassign(r.Node, r.Project, r.Fen),
            "virement" => _model.Virement(r.Node, others[i], r.Fen),
            "carryOver" => _model.CarryOver(r.Node, $"N{r.Id}", null, r.Fen),
            "carryOverOfProject" => _model.CarryOver(r.Node, $"N{r.Id}", r.Project, r.Fen),
            "recall" => _model.Recall(r.Node, r.Fen),
            "sendBack" => _model.SendBack(r.Node, r.Fen),
            "supplement" => _model.Supplement(r.Node, r.Fen),
            _ => _model.Reduce(r.Node, r.Fen),
        });
    }

    private async Task CorrectAsync(List<Row> rows)
    {
        var wrong = _lines.Keys.OrderBy(_ => random.Next()).Take(rows.Count).ToList();
        var sent = wrong.Select((id, i) => Given.Correction(rows[i].Id, _lines[id].Kind, id) with { MovedOn = random.Next(2) == 0 ? Day : After }).ToArray();
        var results = await office.PostAsync(BatchMode.Partial, sent, AdjustmentDraft.Read);
        for (var i = 0; i < wrong.Count; i++)
        {
            Agree("correct", results[i], _lines[wrong[i]].TakeBack());
            if (results[i].Outcome == Outcome.Accepted) _lines.Remove(wrong[i]);
        }
    }

    private async Task HoldAsync(List<Row> rows)
    {
        // Only of a project's share can a payment be held: until one was used, every hold is tried as one, where money is.
        var missesUse = !_accepted.Contains("use");
        if (missesUse && _model.Nodes.SelectMany(n => n.Shares.Where(s => s.Value.Unpaid > 0 && n.Year == 2018).Select(s => (Node: n, Project: s.Key))).ToList() is { Count: > 0 } shares)
            rows = [.. rows.Select(r => shares[random.Next(shares.Count)] is var share ? r with { Node = share.Node, Project = share.Project } : r)];
        var kinds = rows.Select(_ => missesUse ? 0 : random.Next(3)).ToList();
        var sent = rows.Select((r, i) => kinds[i] switch
        {
            0 => Given.Reservation(r.Id, "pay", r.Node.Id, Yuan(r.Fen), $"P{r.Project}", minutes: HoldMinutes),
            1 => Given.Reservation(r.Id, "assign", r.Node.Id, Yuan(r.Fen), $"P{r.Project}", minutes: HoldMinutes),
            _ => Given.Reservation(r.Id, "release", r.Node.Id, Yuan(r.Fen), receiver: r.To.Code, minutes: HoldMinutes),
        }).ToArray();
        var results = await office.PostAsync(BatchMode.Partial, sent, ReservationDraft.Read);
        for (var i = 0; i < rows.Count; i++)
        {
            var (r, project) = (rows[i], kinds[i] == 0 ? rows[i].Project : (int?)null);
            var isPossible = kinds[i] switch { 1 => IsHere(r.Node, r.Project), 2 => r.To.Parent == r.Node.Place, _ => true } && MoneyModel.Hold(r.Node, project, r.Fen);
            Agree("hold", results[i], isPossible);
            if (isPossible) _held.Add(r.Id, new Held(r.Node, r.To, kinds[i], project, r.Project, r.Fen));
        }
    }

    // What is held can always be used, unless the year is wrong.
    private async Task EndAsync(string kind)
    {
        if (_held.Count == 0) return;
        var (id, held) = _held.ElementAt(random.Next(_held.Count));
        var line = $"G{_number++}";
        var result = kind == "void" ? await office.VoidAsync(id) : await office.GrantAsync(held.Kind switch
        {
            0 => new GrantRequest(id, Payment(line, held.Node, held.ProjectNumber, held.Fen), null, null),
            1 => new GrantRequest(id, null, null, Assignment(line, held.Node, held.ProjectNumber, held.Fen)),
            _ => new GrantRequest(id, null, Release(line, held.Node, held.To, held.Fen), null),
        });
        var isPossible = kind == "void" || held.Kind != 0 || held.Node.Year == 2018;
        Agree(kind, result, isPossible);
        if (!isPossible) return;
        _held.Remove(id);
        MoneyModel.Free(held.Node, held.Project, held.Fen);
        if (kind == "void") return;
        var (table, takeBack) = held.Kind switch
        {
            0 => ("payments", _model.Pay(held.Node, held.ProjectNumber, held.Fen)),
            1 => ("assignments", _model.Assign(held.Node, held.ProjectNumber, isHere: true, held.Fen)),
            _ => ("releases", _model.Release(held.Node, held.To, $"C{line}", held.Fen)),
        };
        _lines.Add(line, (table, takeBack!));
    }

    // Whoever had money held for a payment posts it by the same id, plainly: it is freed and used in one step.
    private async Task UseAsync()
    {
        var own = _held.Where(h => h.Value.Kind == 0).ToList();
        if (own.Count == 0) return;
        var (id, held) = own[random.Next(own.Count)];
        var result = Assert.Single(await office.PayAsync(BatchMode.Partial, Payment(id, held.Node, held.ProjectNumber, held.Fen)));
        Agree("use", result, held.Node.Year == 2018);
        if (held.Node.Year != 2018) return;
        _held.Remove(id);
        MoneyModel.Free(held.Node, held.Project, held.Fen);
        _lines.Add(id, ("payments", _model.Pay(held.Node, held.ProjectNumber, held.Fen)!));
    }

    // Nobody tidies up: whoever needs the money next finds it free.
    private Task ExpireAsync()
    {
        office.Db.Clock.Advance(TimeSpan.FromMinutes(HoldMinutes));
        foreach (var held in _held.Values) MoneyModel.Free(held.Node, held.Project, held.Fen);
        if (_held.Count > 0) _accepted.Add("expire");
        _held.Clear();
        return Task.CompletedTask;
    }

    private void Compare(string kind, string table, List<Row> rows, IReadOnlyList<RowResult> results, Func<Row, int, Func<bool>?> move)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var takeBack = move(rows[i], i);
            Agree(kind, results[i], takeBack is not null);
            if (takeBack is not null) _lines.Add(rows[i].Id, (table, takeBack));
        }
    }

    private void Agree(string kind, RowResult result, bool expected)
    {
        Assert.True(
            expected == (result.Outcome == Outcome.Accepted),
            $"{kind} {result.Id}: the ledger says {result.Outcome} {string.Join("; ", result.Faults.Select(f => $"{f.Code} {f.MessageEn}"))}, the model {expected}.");
        if (expected) _accepted.Add(kind);
    }

    // What moves a project's money is aimed at projects that have some, three times out of four.
    private Row NewRow(string kind)
    {
        var (id, fen) = ($"L{_number++}", random.NextInt64(1, 30_00));
        if (_model.Nodes.Count == 0) return new(id, null!, null!, 0, fen);
        var node = Pick();
        var onTheWay = kind == "sendBack" ? _model.Nodes.Where(n => n.Parent is not null && !n.IsReceived && Math.Min(n.Free, n.FromAbove - n.Recalled) > 0).ToList() : [];
        if (onTheWay.Count > 0 && random.Next(4) > 0)
        {
            node = onTheWay[random.Next(onTheWay.Count)];
            fen = random.NextInt64(1, Math.Min(node.Free, node.FromAbove - node.Recalled) + 1);
        }
        if (kind is "pay" or "return" or "unassign" or "carryOverOfProject" or "hold" && random.Next(4) > 0)
        {
            var shares = _model.Nodes.SelectMany(n => n.Shares.Keys.Order().Select(p => (Node: n, Project: p))).ToList();
            if (shares.Count > 0 && shares[random.Next(shares.Count)] is var share) return new(id, share.Node, To(share.Node), share.Project, fen);
        }
        // Three times out of four a project that lies in the node's division, where there is one.
        var here = Enumerable.Range(0, Projects).Where(p => IsHere(node, p)).ToList();
        return new(id, node, To(node), here.Count > 0 && random.Next(4) > 0 ? here[random.Next(here.Count)] : random.Next(Projects), fen);
    }

    private bool IsHere(ModelNode node, int project) => _projects[project].IsWithin(node.Place);

    // Mostly one step down; what has nothing below it sends to the centre, which is refused.
    private ModelPlace To(ModelNode node) => node.Place.Children.Count > 0 && random.Next(8) > 0 ? Grove.Below(node.Place, random, 1) : grove.Root;

    private ModelNode Pick() => _model.Nodes[random.Next(_model.Nodes.Count)];

    private static ReleaseRequest Release(string id, ModelNode node, ModelPlace to, long fen) =>
        Given.Release(id, node.Id, to.Code, $"C{id}", Yuan(fen)) with { ReleasedOn = Day, IsAdvance = node.Year > Day.Year };

    private static AssignmentRequest Assignment(string id, ModelNode node, int project, long fen) => Given.Assignment(id, node.Id, $"P{project}", Yuan(fen)) with { AssignedOn = Day };

    private static PaymentRequest Payment(string id, ModelNode node, int project, long fen) => Given.Payment(id, Yuan(fen), node.Id, $"P{project}") with { PaidOn = Day };

    private static AdjustmentRequest Adjustment(string id, string kind, Row row, string? other, int? project) =>
        Given.Adjustment(id, kind, row.Node.Id, Yuan(row.Fen), other, project is null ? null : $"P{project}", Day);

    private static decimal Yuan(long fen) => fen / 100m;

    private sealed record Row(string Id, ModelNode Node, ModelPlace To, int Project, long Fen);

    private sealed record Held(ModelNode Node, ModelPlace To, int Kind, int? Project, int ProjectNumber, long Fen);
}
