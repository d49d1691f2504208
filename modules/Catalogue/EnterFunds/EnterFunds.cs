using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.EnterFunds;

/// <summary>POST /funds: enters funds of one's own. The national lists are locked.</summary>
internal sealed class EnterFunds(IDatabase database, FundEntry entry, Shelf shelf, ICaller caller) : Endpoint<OneOrMany<FundDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/funds");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Enter a fund of one's own division or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<FundDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync((db, token) => entry.TakeAsync(db, req.Items, mode, caller, token), ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
