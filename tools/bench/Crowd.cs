using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace SunLedger.Bench;

/// <summary>
/// What many callers came to, each on a connection of its own and with one request at a time. They write bytes and look for the end of the
/// answer: on a machine of two processors a caller must cost no more than pgbench's do.
/// </summary>
/// <param name="Answered">Payments that were accepted.</param>
/// <param name="PerSecond">How many in a second.</param>
/// <param name="MedianMs">How long half of the callers waited at most.</param>
/// <param name="SlowMs">How long 95 of 100 waited at most.</param>
/// <param name="ProcessorMs">Processors' time of host and callers for each payment.</param>
internal sealed record Crowd(int Answered, double PerSecond, double MedianMs, double SlowMs, double ProcessorMs)
{
    /// <summary>How many payments shared a commit.</summary>
    public double PerCommit { get; init; }

    /// <summary>How many commands went to PostgreSQL for each commit of payments, those beside them included.</summary>
    public double Commands { get; init; }

    /// <summary>Processors' time of PostgreSQL for each payment.</summary>
    public double ServerMs { get; init; }

    private static readonly byte[] Accepted = "HTTP/1.1 201"u8.ToArray();
    private static readonly byte[] LastChunk = "0\r\n\r\n"u8.ToArray();

    /// <summary>Lets so many callers post for so long.</summary>
    public static async Task<Crowd> RunAsync(PostedPayments payments, int callers, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var waits = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(payments, watch, time))));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] all = [.. waits.SelectMany(w => w).Order()];
        processor = Environment.CpuUsage.TotalTime - processor;
        return new(all.Length, all.Length / seconds, all[all.Length / 2], all[all.Length * 95 / 100], processor.TotalMilliseconds / all.Length);
    }

    public override string ToString() => $"{PerSecond,8:N0} per second   p50 {MedianMs,6:F1} ms   p95 {SlowMs,6:F1} ms   processor {ProcessorMs,5:F2} ms and {ServerMs,5:F2} of PostgreSQL   {PerCommit,5:F1} to a commit, {Commands,4:F1} commands";

    private static async Task<List<double>> CallAsync(PostedPayments payments, Stopwatch watch, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(payments.Host.Host, payments.Host.Port);
        var waits = new List<double>();
        var answer = new byte[16 * 1024];
        while (watch.Elapsed < time)
        {
            var request = payments.Next();
            var sent = watch.Elapsed;
            await socket.SendAsync(request, SocketFlags.None);
            var length = await ReadAsync(socket, answer);
            if (!answer.AsSpan(0, length).StartsWith(Accepted)) throw new InvalidOperationException(Encoding.UTF8.GetString(answer, 0, length));
            waits.Add((watch.Elapsed - sent).TotalMilliseconds);
        }
        return waits;
    }

    // The host sends its JSON in chunks; there is nothing after the last.
    private static async Task<int> ReadAsync(Socket socket, byte[] answer)
    {
        for (var length = 0; ;)
        {
            var more = await socket.ReceiveAsync(answer.AsMemory(length), SocketFlags.None);
            if (more == 0) throw new InvalidOperationException($"The host hung up after: {Encoding.UTF8.GetString(answer, 0, length)}");
            length += more;
            if (answer.AsSpan(0, length).EndsWith(LastChunk)) return length;
        }
    }
}
