using SunLedger.Clients.Storage;

namespace SunLedger.Clients.KeepClients;

/// <summary>A client: a program that calls.</summary>
/// <param name="Id">Its id; what it does is recorded under <c>api:</c> and this id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">It sees this division and everything below.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
/// <param name="ExpiresOn">Last day on which it works.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ContactId">Who makes its secrets; left out for one that was made before there were contacts.</param>
/// <param name="ClosedAt">When it was closed; left out while it is not.</param>
/// <param name="Secrets">Its secrets that live, and the last ones that ended.</param>
internal sealed record ClientAnswer(
    string Id, string Name, string DivisionCode, IReadOnlyList<string> Scopes, int CallsPerMinute, DateOnly ExpiresOn, DateTimeOffset CreatedAt, string CreatedBy,
    string? ContactId, DateTimeOffset? ClosedAt, IReadOnlyList<SecretAnswer> Secrets)
{
    public static ClientAnswer Of(ClientRow c, IEnumerable<SecretRow> secrets, DateTimeOffset now) => new(
        c.Id, c.Name, c.DivisionCode, c.Scopes.Split(' '), c.CallsPerMinute, BusinessDay.On(c.ExpiresAt).AddDays(-1), c.CreatedAt, c.CreatedBy, c.ContactId, c.ClosedAt,
        [.. secrets.OrderByDescending(s => s.No).Select(s => SecretAnswer.Of(s, now))]);

    /// <summary>The clients with their secrets, in the order of the list.</summary>
    public static async Task<IReadOnlyList<ClientAnswer>> OfAsync(SunLedgerDb db, IReadOnlyList<ClientRow> clients, DateTimeOffset now, CancellationToken ct)
    {
        var ids = clients.Select(c => c.Id).ToArray();
        var secrets = (await db.Set<SecretRow>().AsNoTracking().Where(s => ids.Contains(s.ClientId)).ToListAsync(ct)).ToLookup(s => s.ClientId);
        return [.. clients.Select(c => Of(c, secrets[c.Id], now))];
    }
}

/// <summary>A secret of a client; the secret itself is not kept.</summary>
/// <param name="No">1 for the first.</param>
/// <param name="Start">Its first characters, to tell secrets apart.</param>
/// <param name="Lives">True while it opens something.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="UsedAt">When it was last used, to the minute; left out when never.</param>
/// <param name="EndsAt">When it ends or ended; left out while nothing replaces it.</param>
internal sealed record SecretAnswer(int No, string Start, bool Lives, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? UsedAt, DateTimeOffset? EndsAt)
{
    public static SecretAnswer Of(SecretRow s, DateTimeOffset now) => new(s.No, s.Start, s.Lives(now), s.CreatedAt, s.CreatedBy, s.UsedAt, s.EndsAt);
}
