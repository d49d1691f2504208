using System.Collections.Concurrent;
using System.Globalization;

namespace SunLedger.Clients.Limits;

/// <summary>
/// How often a client may call. Each host counts what it takes itself, and learns from the log of calls what the others took (<see cref="CallsElsewhere"/>): no call writes or
/// waits for a count. People are not limited here, what they type never comes so fast. A limit that an administrator changes is an allowance of its own, and full.
/// </summary>
internal sealed class CallLimits(TimeProvider time)
{
    private const double SecondsOfMinute = 60;

    private readonly ConcurrentDictionary<string, Allowance> _of = new(StringComparer.Ordinal);

    /// <summary>Lets the call of a client through while it has one left, and says on every answer how many are, and in how many seconds all of them are there again.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.FindFirst(Claims.Client) is not { } client || context.User.FindFirst(Claims.Limit) is not { } limit) return next(context);
        var perMinute = int.Parse(limit.Value, CultureInfo.InvariantCulture);
        var taken = Of(client.Value, perMinute).Take(out var left, out var waitSeconds);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Whole(perMinute);
        headers["RateLimit-Remaining"] = Whole(left);
        headers["RateLimit-Reset"] = Whole(Math.Ceiling((perMinute - left) * SecondsOfMinute / perMinute));
        if (taken) return next(context);
        headers.RetryAfter = Whole(Math.Max(1, Math.Ceiling(waitSeconds)));
        return Problem.WriteAsync(context, ClientsRefusals.RateLimited, null, perMinute);
    }

    /// <summary>Takes out what other hosts took.</summary>
    public void TakeElsewhere(string client, int perMinute, int calls) => Of(client, perMinute).TakeElsewhere(calls);

    private Allowance Of(string client, int perMinute) => _of.AddOrUpdate(
        client, _ => new(perMinute, time), (_, there) => there.PerMinute == perMinute ? there : new(perMinute, time));

    private static string Whole(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);
}
