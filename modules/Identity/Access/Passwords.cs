using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>
/// Hashes passwords and compares them: PBKDF2 with SHA-512, as ASP.NET keeps them. Only a few are compared at the same moment, on purpose: each costs a
/// core for a tenth of a second, and those who work must not wait for those who come.
/// </summary>
internal sealed partial class Passwords : IDisposable
{
    private const int Iterations = 210_000; // OWASP's figure for PBKDF2-HMAC-SHA512

    private readonly PasswordHasher<string> _hasher;
    private readonly SemaphoreSlim _hashers;
    private readonly Lazy<string> _nobody;
    private readonly int _most;
    private long _checked;
    private int _here;

    private readonly ILogger? _log;

    public Passwords(int iterations = Iterations, int hashers = 1, int waiting = 500, ILogger? log = null)
    {
        _log = log;
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _hashers = new(hashers, hashers);
        _most = hashers + waiting;
        _nobody = new(() => Hash("", Secret.NewPassword()));
    }

    /// <summary>What became of a comparison.</summary>
    /// <param name="IsRight">It is the user's password, and they may come in.</param>
    /// <param name="Better">A hash to keep instead of one that was made in an older way; null when what is kept is good.</param>
    /// <param name="IsLockedOut">It was not looked at: there had been too many attempts.</param>
    internal sealed record Verdict(bool IsRight, string? Better, bool IsLockedOut = false);

    /// <summary>How many passwords were compared since the start.</summary>
    public long Checked => Interlocked.Read(ref _checked);

    /// <summary>How many are compared now, or wait to be.</summary>
    public int Here => Volatile.Read(ref _here);

    public string Hash(string userId, string password) => _hasher.HashPassword(userId, password);

    /// <summary>The same beside others, a few at a time.</summary>
    public Task<string?> HashAsync(string userId, string password, CancellationToken ct) => InTurnAsync(() => Task.Run(() => Hash(userId, password), CancellationToken.None), ct);

    /// <summary>
    /// Whether it is the user's password; null when too many wait already. Somebody who does not exist, or may not come in, takes as long to be turned away
    /// as somebody who mistyped: the answer's time tells nothing.
    /// </summary>
    /// <param name="user">Whose; null when there is nobody of that name.</param>
    /// <param name="password">What was entered.</param>
    /// <param name="count">Counts the attempt when its turn has come; false when it is one too many. Whoever still waits, or is gone by then, has not been counted.</param>
    /// <param name="ct">Cancels, while it waits.</param>
    public Task<Verdict?> CheckAsync(UserRow? user, string password, Func<CancellationToken, Task<bool>> count, CancellationToken ct) => InTurnAsync(
        async () => await count(ct) ? await Task.Run(() => Check(user, password), CancellationToken.None) : new Verdict(IsRight: false, Better: null, IsLockedOut: true), ct);

    /// <summary>True when it is the password behind one of the hashes.</summary>
    public Task<bool?> IsOneOfAsync(IReadOnlyList<string> hashes, string userId, string password, CancellationToken ct) => InTurnAsync<bool?>(
        () => Task.Run<bool?>(() => hashes.Any(hash => Verify(userId, hash, password) != PasswordVerificationResult.Failed), CancellationToken.None), ct);

    /// <inheritdoc />
    public void Dispose() => _hashers.Dispose();

    private Verdict Check(UserRow? user, string password)
    {
        var nobody = _nobody.Value; // made at the first comparison, whoever comes, and not while the host starts
        var result = Verify(user?.Id ?? "", user?.PasswordHash ?? nobody, password);
        var isRight = result != PasswordVerificationResult.Failed && user is { Active: true };
        return new(isRight, isRight && result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(user!.Id, password) : null);
    }

    private PasswordVerificationResult Verify(string userId, string hash, string password)
    {
        var count = Interlocked.Increment(ref _checked);
        if (_log is not null) LogCompared(_log, count);
        return _hasher.VerifyHashedPassword(userId, hash, password);
    }

    // How much an attack costs, for whoever wants to see it: nobody's name, and no more than that it happened.
    [LoggerMessage(Level = LogLevel.Debug, Message = "A password was compared with a hash, {Count} since the start.")]
    private static partial void LogCompared(ILogger log, long count);

    private async Task<T?> InTurnAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        if (Interlocked.Increment(ref _here) > _most)
        {
            Interlocked.Decrement(ref _here);
            return default;
        }
        try
        {
            await _hashers.WaitAsync(ct);
            try
            {
                return await work();
            }
            finally
            {
                _hashers.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _here);
        }
    }
}
