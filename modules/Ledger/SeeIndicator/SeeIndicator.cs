using SunLedger.Ledger.ListIndicators;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeIndicator;

/// <summary>Which indicator.</summary>
internal sealed record SeeIndicatorRequest(string Id);

/// <summary>GET /indicators/{id}: one indicator.</summary>
internal sealed class SeeIndicator(IDatabase database, ICaller caller, IDivisions divisions, IOrganisations organisations, IFunds funds)
    : Endpoint<SeeIndicatorRequest, IndicatorView>
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
        await using var db = database.Read();
        var found = PathRange.In(db.Set<Indicator>().AsNoTracking(), caller.DivisionPath).Where(i => i.Id == req.Id);
        if (await IndicatorRow.Of(db, found).SingleOrDefaultAsync(ct) is not { } row)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        await Send.OkAsync(IndicatorView.Of(row, divisions, organisations, funds), ct);
    }
}

/// <summary>Which indicator's children.</summary>
internal sealed record ListChildrenRequest(string Id, string? Cursor, int? Limit);

/// <summary>GET /indicators/{id}/children: what was released from an indicator.</summary>
internal sealed class ListChildren(IDatabase database, ICaller caller, IDivisions divisions, IOrganisations organisations, IFunds funds)
    : Endpoint<ListChildrenRequest, Page<IndicatorView>>
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
        await using var db = database.Read();
        var visible = PathRange.In(db.Set<Indicator>().AsNoTracking(), caller.DivisionPath);
        if (await visible.Where(i => i.Id == req.Id).Select(i => (long?)i.Key).SingleOrDefaultAsync(ct) is not { } parent)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var children = visible.Where(i => i.ParentKey == parent);
        await Send.OkAsync(await IndicatorPages.TakeAsync(db, children, req.Cursor, req.Limit, r => IndicatorView.Of(r, divisions, organisations, funds), ct), ct);
    }
}
