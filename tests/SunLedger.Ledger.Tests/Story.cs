using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.ReceiveReleases;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>A year of random movements: batches whose lines lie on many days, some of them refused.</summary>
internal sealed class Story(Office office, Random random)
{
    private static readonly string[] Places = ["370000", "370400", "370481", "370406"];
    private static readonly string?[] Kinds = [null, "供应商", "专户", "个人", "质保金账户", "单位零余额"];
    private static readonly string[] Funds = ["C13", "P17", "M06"];

    private readonly List<(string Id, string Division)> _indicators = [];
    private readonly List<string> _releases = [];
    private readonly List<string> _payments = [];
    private readonly List<(string Kind, string Id)> _lines = [];
    private readonly HashSet<string> _accepted = [];
    private int _round = -1;

    public async Task GoOnAsync()
    {
        _round++;
        if (_round == 0) for (var p = 0; p < 3; p++) office.Projects.Add($"P{p}", p < 2 ? Tests.Places.Tengzhou : Tests.Places.Shanting);
        var id = 0;
        foreach (var place in Places)
        {
            var indicator = ($"I{_round}-{id++}", place);
            Expect.AllAccepted(await office.RegisterAsync(
                Given.Indicator(indicator.Item1, random.Next(50, 200), place, place == "370000" ? Funds[random.Next(2)] : Funds[random.Next(3)]) with { RegisteredOn = Day() }));
            _indicators.Add(indicator);
        }
        await PostAsync(Many(6, n => Release(n)), ReleaseDraft.Read, _releases, r => r.Id!, r =>
        {
            _indicators.Add((r.ChildId!, r.To!));
            _lines.Add(("releases", r.Id!));
        });
        await HoldAsync();
        if (_releases.Count > 0) await PostAsync(Many(3, n => Given.Receipt($"E{n}", Any(_releases)) with { ReceivedOn = Day() }), ReceiptDraft.Read, [], r => r.Id!);
        await PostAsync(Many(12, n => Given.Assignment($"A{n}", Any(_indicators).Id, $"P{random.Next(3)}", random.Next(1, 40)) with { AssignedOn = Day() }), AssignmentDraft.Read, [], r => r.Id!, r => _lines.Add(("assignments", r.Id!)));
        var shares = await office.AllAsync<ProjectShare>();
        var keys = (await office.AllAsync<Indicator>()).ToDictionary(i => i.Key, i => i.Id);
        await PostAsync(
            Many(12, n => Any(shares) is var share ? Given.Payment($"Z{n}", random.Next(1, 15), keys[share.IndicatorKey], $"P{share.ProjectKey - 1}") with { PaidOn = Day(), PayeeKind = Any([.. Kinds]) } : null!),
            (r, i) => PaymentDraft.Read(r, i, new RawFields(null, null)), _payments, r => r.Id!, r => _lines.Add(("payments", r.Id!)));
        await PostAsync(
            Many(4, n => Any(shares) is var share ? Given.Payment($"Y{n}", -random.Next(1, 4), keys[share.IndicatorKey], $"P{share.ProjectKey - 1}") with { PaidOn = Day() } : null!),
            (r, i) => PaymentDraft.Read(r, i, new RawFields(null, null)), _payments, r => r.Id!, r => _lines.Add(("payments", r.Id!)));
        await AdjustAsync(shares, keys);
    }

    public IEnumerable<string> KindsNeverAccepted() =>
        new[] { "recall", "sendBack", "supplement", "reduce", "virement", "unassign", "carryOver", "carryOverOfProject", "correct", "hold" }.Except(_accepted);

    private async Task AdjustAsync(List<ProjectShare> shares, Dictionary<long, string> keys)
    {
        string[] kinds = _round < 5 ? ["recall", "sendBack", "supplement", "reduce", "virement", "unassign"] : ["recall", "virement", "carryOver", "carryOverOfProject"];
        foreach (var kind in kinds)
        {
            var sent = Many(8, n =>
            {
                var share = Any(shares);
                var ofProject = kind is "unassign" or "carryOverOfProject";
                var over = kind.StartsWith("carryOver", StringComparison.Ordinal);
                return Given.Adjustment(
                    $"J{kind}{n}", over ? "carryOver" : kind, ofProject ? keys[share.IndicatorKey] : Any(_indicators).Id, random.Next(1, 12),
                    over ? $"N{kind}{n}" : kind == "virement" ? Any(_indicators).Id : null, ofProject ? $"P{share.ProjectKey - 1}" : null,
                    over ? new DateOnly(2018, 12, 31).AddDays(random.Next(21)) : Day());
            });
            await PostAsync(sent, AdjustmentDraft.Read, [], r => r.Id!, r => Note(kind, "adjustments", r.Id!));
        }
        var wrong = Many(6, n => Any(_lines) is var line ? Given.Correction($"K{n}", line.Kind, line.Id) with { MovedOn = Day() } : null!);
        await PostAsync(wrong, AdjustmentDraft.Read, [], r => r.Id!, r => _accepted.Add("correct"));
    }

    private async Task HoldAsync()
    {
        var held = new List<string>();
        var sent = Many(4, n => Any(_indicators) is var from ? Given.Reservation($"H{n}", "assign", from.Id, random.Next(1, 9), $"P{random.Next(3)}") : null!);
        await PostAsync(sent, ReservationDraft.Read, held, r => r.Id!, r => _accepted.Add("hold"));
        foreach (var id in held.Where(_ => random.Next(2) == 0)) await office.VoidAsync(id);
    }

    private void Note(string kind, string table, string id)
    {
        _accepted.Add(kind);
        _lines.Add((table, id));
    }

    private ReleaseRequest Release(string n)
    {
        var (from, division) = Any(_indicators);
        var to = division switch { "370000" => "370400", "370400" => random.Next(2) == 0 ? "370481" : "370406", "370481" => "370481001", _ => "370406" };
        return Given.Release($"R{n}", from, to, $"C{n}", random.Next(1, 60)) with { ReleasedOn = Day() };
    }

    private async Task PostAsync<TRequest, T>(TRequest[] rows, Func<TRequest, int, Draft<T>> read, List<string> ids, Func<TRequest, string> id, Action<TRequest>? accepted = null)
        where T : class
    {
        var results = await office.PostAsync(BatchMode.Partial, rows, read);
        foreach (var (row, _) in rows.Zip(results).Where(pair => pair.Second.Outcome == Outcome.Accepted))
        {
            ids.Add(id(row));
            accepted?.Invoke(row);
        }
    }

    private T[] Many<T>(int count, Func<string, T> make) => [.. Enumerable.Range(0, count).Select(n => make($"{_round}-{n}"))];

    private T Any<T>(List<T> of) => of[random.Next(of.Count)];

    // Any day up to the clock's.
    private DateOnly Day() => new DateOnly(2018, 1, 1).AddDays(random.Next((office.Db.Clock.Now.Date - new DateTime(2018, 1, 1)).Days + 1));
}
