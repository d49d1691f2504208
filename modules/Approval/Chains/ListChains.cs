using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>GET /approval/chains: the chains in force, of the own division, of those below and of those above.</summary>
internal sealed class ListChains(IDatabase database, IDivisions divisions, ICaller caller) : EndpointWithoutRequest<Page<ChainAnswer>>
{
    public override void Configure()
    {
        Get("/approval/chains");
        Permissions(May.TakePart, May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "The approval chains in force, with their steps.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var chains = (await ChainBook.CurrentAsync(db, null, ct)).Where(c => caller.Sees(c.DivisionPath) || caller.DivisionPath.StartsWith(c.DivisionPath, StringComparison.Ordinal));
        var running =
            from d in db.Set<DocumentRow>()
            where d.State == DocumentState.Pending
            join c in db.Set<ChainRow>() on d.ChainKey equals c.Key
            group c by new { c.DivisionCode, c.Code, c.Version } into versions
            select new { versions.Key.DivisionCode, versions.Key.Code, versions.Key.Version, Count = versions.Count() };
        var counts = await running.ToListAsync(ct);
        await Send.OkAsync(new([.. chains.Select(c => ChainAnswer.Of(c, counts.Where(r => r.DivisionCode == c.DivisionCode && r.Code == c.Code && r.Version < c.Version).Sum(r => r.Count), divisions))], null), ct);
    }
}
