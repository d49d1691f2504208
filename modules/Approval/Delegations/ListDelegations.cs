using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Delegations;

/// <summary>GET /approval/delegations: who stands in for you, and for whom you stand in; the newest first, 100 at most.</summary>
internal sealed class ListDelegations(IDatabase database, ICaller caller) : EndpointWithoutRequest<Page<DelegationAnswer>>
{
    private const int Most = 100;

    public override void Configure()
    {
        Get("/approval/delegations");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Who stands in for you, and for whom you stand in.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = await db.Set<DelegationRow>().AsNoTracking().Where(d => d.FromId == caller.Id || d.ToId == caller.Id).OrderByDescending(d => d.Id).Take(Most).ToListAsync(ct);
        await Send.OkAsync(new([.. rows.Select(DelegationAnswer.Of)], null), ct);
    }
}
