using System.Globalization;
using SunLedger.Messages.Catalogue;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>Which lines, and where the page begins.</summary>
internal sealed record ListPersonLinesRequest : LinesAsked
{
    /// <summary>Where the page begins.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows per page.</summary>
    public int? Limit { get; init; }
}

/// <summary>Reads pages of lines: the list and the file are one query.</summary>
internal sealed class LinePages(LineQuery query, IDivisions divisions)
{
    /// <summary>False when the division is none of the caller's.</summary>
    public bool IsInSight(SunLedgerDb db, ListPersonLinesRequest req, AskedMoment moment) => query.Of(db, req, moment) is not null;

    /// <summary>The page that begins at the cursor; null when the division is none of the caller's.</summary>
    public async Task<Page<PersonLineView>?> ReadAsync(SunLedgerDb db, ListPersonLinesRequest req, AskedMoment moment, CancellationToken ct)
    {
        if (query.Of(db, req, moment) is not { } lines) return null;
        if (Cursor.Number(req.Cursor) is { } before) lines = lines.Where(l => l.Key < before);
        var limit = Cursor.Limit(req.Limit);
        var known = db.Set<PersonLine>().AsQueryable();
        if (moment.KnownAt is { } instant) known = known.Where(l => l.EnteredAt <= instant);
        var rows = await lines.OrderByDescending(l => l.Key).Take(limit + 1).Select(l => new SeenLine(
            l, db.Set<PersonLine>().Where(o => o.Key == l.Replaces).Select(o => o.Id).FirstOrDefault(), known.Where(o => o.Replaces == l.Key).Select(o => o.Id).FirstOrDefault())).ToListAsync(ct);
        var next = rows.Count > limit ? Cursor.After(rows[limit - 1].Line.Key.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(limit).Select(row => PersonLineView.Of(row, divisions))], next);
    }

    /// <summary>When the newest of all the lines was entered; null when there are none.</summary>
    public Task<DateTimeOffset?> NewestAsync(SunLedgerDb db, ListPersonLinesRequest req, AskedMoment moment, CancellationToken ct) => query.Of(db, req, moment)!.MaxAsync(l => (DateTimeOffset?)l.EnteredAt, ct);
}

/// <summary>GET /person-lines: lines of the caller's division and below, the newest first.</summary>
internal sealed class ListPersonLines(IDatabase database, LinePages pages, TimeProvider time) : Endpoint<ListPersonLinesRequest, FiguresPage<PersonLineView>>
{
    public override void Configure()
    {
        Get("/person-lines");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "Lines of persons who are paid, the newest first; names and numbers are masked.");
    }

    public override async Task HandleAsync(ListPersonLinesRequest req, CancellationToken ct)
    {
        if (await AskedMoment.ReadAsync(HttpContext, req.AsOf, req.KnownAt, time) is not { } moment) return;
        await using var db = database.Read();
        if (await pages.ReadAsync(db, req, moment, ct) is not { } page) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
        else await Send.OkAsync(new(page.Items, page.Next, PersonDefinitions.Lines, await pages.NewestAsync(db, req, moment, ct) ?? moment.Until ?? time.GetUtcNow()), ct);
    }
}
