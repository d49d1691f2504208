using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Users;

/// <summary>Which users to list.</summary>
internal sealed record ListUsersRequest
{
    /// <summary>Part of the account name or of the name.</summary>
    [QueryParam] public string? Q { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /users: the users at and below the caller's division.</summary>
internal sealed class ListUsers(IDatabase database, ICaller caller, TimeProvider time) : Endpoint<ListUsersRequest, Page<UserAnswer>>
{
    public override void Configure()
    {
        Get("/users");
        Permissions(May.SeeUsers);
        Description(d => d.WithTags("Users"));
        Summary(s => s.Summary = "The users at and below your division, by account name.");
    }

    public override async Task HandleAsync(ListUsersRequest req, CancellationToken ct)
    {
        var after = Cursor.Keys(req.Cursor, 1);
        var limit = Cursor.Limit(req.Limit);
        await using var db = database.Read();
        var users = db.Set<UserRow>().AsNoTracking().Where(u => u.DivisionPath.StartsWith(caller.DivisionPath));
        if (req.Q is { Length: > 0 } q) users = users.Where(u => u.Id.Contains(q.ToLowerInvariant()) || u.Name.Contains(q));
        if (after is [var id]) users = users.Where(u => u.Id.CompareTo(id) > 0);
        var rows = await users.OrderBy(u => u.Id).Take(limit + 1).ToListAsync(ct);
        var page = await UserAnswers.OfAsync(db, rows[..Math.Min(limit, rows.Count)], time.Today(), ct);
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
