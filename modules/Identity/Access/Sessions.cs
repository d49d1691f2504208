using SunLedger.Identity.Domain;
using SunLedger.Identity.Settings;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.Access;

/// <summary>
/// Signed-in browsers. They live in the database, so that any host knows them, a restart ends none, and disabling a user or ending a session holds on every
/// host, as <see cref="RecognisedCallers{T}"/> says.
/// </summary>
internal sealed class Sessions
{
    private const int LongestDevice = 300;
    private static readonly TimeSpan Noted = TimeSpan.FromMinutes(1); // how exactly "last seen" is kept; each note is a write

    private readonly IDatabase _database;
    private readonly IAuditTrail _trail;
    private readonly TimeProvider _time;
    private readonly SignInSettings _settings;
    private readonly RecognisedCallers<SignedIn> _callers;

    public Sessions(IDatabase database, IAuditTrail trail, TimeProvider time, SignInSettings settings)
    {
        (_database, _trail, _time, _settings) = (database, trail, time, settings);
        _callers = new(AskAsync, time);
    }

    /// <summary>
    /// Begins a session for the browser that asks, and gives it the cookie. False when what let the user in does not any more: while somebody waits for a hasher, their password
    /// may be changed or reset, their account closed, their passkey taken away.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="user">The user as they were when they proved who they are.</param>
    /// <param name="means">How they proved it.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="still">What else must still be true, looked at in the transaction that begins the session.</param>
    public async Task<bool> StartAsync(HttpContext context, UserRow user, string means, CancellationToken ct, Func<SunLedgerDb, CancellationToken, Task<bool>>? still = null)
    {
        var token = Secret.NewToken();
        var now = _time.GetUtcNow();
        var device = context.Request.Headers.UserAgent.ToString();
        var session = new SessionRow
        {
            TokenHash = Secret.Hash(token),
            UserId = user.Id,
            StartedAt = now,
            SeenAt = now,
            Id = Guid.CreateVersion7(now).ToString(),
            Address = Origin.Address(context),
            Device = device.Length > LongestDevice ? device[..LongestDevice] : device,
            Means = means,
        };
        var started = await _database.WriteAsync(
            async (db, t) =>
            {
                if (await db.LockUserAsync(user.Id, t) is not { Active: true } there) return false;
                if (IsByPassword(means) && (there.PasswordHash != user.PasswordHash || there.ResetBy is not null)) return false;
                if (still is not null && !await still(db, t)) return false;
                var (idle, old) = (now - _settings.Idle, now - _settings.Longest);
                await db.Set<SessionRow>().Where(s => s.SeenAt <= idle || s.StartedAt <= old).ExecuteDeleteAsync(t);
                await MakeRoomAsync(db, user.Id, t);
                await db.Set<UserRow>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.SignedInAt, now), t);
                var today = BusinessDay.On(now);
                var roles = await db.Set<GrantRow>().InForce(today).Where(g => g.UserId == user.Id).Select(g => g.Role).ToListAsync(t);
                await _trail.RecordAsync(db, UserActs.SignedIn(user, roles, _trail.Actor, session.TokenHash, means), t);
                db.Add(session);
                await db.SaveChangesAsync(t);
                return true;
            },
            ct);
        if (started) SessionCookie.Give(context, token);
        return started;
    }

    // The ones that were used least lately end: whoever signs in at a new desk has forgotten the old one.
    private async Task MakeRoomAsync(SunLedgerDb db, string userId, CancellationToken ct)
    {
        if (_settings.SessionsAtMost == 0) return;
        var surplus = await db.Set<SessionRow>().Where(s => s.UserId == userId).OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id)
            .Skip(_settings.SessionsAtMost - 1).Select(s => s.TokenHash).ToListAsync(ct);
        if (surplus.Count == 0) return;
        await db.Set<SessionRow>().Where(s => surplus.Contains(s.TokenHash)).ExecuteDeleteAsync(ct);
        await _trail.RecordAsync(db, UserActs.SessionsMadeRoom(userId, surplus.Count, _settings.SessionsAtMost), ct);
    }

    private static bool IsByPassword(string means) => means is SignInMeans.Password or SignInMeans.PasswordAndCode or SignInMeans.RecoveryCode;

    /// <summary>The active user whose session this is, and their roles; null when it has ended or never was.</summary>
    public ValueTask<SignedIn?> FindAsync(string token, CancellationToken ct) => _callers.FindAsync(Secret.Hash(token), ct);

    /// <summary>Forgets on this host who was recognised a moment ago: somebody may have changed it.</summary>
    public void Forget() => _callers.Forget();

    /// <summary>The user's sessions that have not ended, the latest used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(string userId, CancellationToken ct)
    {
        var (idle, old) = (_time.GetUtcNow() - _settings.Idle, _time.GetUtcNow() - _settings.Longest);
        await using var db = _database.Read();
        return await db.Set<SessionRow>().AsNoTracking().Where(s => s.UserId == userId && s.SeenAt > idle && s.StartedAt > old).OrderByDescending(s => s.SeenAt).ToListAsync(ct);
    }

    /// <summary>Signs a browser out.</summary>
    public Task EndAsync(string token, CancellationToken ct)
    {
        var hash = Secret.Hash(token);
        return _database.WriteAsync(
            async (db, t) =>
            {
                if (await db.Set<SessionRow>().AsNoTracking().SingleOrDefaultAsync(s => s.TokenHash == hash, t) is not { } session) return false;
                await db.Set<SessionRow>().Where(s => s.TokenHash == hash).ExecuteDeleteAsync(t);
                await _trail.RecordAsync(db, UserActs.SignedOut(session), t);
                return true;
            },
            ct);
    }

    /// <summary>Ends one of the user's own sessions by its id. False when there is none.</summary>
    public Task<bool> EndAsync(string userId, string id, CancellationToken ct) => _database.WriteAsync(
        async (db, t) =>
        {
            if (await db.Set<SessionRow>().Where(s => s.UserId == userId && s.Id == id).ExecuteDeleteAsync(t) == 0) return false;
            await _trail.RecordAsync(db, UserActs.SessionsEnded(userId, 1), t);
            return true;
        },
        ct);

    /// <summary>Ends the user's sessions, all but the one of <paramref name="keep"/>, inside the caller's transaction.</summary>
    public static Task<int> EndAllAsync(SunLedgerDb db, string userId, string? keep, CancellationToken ct)
    {
        var kept = keep is null ? "" : Secret.Hash(keep);
        return db.Set<SessionRow>().Where(s => s.UserId == userId && s.TokenHash != kept).ExecuteDeleteAsync(ct);
    }

    private async Task<SignedIn?> AskAsync(string hash)
    {
        var now = _time.GetUtcNow();
        var today = BusinessDay.On(now);
        await using var db = _database.Read();
        var found = await (
            from s in db.Set<SessionRow>().AsNoTracking()
            join u in db.Set<UserRow>().AsNoTracking() on s.UserId equals u.Id
            where s.TokenHash == hash && u.Active
            select new
            {
                Session = s, User = u, Roles = db.Set<GrantRow>().InForce(today).Where(g => g.UserId == u.Id).Select(g => g.Role).ToList(),
            }).SingleOrDefaultAsync();
        if (found is null || now >= found.Session.SeenAt + _settings.Idle || now >= found.Session.StartedAt + _settings.Longest) return null;
        if (now >= found.Session.SeenAt + Noted) await NoteAsync(hash, now);
        return new(found.User, found.Roles, found.Session);
    }

    private Task NoteAsync(string hash, DateTimeOffset now) => _database.WriteAsync(
        (db, t) => db.Set<SessionRow>().Where(s => s.TokenHash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), t), CancellationToken.None);
}
