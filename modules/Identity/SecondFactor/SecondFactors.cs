using System.Security.Cryptography;
using System.Text;
using OtpNet;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.SecondFactor;

/// <summary>
/// Authenticator apps (TOTP, RFC 6238: SHA-1, six digits, thirty seconds, as every app can) and the codes that stand in for a lost one. A code is taken once:
/// the step that it belongs to is moved on by a guarded update, so that two hosts cannot both take it.
/// </summary>
internal sealed class SecondFactors(IDatabase database, SecretBox box, IAuditTrail trail, TimeProvider time)
{
    private const int SecretBytes = 20; // RFC 4226: the length of the hash
    private const int RecoveryCodes = 10;

    private static readonly VerificationWindow Window = new(previous: 1, future: 1); // RFC 6238 5.2: clocks differ by a step at most

    /// <summary>True when the user must show a code after the password.</summary>
    public async Task<bool> IsOnAsync(string userId, CancellationToken ct)
    {
        await using var db = database.Read();
        return await IsOnAsync(db, userId, ct);
    }

    /// <summary>The same inside the caller's transaction.</summary>
    public static Task<bool> IsOnAsync(SunLedgerDb db, string userId, CancellationToken ct) => db.Set<SecondFactorRow>().AnyAsync(f => f.UserId == userId && f.ConfirmedAt != null, ct);

    /// <summary>How many recovery codes the user still has.</summary>
    public async Task<int> CodesLeftAsync(string userId, CancellationToken ct)
    {
        await using var db = database.Read();
        return await db.Set<RecoveryCodeRow>().CountAsync(c => c.UserId == userId, ct);
    }

    /// <summary>A new shared secret, which counts once it is confirmed; null when there is a confirmed one.</summary>
    public async Task<string?> BeginAsync(string userId, CancellationToken ct)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var sealedSecret = box.Seal(Purpose(userId), secret);
        var begun = await database.WriteAsync(
            async (db, t) =>
            {
                if (await db.Set<SecondFactorRow>().AnyAsync(f => f.UserId == userId && f.ConfirmedAt != null, t)) return false;
                await db.Set<SecondFactorRow>().Where(f => f.UserId == userId).ExecuteDeleteAsync(t);
                db.Add(new SecondFactorRow { UserId = userId, SealedSecret = sealedSecret, MadeAt = time.GetUtcNow(), LastStep = 0 });
                await db.SaveChangesAsync(t);
                await trail.RecordAsync(db, UserActs.SecondFactorBegun(userId), t);
                return true;
            },
            ct);
        return begun ? Base32Encoding.ToString(secret) : null;
    }

    /// <summary>A first code shows that the app has the secret: from now on it counts. Answers the recovery codes; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(string userId, string? code, string? keepSession, CancellationToken ct)
    {
        var codes = NewCodes();
        var confirmed = await database.WriteAsync(
            async (db, t) =>
            {
                var row = await db.Set<SecondFactorRow>().SingleOrDefaultAsync(f => f.UserId == userId && f.ConfirmedAt == null, t);
                if (row is null || StepOf(row, code) is not { } step) return false;
                (row.ConfirmedAt, row.LastStep) = (time.GetUtcNow(), step);
                await db.SaveChangesAsync(t);
                await PutCodesAsync(db, userId, codes, t);
                await trail.RecordAsync(db, UserActs.SecondFactorOn(userId), t);
                // Whoever came in by the password alone, elsewhere, shows a code from now on. This browser has just shown one.
                await Sessions.EndAllAsync(db, userId, keepSession, t);
                await db.Set<SessionRow>().Where(s => s.UserId == userId && (s.Means == SignInMeans.Password || s.Means == SignInMeans.External)).ExecuteUpdateAsync(
                    s => s.SetProperty(x => x.Means, x => x.Means == SignInMeans.External ? SignInMeans.ExternalAndCode : SignInMeans.PasswordAndCode), t);
                return true;
            },
            ct);
        return confirmed ? codes : null;
    }

    /// <summary>By which means the code lets the user in; null when it does not.</summary>
    public async Task<string?> TakeAsync(string userId, string? code, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > 64) return null;
        return await database.WriteAsync(
            async (db, t) =>
            {
                var row = await db.Set<SecondFactorRow>().AsNoTracking().SingleOrDefaultAsync(f => f.UserId == userId && f.ConfirmedAt != null, t);
                if (row is null) return null;
                if (StepOf(row, code) is { } step)
                {
                    var taken = await db.Set<SecondFactorRow>().Where(f => f.UserId == userId && f.LastStep < step).ExecuteUpdateAsync(s => s.SetProperty(f => f.LastStep, step), t);
                    return taken == 1 ? SignInMeans.PasswordAndCode : null;
                }
                var hash = HashOf(userId, code);
                return await db.Set<RecoveryCodeRow>().Where(c => c.CodeHash == hash).ExecuteDeleteAsync(t) == 1 ? SignInMeans.RecoveryCode : null;
            },
            ct);
    }

    /// <summary>New recovery codes instead of the old ones; null when there is no second factor.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(string userId, CancellationToken ct)
    {
        var codes = NewCodes();
        var renewed = await database.WriteAsync(
            async (db, t) =>
            {
                if (!await db.Set<SecondFactorRow>().AnyAsync(f => f.UserId == userId && f.ConfirmedAt != null, t)) return false;
                await PutCodesAsync(db, userId, codes, t);
                await trail.RecordAsync(db, UserActs.RecoveryCodesRenewed(userId), t);
                return true;
            },
            ct);
        return renewed ? codes : null;
    }

    /// <summary>Takes the second factor away, inside the caller's transaction. False when there was none.</summary>
    public static async Task<bool> RemoveAsync(SunLedgerDb db, string userId, CancellationToken ct)
    {
        await db.Set<RecoveryCodeRow>().Where(c => c.UserId == userId).ExecuteDeleteAsync(ct);
        return await db.Set<SecondFactorRow>().Where(f => f.UserId == userId).ExecuteDeleteAsync(ct) > 0;
    }

    private long? StepOf(SecondFactorRow row, string? code)
    {
        var digits = (code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length != 6 || !digits.All(char.IsAsciiDigit)) return null;
        var totp = new Totp(box.Open(Purpose(row.UserId), row.SealedSecret));
        return totp.VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, Window) ? step : null;
    }

    private static async Task PutCodesAsync(SunLedgerDb db, string userId, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await db.Set<RecoveryCodeRow>().Where(c => c.UserId == userId).ExecuteDeleteAsync(ct);
        db.AddRange(codes.Select(code => new RecoveryCodeRow { UserId = userId, CodeHash = HashOf(userId, code) }));
        await db.SaveChangesAsync(ct);
    }

    private static IReadOnlyList<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => Secret.NewRecoveryCode())];

    // 115 random bits: nothing to guess, nothing to stretch. Hyphens and spaces are for reading.
    private static string HashOf(string userId, string code) => Secret.Hash($"{userId}:{Bare(code)}");

    private static string Bare(string code) => new StringBuilder(code).Replace("-", "").Replace(" ", "").ToString();

    private static string Purpose(string userId) => $"totp:{userId}";
}
