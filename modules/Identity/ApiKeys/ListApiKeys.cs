using SunLedger.Identity.Storage;

namespace SunLedger.Identity.ApiKeys;

/// <summary>Which keys to list.</summary>
internal sealed record ListApiKeysRequest
{
    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /api-keys: the keys at and below the caller's division, in the order in which they were made.</summary>
internal sealed class ListApiKeys(IDatabase database, ICaller caller) : Endpoint<ListApiKeysRequest, Page<ApiKeyAnswer>>
{
    public override void Configure()
    {
        Get("/api-keys");
        Permissions(May.Administer);
        Description(d => d.WithTags("API keys"));
        Summary(s => s.Summary = "The keys at and below your division, revoked ones too.");
    }

    public override async Task HandleAsync(ListApiKeysRequest req, CancellationToken ct)
    {
        var after = Cursor.Keys(req.Cursor, 1);
        if (req.Cursor is not null && after is null)
        {
            await Problem.WriteAsync(HttpContext, IdentityRefusals.CursorUnknown, "cursor");
            return;
        }

        var limit = Cursor.Limit(req.Limit);
        await using var db = database.Read();
        var keys = db.Set<ApiKeyRow>().AsNoTracking().Where(k => k.DivisionPath.StartsWith(caller.DivisionPath));
        if (after is [var id]) keys = keys.Where(k => k.Id.CompareTo(id) > 0);
        var rows = await keys.OrderBy(k => k.Id).Take(limit + 1).ToListAsync(ct);
        var page = rows.Take(limit).Select(ApiKeyAnswer.Of).ToList();
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
