using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SunLedger.Faults;

/// <summary>
/// Round after round: single posts and an import run, the thing breaks at a moment that the seed says, is mended, and everything must go on by itself.
/// At the end the database is compared with what the clients were told.
/// </summary>
internal sealed class Run(HostProcess host, IFault fault, Place place, int seed)
{
    private const int Posters = 3;
    private const int PartialRows = 11_000; // two transactions of a partial import
    private const int WholeRows = 3_000;

    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(30);

    private readonly Dictionary<bool, TimeSpan> _imports = [];
    private readonly Random _random = new(seed);
    private readonly Told _told = new();

    public static DateTimeOffset Deadline() => TimeProvider.System.GetUtcNow().AddMinutes(2);

    public async Task<int> RunAsync(int rounds, bool control)
    {
        await host.StartAsync();
        using var client = new Client(host, fault, _told);
        await client.OpenBooksAsync();
        // How long an import takes here when nothing breaks: the moments are shares of that.
        foreach (var isPartial in new[] { true, false })
        {
            var begun = Stopwatch.GetTimestamp();
            await ImportAsync(client, isPartial ? 9_001 : 9_002, isPartial);
            _imports[isPartial] = Stopwatch.GetElapsedTime(begun);
        }
        Console.WriteLine($"  undisturbed imports: {_imports[true].TotalMilliseconds:0} ms in part, {_imports[false].TotalMilliseconds:0} ms as a whole");
        for (var round = 1; round <= rounds; round++) await RoundAsync(client, round);
        await Task.Delay(TimeSpan.FromSeconds(3)); // sealing takes place every second

        var check = new Check(place, _told);
        var findings = await check.FindAsync(host);
        foreach (var finding in findings.Take(20)) Console.WriteLine($"  BROKEN {finding}");
        Console.WriteLine($"  {_told.Acknowledged.Count} acknowledged, {_told.Sent.Count - _told.Acknowledged.Count} left open; errors seen: {string.Join(", ", _told.Errors.OrderBy(e => e.Key).Select(e => $"{e.Value} × {e.Key}"))}");
        Console.WriteLine(findings.Count == 0 ? $"  HELD after {rounds} rounds" : $"  BROKEN: {findings.Count} findings");
        if (findings.Count > 0) await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), $"sunledger-faults-host-{Environment.ProcessId}.log"), host.Output);
        if (findings.Count > 0 || !control) return findings.Count == 0 ? 0 : 1;
        return await new Control(place, host, _told, check).RunAsync() ? 0 : 1;
    }

    private async Task RoundAsync(Client client, int round)
    {
        using var stop = new CancellationTokenSource();
        var isPartial = round % 2 == 1;
        var (before, broken) = (_imports[isPartial] * _random.NextDouble(), _random.Next(0, 2500));
        Task[] posters =
        [
            .. Enumerable.Range(1, Posters).Select(p => PostAsync((id, fen, _) => client.PayAsync(id, fen), $"S-{round}-{p}", new Random(_random.Next()), stop.Token)),
            PostAsync((id, fen, n) => client.MoveAsync(n, id, fen), $"M-{round}", new Random(_random.Next()), stop.Token),
        ];
        var import = ImportAsync(client, round, isPartial);

        await Task.Delay(before); // inside the import, however fast or slow the machine is
        var (acknowledged, errors, imports) = (_told.Acknowledged.Count, Errors(), import.IsCompleted ? "" : " with an import under way");
        await fault.BreakAsync();
        await Task.Delay(broken);
        for (var until = TimeProvider.System.GetUtcNow() + Noticing; fault.LastsUntilNoticed && Errors() == errors && TimeProvider.System.GetUtcNow() < until;) await Task.Delay(50);
        var noticed = Errors() - errors;
        await fault.MendAsync();

        await import;
        var mended = _told.Acknowledged.Count;
        var deadline = Deadline();
        while (_told.Acknowledged.Count < mended + Posters && TimeProvider.System.GetUtcNow() < deadline) await Task.Delay(50);
        if (_told.Acknowledged.Count < mended + Posters) _told.Breach($"round {round}: single posts did not resume within two minutes");
        await stop.CancelAsync();
        await Task.WhenAll(posters);
        if (!host.Runs) throw new InvalidOperationException($"The host ended by itself. It said:\n{host.Output}");
        Console.WriteLine($"  round {round,2}: broken after {before.TotalMilliseconds,4:0} ms for {broken,4} ms{imports}; {acknowledged} acknowledged by then, {noticed} errors while broken, {_told.Acknowledged.Count} acknowledged at the end");
    }

    // Half of what was not acknowledged is sent again until it is; the rest is left open, and may be there or not.
    private static async Task PostAsync(Func<string, long, int, Task<bool>> post, string prefix, Random random, CancellationToken stop)
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            var (id, fen, insists) = ($"{prefix}-{n}", random.Next(1, 10_000), random.Next(2) == 0);
            while (!await post(id, fen, n) && insists && !stop.IsCancellationRequested) await Task.Delay(100, CancellationToken.None);
            await Task.Delay(random.Next(30), CancellationToken.None);
        }
    }

    private async Task ImportAsync(Client client, int round, bool isPartial)
    {
        var (mode, rows) = isPartial ? ("partial", PartialRows) : ("all", WholeRows);
        var file = new StringBuilder("支付编号,指标编号,项目代码,支付金额,支付日期,收款人,收款账号,用途\n");
        var sent = new List<string>(rows);
        for (var i = 1; i <= rows; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"Z-{round}-{i:D6}");
            _told.Send(id, 101, "payments");
            sent.Add(id);
            file.Append(CultureInfo.InvariantCulture, $"{id},I-1,P-1,1.01,2018-06-15,收款人{id},6222{round:D4}{i:D8},雨露计划补助\n");
        }
        var job = await client.ImportAsync("payments", file.ToString(), mode);
        var done = job.GetProperty("accepted").GetInt32() + job.GetProperty("duplicates").GetInt32();
        if (done != rows) _told.Breach($"the import of round {round} says that {done} of {rows} rows are in the ledger");
        else foreach (var id in sent) _told.Acknowledge(id);
    }

    private int Errors() => _told.Errors.Values.Sum() + _told.Breaches.Count;
}
