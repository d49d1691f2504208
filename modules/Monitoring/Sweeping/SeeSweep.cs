using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Sweeping;

/// <summary>Which sweep.</summary>
/// <param name="Id">Its id.</param>
internal sealed record SeeSweepRequest(string Id);

/// <summary>GET /sweeps/{id}: how far a sweep is, and what each rule said.</summary>
internal sealed class SeeSweep(IDatabase database, ICaller caller, IDivisions divisions) : Endpoint<SeeSweepRequest, SweepAnswer>
{
    public override void Configure()
    {
        Get("/sweeps/{id}");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "How far a sweep is, and what each rule said.");
    }

    public override async Task HandleAsync(SeeSweepRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var sweep = await db.Set<Sweep>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == req.Id, ct);
        if (sweep is not null && caller.Sees(sweep.DivisionPath)) await Send.OkAsync(SweepAnswer.Of(sweep, divisions), ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }
}
