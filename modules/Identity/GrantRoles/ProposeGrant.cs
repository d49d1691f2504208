using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>A role that somebody shall be given.</summary>
/// <param name="UserId">Account name, at or below your division.</param>
/// <param name="Role">A code of GET /roles.</param>
/// <param name="From">First day on which it holds; today when left out.</param>
/// <param name="Until">Last day; without end when left out.</param>
/// <param name="Reason">Why: the document or the post.</param>
internal sealed record ProposeGrantRequest(string? UserId, string? Role, DateOnly? From, DateOnly? Until, string? Reason);

/// <summary>POST /grants: proposes a role. It holds once a second person has agreed.</summary>
internal sealed class ProposeGrant(IDatabase database, Grantees grantees, GrantAnswers answers, ICaller caller, IAuditTrail trail, TimeProvider time)
    : Endpoint<ProposeGrantRequest, GrantAnswer>
{
    private const int LongestReason = 400;

    public override void Configure()
    {
        Post("/grants");
        Permissions(May.ProposeGrants);
        Description(d => d.WithTags("Grants"));
        Summary(s => s.Summary = "Proposes that somebody be given a role. It holds once a second person has agreed; nobody proposes for themselves.");
    }

    public override async Task HandleAsync(ProposeGrantRequest req, CancellationToken ct)
    {
        var role = DutyTable.All.FirstOrDefault(r => r.Code == req.Role);
        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(req.UserId)) faults.Add(Fault.Of(EntryRefusals.Required, null, "userId", "账号", "The account"));
        if (role is null) faults.Add(Fault.Of(IdentityRefusals.RoleUnknown, null, "role", req.Role));
        if (EntryChecks.RequiredText(0, "reason", "理由", req.Reason, LongestReason) is { } fault) faults.Add(fault with { Row = null });
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }

        var (answer, refusal) = await database.WriteAsync((db, t) => ProposeAsync(db, req, role!, t), ct);
        if (refusal is not null)
            await Problem.WriteAsync(HttpContext, refusal.Text, null, [.. refusal.Values]);
        else
            await Send.ResponseAsync(answer!, StatusCodes.Status201Created, ct);
    }

    private async Task<(GrantAnswer? Answer, Granting.Refusal? Refusal)> ProposeAsync(SunLedgerDb db, ProposeGrantRequest req, Role role, CancellationToken ct)
    {
        var user = await db.LockUserAsync(req.UserId!, ct);
        if (user is null || !caller.Sees(user.DivisionPath)) return (null, new(IdentityRefusals.UserNotFound));
        var (now, today) = (time.GetUtcNow(), time.Today());
        var from = req.From ?? today;
        var proposer = new Granting.Person(caller.Id, caller.Roles);
        if (Granting.Propose(role, proposer, await grantees.OfAsync(db, user, null, ct), from, req.Until, today) is { } refusal) return (null, refusal);

        // The first administrator is alone until the three are there; the grant says that one person both proposed and agreed.
        var alone = proposer.IsFounder;
        var grant = new GrantRow
        {
            Id = Guid.CreateVersion7(now).ToString(),
            UserId = user.Id,
            Role = role.Code,
            FromOn = from,
            UntilOn = req.Until,
            Reason = req.Reason!.Trim(),
            ProposedBy = caller.Id,
            ProposedAt = now,
            State = alone ? GrantState.Agreed : GrantState.Proposed,
            DecidedBy = alone ? caller.Id : null,
            DecidedAt = alone ? now : null,
        };
        db.Add(grant);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, GrantActs.Proposed(grant, user), ct);
        return (await answers.OfAsync(db, grant, user, ct), null);
    }
}
