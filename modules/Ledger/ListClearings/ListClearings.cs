using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListClearings;

/// <summary>Which clearing notes: the newest entered first.</summary>
internal sealed record ListClearingsRequest : TimedRequest
{
    /// <summary>Of the treasuries of this division and those below it; the caller's own when absent.</summary>
    public string? Division { get; init; }

    /// <summary>Of this payment voucher.</summary>
    public string? Voucher { get; init; }

    /// <summary>Where the page begins.</summary>
    public string? Cursor { get; init; }

    /// <summary>Notes per page.</summary>
    public int? Limit { get; init; }
}

/// <summary>A clearing note. Money is in yuan.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Division">The division whose treasury cleared it.</param>
/// <param name="VoucherNo">The payment voucher.</param>
/// <param name="ClearedOn">The day of clearing.</param>
/// <param name="Cleared">What went out.</param>
/// <param name="Refused">What came back under the voucher.</param>
/// <param name="Corrects">What it corrects.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectedBy">What corrected it; what holds has none.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="EnteredBy">By whom.</param>
internal sealed record ClearingItem(
    string Id, DivisionView Division, string VoucherNo, DateOnly ClearedOn, decimal Cleared, decimal Refused, string? Corrects, string? Reason, string? CorrectedBy, DateTimeOffset EnteredAt, string EnteredBy);

/// <summary>GET /clearing-notes: what treasuries cleared, corrected notes among them.</summary>
internal sealed class ListClearings(IDatabase database, Sights sights, IDivisions divisions, TimeProvider time) : Endpoint<ListClearingsRequest, FiguresPage<ClearingItem>>
{
    public override void Configure()
    {
        Get("/clearing-notes");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Clearing notes (清算回单) of the treasuries of a division and those below it, the newest first; every note, corrected ones among them.");
    }

    public override async Task HandleAsync(ListClearingsRequest req, CancellationToken ct)
    {
        if (await sights.OpenAsync(HttpContext, req, req.Division) is not { } sight) return;
        await using var db = database.Read();
        var all = db.Set<ClearingNote>().AsNoTracking().KnownAt(sight.Moment);
        var notes = sight.Reach.In(all, n => n.DivisionPath);
        if (sight.Moment.AsOf is { } day) notes = notes.Where(n => n.ClearedOn <= day);
        // No stored text holds this character, and PostgreSQL refuses even to be asked for it.
        if (req.Voucher is { } voucher) notes = voucher.Contains('\0') ? notes.Where(_ => false) : notes.Where(n => n.VoucherNo == voucher);
        if (Cursor.Number(req.Cursor) is { } last) notes = notes.Where(n => n.No < last);
        var limit = Cursor.Limit(req.Limit);
        var found = await notes.OrderByDescending(n => n.No).Take(limit + 1).Select(n => new { Note = n, By = all.Where(c => c.Corrects == n.Id).Select(c => c.Id).FirstOrDefault() }).ToListAsync(ct);
        var now = sight.Moment.Until(time.GetUtcNow());
        await Send.OkAsync(new(
            [.. found.Take(limit).Select(f => Item(f.Note, f.By))], found.Count > limit ? Cursor.After(found[limit - 1].Note.No.ToString(CultureInfo.InvariantCulture)) : null,
            Definitions.Definition.Cleared, await all.MaxAsync(n => (DateTimeOffset?)n.EnteredAt, ct) ?? now), ct);
    }

    private ClearingItem Item(ClearingNote n, string? correctedBy) => new(
        n.Id, DivisionView.Of(n.DivisionCode, divisions.Latest(n.DivisionCode)?.Level ?? default, divisions), n.VoucherNo, n.ClearedOn, new Money(n.ClearedFen).InYuan, new Money(n.RefusedFen).InYuan,
        n.Corrects, n.Reason, correctedBy, n.EnteredAt, n.EnteredBy);
}
