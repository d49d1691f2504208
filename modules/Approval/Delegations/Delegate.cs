using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.People;

namespace SunLedger.Approval.Delegations;

/// <summary>Somebody to stand in for you.</summary>
/// <param name="ToId">Account name of the colleague.</param>
/// <param name="Roles">Which of your roles; all when absent.</param>
/// <param name="FromOn">First day; today when absent.</param>
/// <param name="UntilOn">Last day.</param>
/// <param name="Reason">Why.</param>
internal sealed record DelegateRequest(string? ToId, IReadOnlyList<string>? Roles, DateOnly? FromOn, DateOnly? UntilOn, string? Reason);

/// <summary>POST /approval/delegations: has a colleague act in your place until a day.</summary>
internal sealed class Delegate(IDatabase database, Actors actors, IPeople people, IDivisions divisions, IAuditTrail trail, ICaller caller, TimeProvider time, IDuties? duties = null) : Endpoint<DelegateRequest, DelegationAnswer>
{
    public override void Configure()
    {
        Post("/approval/delegations");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Have a colleague of your division act in your place until a day; only in roles that you hold yourself.");
    }

    public override async Task HandleAsync(DelegateRequest req, CancellationToken ct)
    {
        if (EntryChecks.Text(1, "reason", "事由", req.Reason, Desk.LongestReason) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var (refusal, apart, row) = await database.WriteAsync((db, token) => DelegateAsync(db, req, token), ct);
        if (row is not null) await Send.ResponseAsync(DelegationAnswer.Of(row), StatusCodes.Status201Created, ct);
        else if (refusal == DelegationRefusal.RolesApart)
            await Problem.WriteAsync(HttpContext, DelegationRefusals.RolesApart, "roles", apart!.Role, apart.Held, apart.Why, apart.RoleEnglish, apart.HeldEnglish, apart.WhyEnglish);
        else await Problem.WriteAsync(HttpContext, DelegationRefusals.Of(refusal), FieldOf(refusal), ValueOf(refusal, req));
    }

    private async Task<(DelegationRefusal Refusal, RolesApart? Apart, DelegationRow? Row)> DelegateAsync(SunLedgerDb db, DelegateRequest req, CancellationToken ct)
    {
        var (toId, today) = ((req.ToId ?? "").Trim(), time.Today());
        // An account outside of one's division and those below it is one that is not there.
        var to = Identifier.IsOne(toId) ? (await people.FindAsync(db, [toId], ct)).FirstOrDefault(p => p.Roles.Count > 0 && divisions.Latest(p.DivisionCode) is { } home && caller.Sees(home.Path)) : null;
        string[] roles = [.. (req.Roles ?? caller.Roles).Distinct()];
        var apart = to is null ? null : duties?.Conflict(roles.Intersect(caller.Roles), to.Roles);
        var draft = new DelegationDraft(caller.Id, caller.Roles, caller.DivisionCode, toId, to?.DivisionCode, roles, req.FromOn ?? today, req.UntilOn, to?.Roles, apart is not null, caller.OrganisationCode, to?.OrganisationCode);
        var refusal = Delegating.Decide(draft, (await actors.OfAsync(db, caller, ct)).Mandates, today);
        if (refusal != DelegationRefusal.None) return (refusal, apart, null);
        var now = time.GetUtcNow();
        var row = new DelegationRow
        {
            Id = Guid.CreateVersion7(now),
            FromId = caller.Id,
            FromName = caller.Name,
            ToId = toId,
            ToName = to!.Name,
            Roles = string.Join(' ', draft.Roles),
            DivisionCode = caller.DivisionCode,
            FromOn = draft.FromOn,
            UntilOn = draft.UntilOn!.Value,
            Reason = req.Reason,
            At = now,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new("delegation.give", "delegation", row.Id.ToString()) { After = DelegationAnswer.Of(row), Reason = row.Reason }, ct);
        return (DelegationRefusal.None, null, row);
    }

    private static string FieldOf(DelegationRefusal refusal) => refusal switch
    {
        DelegationRefusal.RoleNotHeld or DelegationRefusal.DelegatedRole => "roles",
        DelegationRefusal.EndMissing or DelegationRefusal.EndRange => "untilOn",
        _ => "toId",
    };

    private object? ValueOf(DelegationRefusal refusal, DelegateRequest req) => refusal switch
    {
        DelegationRefusal.RoleNotHeld => string.Join('、', caller.Roles),
        DelegationRefusal.EndRange => Delegating.MostDays,
        _ => req.ToId,
    };
}
