using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.SeeIndicator;

/// <summary>Which indicator.</summary>
internal sealed record SeeIndicatorRequest(string Id) : TimedRequest;

/// <summary>GET /indicators/{id}: one indicator.</summary>
internal sealed class SeeIndicator(IDatabase database, Sights sights, IndicatorViews views, TimeProvider time) : Endpoint<SeeIndicatorRequest, IndicatorView>
{
    public override void Configure()
    {
        Get("/indicators/{id}");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "One indicator with its balances.");
    }

    public override async Task HandleAsync(SeeIndicatorRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var found = sight.Reach.In(db.Set<Indicator>()).At(db, sight.Moment).Where(i => i.Id == req.Id);
        if (await views.SingleAsync(db, found, sight.Moment, ct) is { } view)
            await Send.OkAsync(view with { Definition = Definitions.Definition.Indicator, DataTime = await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct) }, ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }
}

/// <summary>Which indicator's children.</summary>
internal sealed record ListChildrenRequest(string Id, string? Cursor, int? Limit) : TimedRequest;

/// <summary>GET /indicators/{id}/children: what was released from an indicator.</summary>
internal sealed class ListChildren(IDatabase database, Sights sights, IndicatorViews views, TimeProvider time) : Endpoint<ListChildrenRequest, FiguresPage<IndicatorView>>
{
    public override void Configure()
    {
        Get("/indicators/{id}/children");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The indicators that were released from one.");
    }

    public override async Task HandleAsync(ListChildrenRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var visible = sight.Reach.In(db.Set<Indicator>()).At(db, sight.Moment);
        if (await visible.Where(i => i.Id == req.Id).Select(i => (long?)i.Key).SingleOrDefaultAsync(ct) is not { } parent)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var page = await views.PageAsync(db, visible.Where(i => i.ParentKey == parent), req.Cursor, req.Limit, sight.Moment, ct);
        await Send.OkAsync(new(page.Items, page.Next, Definitions.Definition.Indicator, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct)), ct);
    }
}
