using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SunLedger.Clients.Limits;

/// <summary>
/// How often a client may call, counted by each host: a bucket that holds the calls of a minute and fills evenly. People are not limited here, what they
/// type never comes so fast. A limit that an administrator changes is a bucket of its own, and full.
/// </summary>
internal sealed class CallLimits : IDisposable
{
    private const int SecondsOfMinute = 60;

    public PartitionedRateLimiter<HttpContext> Limiter { get; } = PartitionedRateLimiter.Create<HttpContext, (string Client, int PerMinute)>(Partition);

    /// <summary>How often this client may call; null when a person calls.</summary>
    public static int? Of(HttpContext context) =>
        context.User.FindFirst(Claims.Limit) is { } limit ? int.Parse(limit.Value, CultureInfo.InvariantCulture) : null;

    /// <summary>What a call that was too much is answered.</summary>
    public static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken ct)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
        var context = rejected.HttpContext;
        var perMinute = Of(context) ?? 0;
        context.Response.Headers.RetryAfter = Whole(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
        Tell(context, perMinute, 0);
        await Problem.WriteAsync(context, ClientsRefusals.RateLimited, null, perMinute);
    }

    /// <summary>Says on every answer to a client how many calls are left, and in how many seconds all of them are there again.</summary>
    public Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (Of(context) is { } perMinute) Tell(context, perMinute, Limiter.GetStatistics(context)?.CurrentAvailablePermits ?? 0);
        return next(context);
    }

    public void Dispose() => Limiter.Dispose();

    private static void Tell(HttpContext context, int perMinute, long left)
    {
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Whole(perMinute);
        headers["RateLimit-Remaining"] = Whole(left);
        headers["RateLimit-Reset"] = Whole(Math.Ceiling((perMinute - left) * (double)SecondsOfMinute / perMinute));
    }

    private static RateLimitPartition<(string, int)> Partition(HttpContext context)
    {
        if (context.User.FindFirst(Claims.Client) is not { } client || Of(context) is not { } perMinute) return RateLimitPartition.GetNoLimiter(("", 0));
        return RateLimitPartition.GetTokenBucketLimiter((client.Value, perMinute), by => Bucket(by.Item2));
    }

    // One call at a time: whole calls a second would give back 60 of 119 in a minute.
    internal static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute, AutoReplenishment = true,
    };

    private static string Whole(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);
}
