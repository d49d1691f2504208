using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.Views;

/// <summary>Reads lines of one kind.</summary>
internal interface ILines<TRequest, TView> where TRequest : LinesRequest
{
    /// <summary>Code of what the numbers of a row count (口径); see /definitions.</summary>
    string Definition { get; }

    /// <summary>How they stand in a file.</summary>
    IReadOnlyList<CsvColumn<TView>> Columns { get; }

    /// <summary>The page that is asked for.</summary>
    Task<LinesPage<TView>> ReadAsync(SunLedgerDb db, Sight sight, TRequest req, CancellationToken ct);
}

/// <summary>An endpoint that lists lines.</summary>
internal abstract class LinesEndpoint<TRequest, TView>(IDatabase database, Sights sights, ILines<TRequest, TView> lines, TimeProvider time) : Endpoint<TRequest, LinesPage<TView>>
    where TRequest : LinesRequest
{
    public sealed override async Task HandleAsync(TRequest req, CancellationToken ct)
    {
        if (await LinesSight.OpenAsync(sights, HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var page = await lines.ReadAsync(db, sight, req, ct);
        await Send.OkAsync(page with { Definition = lines.Definition, DataTime = await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct) }, ct);
    }

    /// <param name="route">The route.</param>
    /// <param name="summary">What it lists.</param>
    /// <param name="keepsToOwn">True when the lines ask <see cref="OwnRows"/>, so that people of a unit may read them.</param>
    protected void Describe(string route, string summary, bool keepsToOwn = false)
    {
        Get(route);
        Permissions(keepsToOwn ? [May.SeeLedger, May.SeeOwn] : [May.SeeLedger]);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = summary);
    }
}

/// <summary>An endpoint that writes the same lines, all pages of them, into a file while it reads them.</summary>
internal abstract class CsvEndpoint<TRequest, TView>(IDatabase database, Sights sights, ILines<TRequest, TView> lines, TimeProvider time) : Endpoint<TRequest>
    where TRequest : LinesRequest
{
    public sealed override async Task HandleAsync(TRequest req, CancellationToken ct)
    {
        if (await LinesSight.OpenAsync(sights, HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        await Export.CsvAsync(HttpContext, Export.Of(HttpContext, "lines.export", req), lines.Columns, PageAsync, async () => new(lines.Definition, await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct)), ct, req.Cursor);

        async Task<(IReadOnlyList<TView>, string?)> PageAsync(string? cursor)
        {
            var page = await lines.ReadAsync(db, sight, req with { Cursor = cursor, Limit = Cursor.MaxLimit, Sum = null }, ct);
            return (page.Items, page.Next);
        }
    }

    /// <param name="route">The route.</param>
    /// <param name="summary">What it lists.</param>
    /// <param name="keepsToOwn">True when the lines ask <see cref="OwnRows"/>, so that people of a unit may read them.</param>
    protected void Describe(string route, string summary, bool keepsToOwn = false)
    {
        Get(route);
        Permissions(keepsToOwn ? [May.SeeLedger, May.SeeOwn] : [May.SeeLedger]);
        Description(d => d.WithTags("Ledger").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = summary);
    }
}

/// <summary>What a list looks at.</summary>
internal static class LinesSight
{
    public static async Task<Sight?> OpenAsync(Sights sights, HttpContext context, LinesRequest req)
    {
        if (req is DatedLinesRequest { Month: < PaidMonth.BeforeYear or > PaidMonth.AfterYear } dated)
        {
            await Problem.WriteAsync(context, LedgerRefusals.MonthRange, "month", dated.Month);
            return null;
        }
        return await sights.OpenAsync(context, req, req.Top, req.Year, req.Tree, req.Exact == true);
    }
}
