namespace SunLedger.Identity.Domain;

/// <summary>
/// How many wrong passwords are borne. Every attempt counts before its password is looked at, and a right one is taken back, so that a
/// hundred attempts at the same moment are no better than a hundred in a row.
/// </summary>
/// <param name="Limit">This many are borne; the next is turned away unread.</param>
/// <param name="FromLast">True: the quiet time begins anew with each attempt. False: it begins with the first.</param>
internal sealed record Lockout(int Limit, bool FromLast)
{
    /// <summary>How long it stays locked, and how long attempts are remembered.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(15);

    /// <summary>For an account, wherever the attempts come from. Attempts that follow each other within 15 minutes add up.</summary>
    public static readonly Lockout OfAccount = new(5, FromLast: true);

    /// <summary>For an address, whatever the accounts: stops one machine from trying them all. An office shares an address, so it bears more.</summary>
    public static readonly Lockout OfAddress = new(100, FromLast: false);

    /// <summary>The standing after one more attempt; null when it is turned away.</summary>
    public Standing? Next(Standing? before, DateTimeOffset now)
    {
        if (before is null || before.Since + Quiet <= now) return new(1, now);
        if (before.Attempts >= Limit) return null;
        var attempts = before.Attempts + 1;
        // The one that reaches the limit begins the lock, so that it always lasts its full time.
        return new(attempts, FromLast || attempts == Limit ? now : before.Since);
    }

    /// <summary>Attempts so far.</summary>
    /// <param name="Attempts">How many.</param>
    /// <param name="Since">When the quiet time began.</param>
    public sealed record Standing(int Attempts, DateTimeOffset Since);
}
