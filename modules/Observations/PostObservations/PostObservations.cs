using SunLedger.Observations.Domain;

namespace SunLedger.Observations.PostObservations;

/// <summary>POST /observations: brings one or many. The same id with the same content again is a duplicate; a correction names what it corrects.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class PostObservations(IDatabase database, ObservationEntry entry, ICaller caller) : Endpoint<OneOrMany<ObservationDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/observations");
        Permissions(May.PostObservations);
        Description(d => d.WithTags("Observations"));
        Summary(s => s.Summary = "Bring an observation of a monitoring element or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<ObservationDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync((db, token) => entry.TakeAsync(db, req.Items, mode, caller, token), ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
