using System.Text.RegularExpressions;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>A new user.</summary>
/// <param name="Id">Account name; stored in lower case.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">At or below your own.</param>
/// <param name="OrganisationCode">The budget unit of the division that they belong to; left out for people of the finance department.</param>
/// <param name="Language"><c>zh-CN</c> when left out.</param>
internal sealed record CreateUserRequest(string? Id, string? Name, string? DivisionCode, string? OrganisationCode, string? Language);

/// <summary>
/// POST /users: makes an account and answers a one-time password for it, which opens nothing until a second person has confirmed it: whoever makes accounts could else come in as the
/// newcomer once roles are agreed. It may do nothing until somebody else has had roles granted to it.
/// </summary>
internal sealed partial class CreateUser(IDatabase database, IDivisions divisions, IOrganisations organisations, Passwords passwords, ICaller caller, IAuditTrail trail, TimeProvider time)
    : Endpoint<CreateUserRequest, OneTimePassword>
{
    public override void Configure()
    {
        Post("/users");
        Permissions(May.KeepUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Makes an account, which holds no role yet. The answer holds a one-time password, which is shown here and never again, and holds once a security administrator has confirmed it.");
    }

    public override async Task HandleAsync(CreateUserRequest req, CancellationToken ct)
    {
        var id = (req.Id ?? "").Trim().ToLowerInvariant();
        var division = divisions.Find(req.DivisionCode ?? "", time.Today());
        var faults = new UserFacts(req.Name, req.DivisionCode, req.OrganisationCode, req.Language).Faults(division, caller, organisations);
        if (!AccountName().IsMatch(id)) faults.Insert(0, Fault.Of(IdentityRefusals.UserIdFormat, null, "id", req.Id));
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }

        var (password, now) = (Secret.NewPassword(), time.GetUtcNow());
        var user = new UserRow
        {
            Id = id,
            Name = req.Name!.Trim(),
            PasswordHash = passwords.Hash(id, password),
            MustChangePassword = true,
            DivisionCode = division!.Code,
            DivisionPath = division.Path,
            OrganisationCode = req.OrganisationCode,
            Language = req.Language ?? ScreenLanguage.Default,
            Active = true,
            CreatedAt = now,
            CreatedBy = caller.Id,
            ResetBy = caller.Roles.Contains(RoleCodes.Founder) ? null : caller.Id, // while there is nobody else
            ResetAt = now,
        };
        if (!await database.WriteAsync((db, t) => AddAsync(db, user, t), ct))
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.UserExists, "id", id);
            return;
        }
        await Send.ResponseAsync(new(id, password), StatusCodes.Status201Created, ct);
    }

    [GeneratedRegex("^[a-z][a-z0-9._-]{1,63}$")]
    private static partial Regex AccountName();

    private async Task<bool> AddAsync(SunLedgerDb db, UserRow user, CancellationToken ct)
    {
        if (await db.Set<UserRow>().AnyAsync(u => u.Id == user.Id, ct)) return false;
        db.Add(user);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.Created(user), ct);
        return true;
    }
}
