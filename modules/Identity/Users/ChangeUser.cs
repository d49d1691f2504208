using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Users;

/// <summary>A user as they shall be from now on.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="Name">The name to show.</param>
/// <param name="DivisionCode">At or below your own.</param>
/// <param name="OrganisationCode">The budget unit of the division that they belong to; left out for people of the finance department.</param>
/// <param name="Language"><c>zh-CN</c> when left out.</param>
internal sealed record ChangeUserRequest([property: RouteParam] string Id, string? Name, string? DivisionCode, string? OrganisationCode, string? Language);

/// <summary>PUT /users/{id}: changes name, division, unit and language of a user.</summary>
internal sealed class ChangeUser(IDatabase database, IDivisions divisions, IOrganisations organisations, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<ChangeUserRequest, UserAnswer>
{
    public override void Configure()
    {
        Put("/users/{id}");
        Permissions(May.KeepUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Changes a user. Division and unit change only while they hold no role: roles belong to a post.");
    }

    public override async Task HandleAsync(ChangeUserRequest req, CancellationToken ct)
    {
        var (answer, faults) = await database.WriteAsync((db, t) => ChangeAsync(db, req, t), ct);
        if (answer is not null)
            await Send.OkAsync(answer, ct);
        else if (faults.Count > 0)
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
        else
            await Problem.WriteAsync(HttpContext, IdentityRefusals.UserNotFound, "id");
    }

    private async Task<(UserAnswer? Answer, IReadOnlyList<Fault> Faults)> ChangeAsync(SunLedgerDb db, ChangeUserRequest req, CancellationToken ct)
    {
        var user = await db.LockUserAsync(req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return (null, []);
        // Nobody moves themselves to where they see more.
        if (user.Id == caller.Id) return (null, [Fault.Of(IdentityRefusals.NotYourself, null, "id")]);
        var division = divisions.Find(req.DivisionCode ?? "", time.Today());
        var faults = new UserFacts(req.Name, req.DivisionCode, req.OrganisationCode, req.Language).Faults(division, caller, organisations);
        if (faults.Count > 0) return (null, faults);

        var moves = user.DivisionCode != division!.Code || user.OrganisationCode != req.OrganisationCode;
        if (moves && await db.Set<GrantRow>().Live(time.Today()).AnyAsync(g => g.UserId == user.Id, ct)) return (null, [Fault.Of(IdentityRefusals.UserHoldsRoles, null, "divisionCode", user.Id)]);

        var before = UserActs.Seen(user);
        user.Name = req.Name!.Trim();
        user.DivisionCode = division.Code;
        user.DivisionPath = division.Path;
        user.OrganisationCode = req.OrganisationCode;
        user.Language = req.Language ?? ScreenLanguage.Default;
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, UserActs.Changed(user, before), ct);
        return ((await UserAnswers.OfAsync(db, [user], time.Today(), ct)).Single(), []);
    }
}
