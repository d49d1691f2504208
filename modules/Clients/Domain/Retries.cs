namespace SunLedger.Clients.Domain;

/// <summary>When a delivery that failed is tried again: after growing pauses for a day, then not by itself any more.</summary>
internal static class Retries
{
    /// <summary>How long it is tried.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>When to try again after so many failures in a row; null when it is over.</summary>
    public static DateTimeOffset? Next(DateTimeOffset firstAt, int failures, DateTimeOffset now)
    {
        // 10 s, 30 s, 90 s, 4.5 min, 13.5 min, 40 min, 2 h, then every 4 hours.
        var pause = failures > 8 ? Longest : TimeSpan.FromSeconds(Math.Min(First.TotalSeconds * Math.Pow(3, failures - 1), Longest.TotalSeconds));
        var next = now + pause;
        return next > firstAt + GiveUpAfter ? null : next;
    }
}
