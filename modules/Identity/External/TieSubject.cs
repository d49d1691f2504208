using SunLedger.Identity.Access;
using SunLedger.Identity.Storage;
using SunLedger.Identity.Users;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.External;

/// <summary>Who a user is to the identity provider.</summary>
/// <param name="Id">Account name, from the route.</param>
/// <param name="Subject">The provider's lasting identifier of the person; null unties.</param>
internal sealed record TieSubjectRequest([property: RouteParam] string Id, string? Subject);

/// <summary>
/// PUT /users/{id}/external-subject: ties a user to a subject of the identity provider, or unties them. A tie opens nothing until a second person has confirmed it: whoever
/// ties could else become anybody. Untying takes one person.
/// </summary>
internal sealed class TieSubject(IDatabase database, ICaller caller, IAuditTrail trail, ExternalSettings settings, TimeProvider time) : Endpoint<TieSubjectRequest>
{
    private const int Longest = 200;

    public override void Configure()
    {
        Put("/users/{id}/external-subject");
        Permissions(May.KeepPolicies);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "Ties a user to a subject of the office's identity provider, once a system administrator has confirmed it; null unties at once. The user's sessions end.");
    }

    public override async Task HandleAsync(TieSubjectRequest req, CancellationToken ct)
    {
        if (req.Id == caller.Id) await Problem.WriteAsync(HttpContext, IdentityRefusals.NotYourself, "id");
        else if (req.Subject is { } subject && (string.IsNullOrWhiteSpace(subject) || subject.Length > Longest)) await Problem.WriteAsync(HttpContext, IdentityRefusals.SubjectLength, "subject");
        else if (await database.WriteAsync((db, t) => TieAsync(db, req, t), ct) is { } refusal) await Problem.WriteAsync(HttpContext, refusal);
        else await Send.NoContentAsync(ct);
    }

    private async Task<RefusalText?> TieAsync(SunLedgerDb db, TieSubjectRequest req, CancellationToken ct)
    {
        var user = await db.Set<UserRow>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == req.Id, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return IdentityRefusals.UserNotFound;
        if (!settings.IsOn) return IdentityRefusals.ExternalOff;
        var issuer = settings.Authority;
        if (await db.Set<ExternalSubjectRow>().AnyAsync(s => s.Issuer == issuer && s.Subject == req.Subject && s.UserId != req.Id, ct)) return IdentityRefusals.SubjectTaken;
        var before = await db.Set<ExternalSubjectRow>().Where(s => s.UserId == req.Id).Select(s => s.Subject).SingleOrDefaultAsync(ct);
        await db.Set<ExternalSubjectRow>().Where(s => s.UserId == req.Id).ExecuteDeleteAsync(ct);
        if (req.Subject is { } subject)
            db.Add(new ExternalSubjectRow
            {
                UserId = req.Id, Issuer = issuer, Subject = subject, TiedAt = time.GetUtcNow(), TiedBy = caller.Roles.Contains(RoleCodes.Founder) ? null : caller.Id, // the founder is alone
            });
        await db.SaveChangesAsync(ct);
        await Sessions.EndAllAsync(db, req.Id, keep: null, ct);
        await trail.RecordAsync(db, UserActs.SubjectTied(user, before, req.Subject), ct);
        return null;
    }
}
