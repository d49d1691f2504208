using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.EnterFunds;

/// <summary>POST /funds: enters funds of one's own. The national lists are locked.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterFunds(IDatabase database, FundEntry entry, Shelf shelf, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<FundDraft>, BatchAnswer>
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
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("fund.enter", "fund", ""), taken, token);
            return taken;
        }, ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
