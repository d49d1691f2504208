using SunLedger.Clients.Storage;

namespace SunLedger.Clients.KeepClients;

/// <summary>Which clients to list.</summary>
internal sealed record ListClientsRequest
{
    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /clients: the clients at and below the caller's division, in the order in which they were made.</summary>
internal sealed class ListClients(IDatabase database, ICaller caller, TimeProvider time) : Endpoint<ListClientsRequest, Page<ClientAnswer>>
{
    public override void Configure()
    {
        Get("/clients");
        Permissions(May.Administer);
        Description(d => d.WithTags("API clients"));
        Summary(s => s.Summary = "The clients at and below your division, with their secrets and when each was last used; closed ones too.");
    }

    public override async Task HandleAsync(ListClientsRequest req, CancellationToken ct)
    {
        var after = Cursor.Keys(req.Cursor, 1);
        var limit = Cursor.Limit(req.Limit);
        await using var db = database.Read();
        var clients = db.Set<ClientRow>().AsNoTracking().Where(c => c.DivisionPath.StartsWith(caller.DivisionPath));
        if (after is [var id]) clients = clients.Where(c => c.Id.CompareTo(id) > 0);
        var rows = await clients.OrderBy(c => c.Id).Take(limit + 1).ToListAsync(ct);
        var page = await ClientAnswer.OfAsync(db, [.. rows.Take(limit)], time.GetUtcNow(), ct);
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
