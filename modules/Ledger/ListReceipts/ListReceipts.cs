using System.Globalization;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListReceipts;

/// <summary>Which receipts: the newest first.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Division">By this division or below; the caller's own when absent.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListReceiptsRequest(int? Year, string? Division, string? Cursor, int? Limit);

/// <summary>A receipt as the API shows it. Money is in yuan.</summary>
internal sealed record ReceiptView(string Id, string ReleaseId, string IndicatorId, DivisionView Division, decimal Amount, DateOnly ReleasedOn, DateOnly ReceivedOn);

/// <summary>GET /receipts: what the caller's division and those below acknowledged.</summary>
internal sealed class ListReceipts(IDatabase database, ICaller caller, IDivisions divisions) : Endpoint<ListReceiptsRequest, Page<ReceiptView>>
{
    public override void Configure()
    {
        Get("/receipts");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Receipts, the newest first.");
    }

    public override async Task HandleAsync(ListReceiptsRequest req, CancellationToken ct)
    {
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var found =
            from e in db.Set<Receipt>()
            join i in PathRange.In(db.Set<Indicator>(), division.Path) on e.IndicatorKey equals i.Key
            join r in db.Set<Release>() on i.Key equals r.ChildKey
            select new { Receipt = e, Indicator = i, Release = r };
        if (req.Year is { } year) found = found.Where(r => r.Indicator.Year == year);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Receipt.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Receipt.No).Take(size + 1).ToListAsync(ct);
        var views = rows.Take(size).Select(r => new ReceiptView(
            r.Receipt.Id, r.Release.Id, r.Indicator.Id, DivisionView.Of(r.Indicator.DivisionCode, r.Indicator.Level, divisions), new Money(r.Release.AmountFen).InYuan,
            r.Release.ReleasedOn, r.Receipt.ReceivedOn));
        await Send.OkAsync(new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Receipt.No.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
