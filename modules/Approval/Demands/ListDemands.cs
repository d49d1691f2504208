using SunLedger.Approval.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Demands;

/// <summary>Where approval is demanded.</summary>
/// <param name="Kind">Kind of document.</param>
/// <param name="DivisionCode">Division.</param>
/// <param name="DivisionName">Its name.</param>
internal sealed record DemandAnswer(string Kind, string DivisionCode, string DivisionName);

/// <summary>GET /approval/demands: where approval is demanded, in the own division and below.</summary>
internal sealed class ListDemands(IDatabase database, IDivisions divisions, ICaller caller) : EndpointWithoutRequest<Page<DemandAnswer>>
{
    public override void Configure()
    {
        Get("/approval/demands");
        Permissions(May.TakePart, May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Where approval is demanded, in your division and below.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = await db.Set<DemandRow>().AsNoTracking().OrderBy(d => d.DivisionCode).ThenBy(d => d.Kind).ToListAsync(ct);
        var seen = rows.Select(r => (r.Kind, Division: divisions.Latest(r.DivisionCode))).Where(r => r.Division is { } d && caller.Sees(d.Path));
        await Send.OkAsync(new([.. seen.Select(r => new DemandAnswer(r.Kind, r.Division!.Code, r.Division.Name))], null), ct);
    }
}
