using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Access;

/// <summary>Recognises programs. What an administrator changes holds as <see cref="RecognisedCallers{T}"/> says.</summary>
internal sealed class ApiClients : IApiClients
{
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1); // how exactly "last used" is kept; each note is a write

    private const int SessionLength = 12; // so much of a digest tells one secret from another and opens none

    private readonly IDatabase _database;
    private readonly TimeProvider _time;
    private readonly RecognisedCallers<ApiClient> _callers;

    public ApiClients(IDatabase database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _callers = new(AskAsync, time);
    }

    public ValueTask<ApiClient?> FindAsync(string secret, CancellationToken ct) => _callers.FindAsync(ClientSecret.Hash(secret), ct);

    public void Forget() => _callers.Forget();

    /// <summary>The client as a caller; <paramref name="session"/> tells by what it was recognised.</summary>
    public static ApiClient Of(ClientRow client, string session) => new(client.Id, client.Name, client.DivisionCode, client.Scopes.Split(' '), client.CallsPerMinute, session);

    private async Task<ApiClient?> AskAsync(string hash)
    {
        var now = _time.GetUtcNow();
        await using var db = _database.Read();
        var found = await (
            from s in db.Set<SecretRow>().AsNoTracking()
            join c in db.Set<ClientRow>().AsNoTracking() on s.ClientId equals c.Id
            where s.Hash == hash
            select new { Secret = s, Client = c }).SingleOrDefaultAsync();
        if (found is null || !found.Secret.Lives(now) || found.Client.ClosedAt is not null || now >= found.Client.ExpiresAt) return null;
        if (found.Secret.UsedAt is not { } used || now >= used + Noted) await NoteAsync(hash, now);
        return Of(found.Client, hash[..SessionLength]);
    }

    private Task NoteAsync(string hash, DateTimeOffset now) => _database.WriteAsync(
        (db, t) => db.Set<SecretRow>().Where(s => s.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.UsedAt, now), t), CancellationToken.None);
}
