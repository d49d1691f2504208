using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Persons.ListPersonLines;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.ListHeads;

/// <summary>Which declared heads.</summary>
/// <param name="Division">Of this division and those below it; the caller's own when absent.</param>
/// <param name="Batch">Of this list.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
/// <param name="KnownAt">Counts what had been recorded by this instant; everything when absent.</param>
internal sealed record ListHeadsRequest(string? Division, string? Batch, string? Cursor, int? Limit, string? KnownAt);

/// <summary>A declaration of how many persons stand on a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="BatchId">The list.</param>
/// <param name="DivisionCode">The division that sent it.</param>
/// <param name="Heads">Persons declared.</param>
/// <param name="Persons">Persons on lines that stand, each once by the identity document.</param>
/// <param name="Corrects">The declaration that it corrects.</param>
/// <param name="CorrectedBy">What corrected it; what holds has none.</param>
/// <param name="Reason">Why it corrects.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="EnteredBy">By whom.</param>
internal sealed record HeadItem(
    string Id, string BatchId, string DivisionCode, int Heads, int Persons, string? Corrects, string? CorrectedBy, string? Reason, DateTimeOffset EnteredAt, string EnteredBy);

/// <summary>GET /roll-heads: the newest first, corrected ones among them, each beside the persons who are counted.</summary>
internal sealed class ListHeads(IDatabase database, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ListHeadsRequest, FiguresPage<HeadItem>>
{
    public override void Configure()
    {
        Get("/roll-heads");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "How many persons were declared to stand on each list, beside those who are counted on its lines; every declaration, corrected ones among them, the newest first.");
    }

    public override async Task HandleAsync(ListHeadsRequest req, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (await AskedMoment.ReadAsync(HttpContext, null, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        var known = moment.KnownAt ?? time.GetUtcNow();
        var all = db.Set<RollHead>().AsNoTracking().Where(h => h.EnteredAt <= known);
        var rows = all.Where(h => h.DivisionPath.StartsWith(path));
        if (req.Batch is { } batch) rows = Identifier.IsOne(batch) ? rows.Where(h => h.BatchId == batch) : rows.Where(_ => false);
        if (Cursor.Number(req.Cursor) is { } before) rows = rows.Where(h => h.Key < before);
        var limit = Cursor.Limit(req.Limit);
        var found = await rows.OrderByDescending(h => h.Key).Take(limit + 1).Select(h => new { Head = h, By = all.Where(o => o.Corrects == h.Id).Select(o => o.Id).FirstOrDefault() }).ToListAsync(ct);
        var lists = found.Select(h => h.Head.BatchId).Distinct().ToArray();
        var persons = await HeadCount.OfAsync(db, db.Set<PersonLine>().Where(l => EF.Parameter(lists).Contains(l.BatchId) && l.EnteredAt <= known), moment.KnownAt, ct);
        await Send.OkAsync(new(
            [.. found.Take(limit).Select(h => new HeadItem(
                h.Head.Id, h.Head.BatchId, h.Head.DivisionCode, h.Head.Heads, persons.GetValueOrDefault(h.Head.BatchId), h.Head.Corrects, h.By, h.Head.Reason, h.Head.EnteredAt, h.Head.EnteredBy))],
            found.Count > limit ? Cursor.After(found[limit - 1].Head.Key.ToString(CultureInfo.InvariantCulture)) : null,
            PersonDefinitions.Heads, await all.MaxAsync(h => (DateTimeOffset?)h.EnteredAt, ct) ?? moment.Until ?? known), ct);
    }
}
