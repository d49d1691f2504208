using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>A user as they shall be from now on.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">At or below your own.</param>
/// <param name="Role">A code of GET /roles, or the role that the user has.</param>
/// <param name="Language"><c>zh-CN</c> when left out.</param>
/// <param name="Active">False: they cannot sign in, and every session of theirs ends now.</param>
internal sealed record ChangeUserRequest([property: RouteParam] string Id, string? Name, string? DivisionCode, string? Role, string? Language, bool Active);

/// <summary>PUT /users/{id}: changes name, division, role and language of a user, disables or enables them.</summary>
internal sealed class ChangeUser(IDatabase database, IDivisions divisions, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<ChangeUserRequest, UserAnswer>
{
    public override void Configure()
    {
        Put("/users/{id}");
        Permissions(May.Administer);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Changes a user. Disabling ends their sessions at once; role and division hold from their next request on.");
    }

    public override async Task HandleAsync(ChangeUserRequest req, CancellationToken ct)
    {
        var (user, faults) = await database.WriteAsync((db, t) => ChangeAsync(db, req, t), ct);
        if (user is null)
            await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
        else if (faults.Count > 0)
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else
            await Send.OkAsync(UserAnswer.Of(user), ct);
    }

    private async Task<(UserRow? User, IReadOnlyList<Fault> Faults)> ChangeAsync(SunLedgerDb db, ChangeUserRequest req, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().SingleOrDefaultAsync(u => u.Id == req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return (null, []);
        // Nobody locks themselves out, so somebody who administers is always left.
        if (user.Id == caller.Id) return (user, [Fault.Of(IdentityRefusals.NotYourself, null, "id")]);
        var division = divisions.Find(req.DivisionCode ?? "", time.Today());
        var faults = new UserFacts(req.Name, req.DivisionCode, req.Role, req.Language).Faults(division, caller, held: user.Role);
        if (faults.Count > 0) return (user, faults);

        var before = UserActs.Seen(user);
        user.Name = req.Name!.Trim();
        user.DivisionCode = division!.Code;
        user.DivisionPath = division.Path;
        user.Role = req.Role!;
        user.Language = req.Language ?? ScreenLanguage.Default;
        user.Active = req.Active;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.Changed(user, before), ct);
        if (!user.Active) await Sessions.EndAllAsync(db, user.Id, keep: null, ct);
        return (user, []);
    }
}
