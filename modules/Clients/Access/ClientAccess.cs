using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Access;

/// <summary>
/// Whose client one may look after: an administrator those of their division and below, a program its own, by its id or as <c>me</c>. Any other does not
/// exist.
/// </summary>
internal sealed class ClientAccess(ICaller caller, IHttpContextAccessor http)
{
    private const string Me = "me";

    /// <summary>What every address of a client takes.</summary>
    public static readonly string[] Either = [May.Administer, May.KeepOwnClient];

    /// <summary>True for the program itself. Whoever administers sees that it called and was told, and nothing of what: names, accounts and amounts are business.</summary>
    public bool ReadsBodies => http.HttpContext?.User.HasClaim(c => c.Type == Claims.Client) == true;

    /// <summary>The client, to be changed or read; null when it does not exist for the caller.</summary>
    public async Task<ClientRow?> FindAsync(SunLedgerDb db, string id, CancellationToken ct)
    {
        var own = http.HttpContext?.User.FindFirst(Claims.Client)?.Value;
        if (own is not null && id != Me && id != own) return null;
        var wanted = own ?? id;
        var client = await db.Set<ClientRow>().SingleOrDefaultAsync(c => c.Id == wanted, ct);
        return client is not null && (own is not null || caller.Sees(client.DivisionPath)) ? client : null;
    }
}
