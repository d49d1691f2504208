using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>Which calls.</summary>
internal sealed record ListCallsRequest
{
    /// <summary>Id of the client; a program says <c>me</c>.</summary>
    [RouteParam] public string Id { get; init; } = "";

    /// <summary>True: only those that were refused.</summary>
    [QueryParam] public bool Refused { get; init; }

    /// <summary>Only those refused with this code.</summary>
    [QueryParam] public string? Code { get; init; }

    /// <summary>Only those that came at this instant or later.</summary>
    [QueryParam] public DateTimeOffset? From { get; init; }

    /// <summary>Only those that came before this instant.</summary>
    [QueryParam] public DateTimeOffset? To { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /clients/{id}/calls: what a client called, the newest first.</summary>
internal sealed class ListCalls(IDatabase database, ClientAccess access) : Endpoint<ListCallsRequest, Page<CallAnswer>>
{
    public override void Configure()
    {
        Get("/clients/{id}/calls");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "What a client called, the newest first: when, what, how it was answered, how long it took. A call is here about a second after its answer.");
    }

    public override async Task HandleAsync(ListCallsRequest req, CancellationToken ct)
    {
        var after = Cursor.Number(req.Cursor);
        await using var db = database.Read();
        if (await access.FindAsync(db, req.Id, ct) is not { } client)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
            return;
        }
        var calls = db.Set<CallRow>().AsNoTracking().Where(c => c.ClientId == client.Id);
        if (req.Refused) calls = calls.Where(c => c.Status >= 400);
        if (req.Code is { Length: > 0 } code) calls = calls.Where(c => c.Code == code);
        if (req.From is { } from) calls = calls.Where(c => c.At >= from.ToUniversalTime());
        if (req.To is { } to) calls = calls.Where(c => c.At < to.ToUniversalTime());
        if (after is { } last) calls = calls.Where(c => c.Id < last);
        var limit = Cursor.Limit(req.Limit);
        var rows = await calls.OrderByDescending(c => c.Id).Take(limit + 1).ToListAsync(ct);
        List<CallAnswer> page = [.. rows.Take(limit).Select(CallAnswer.Of)];
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
