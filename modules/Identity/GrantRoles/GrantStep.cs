using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>What is said with a step.</summary>
/// <param name="Id">Id of the grant, from the route.</param>
/// <param name="Opinion">Why; needed to refuse and to end.</param>
internal sealed record GrantStepRequest([property: RouteParam] string Id, string? Opinion);

/// <summary>A step in the life of one grant: found, judged, written and answered in the same way.</summary>
internal abstract class GrantStep(IDatabase database, GrantAnswers answers, ICaller caller, IAuditTrail trail) : Endpoint<GrantStepRequest, GrantAnswer>
{
    private const int LongestOpinion = 400;

    /// <summary>True when whoever takes the step must say why.</summary>
    protected virtual bool NeedsOpinion => false;

    public sealed override async Task HandleAsync(GrantStepRequest req, CancellationToken ct)
    {
        if (OpinionFault(req.Opinion) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var (answer, refusal) = await database.WriteAsync((db, t) => StepAsync(db, req, t), ct);
        if (refusal is not null)
            await Problem.WriteAsync(HttpContext, refusal.Text, null, [.. refusal.Values]);
        else
            await Send.OkAsync(answer!, ct);
    }

    /// <summary>Takes the step, or says why not.</summary>
    protected abstract Task<Granting.Refusal?> TakeAsync(SunLedgerDb db, GrantRow grant, UserRow user, string? opinion, CancellationToken ct);

    protected void Describe(string route, string permission, string summary)
    {
        Post(route);
        Permissions(permission);
        Description(d => d.WithTags("Grants"));
        Summary(s => s.Summary = summary);
    }

    private async Task<(GrantAnswer? Answer, Granting.Refusal? Refusal)> StepAsync(SunLedgerDb db, GrantStepRequest req, CancellationToken ct)
    {
        var userId = await db.Set<GrantRow>().Where(g => g.Id == req.Id).Select(g => g.UserId).SingleOrDefaultAsync(ct);
        var user = userId is null ? null : await db.LockUserAsync(userId, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return (null, new(IdentityRefusals.GrantNotFound));
        var grant = await db.Set<GrantRow>().SingleAsync(g => g.Id == req.Id, ct);
        var (before, opinion) = (grant.State, string.IsNullOrWhiteSpace(req.Opinion) ? null : req.Opinion.Trim());
        if (await TakeAsync(db, grant, user, opinion, ct) is { } refusal) return (null, refusal);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, GrantActs.Moved(grant, user, before, opinion), ct);
        return (await answers.OfAsync(db, grant, user, ct), null);
    }

    private Fault? OpinionFault(string? opinion) => NeedsOpinion
        ? EntryChecks.RequiredText(0, "opinion", "理由", opinion, LongestOpinion)
        : EntryChecks.Text(0, "opinion", "意见", opinion, LongestOpinion);
}
