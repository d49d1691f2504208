using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Setup;

/// <summary>
/// Makes the first administrator of an empty installation and prints a one-time password, which is stored nowhere. Until somebody has
/// signed in with it, every start prints a new one: the first may have scrolled away.
/// </summary>
internal sealed class FirstAdministrator(IDatabase database, IDivisions divisions, Passwords passwords, IAuditTrail trail, TimeProvider time, TextWriter console) : IStartupStep
{
    public const string Id = "admin";

    private const string Centre = "000000";

    public int Order => 30;

    public async Task RunAsync(CancellationToken ct)
    {
        var password = Secret.NewPassword();
        var hash = passwords.Hash(Id, password);
        if (!await database.WriteAsync((db, t) => PutAsync(db, hash, t), ct)) return;
        await console.WriteLineAsync(
            $"""

              初始管理员 First administrator    {Id}
              一次性密码 One-time password      {password}
              首次登录后须修改密码 It must be changed at the first sign-in.

            """);
    }

    private async Task<bool> PutAsync(SunLedgerDb db, string hash, CancellationToken ct)
    {
        if (await db.Set<UserRow>().SingleOrDefaultAsync(u => u.Id == Id, ct) is { } founder)
        {
            if (founder.SignedInAt is not null) return false;
            if (!await db.Set<GrantRow>().AnyAsync(g => g.UserId == Id && g.Role == DutyTable.Founder.Code && g.State == GrantState.Agreed, ct)) return false;
            founder.PasswordHash = hash;
        }
        else
        {
            if (await db.Set<UserRow>().AnyAsync(ct)) return false;
            var first = New(hash);
            db.Add(first);
            db.Add(NewGrant.AtOnce(Id, DutyTable.Founder.Code, "初始安装 first installation", new SystemCaller().Id, time.GetUtcNow()));
            await trail.RecordAsync(db, UserActs.Created(first, DutyTable.Founder.Code), ct);
        }
        await db.SaveChangesAsync(ct);
        return true;
    }

    private UserRow New(string hash) => new()
    {
        Id = Id,
        Name = DutyTable.Founder.Name,
        PasswordHash = hash,
        MustChangePassword = true,
        DivisionCode = Centre,
        DivisionPath = divisions.Latest(Centre)?.Path ?? throw new InvalidOperationException("The catalogue knows no division 000000; it must be seeded before the first administrator."),
        Language = ScreenLanguage.Default,
        Active = true,
        CreatedAt = time.GetUtcNow(),
        CreatedBy = new SystemCaller().Id,
    };
}
