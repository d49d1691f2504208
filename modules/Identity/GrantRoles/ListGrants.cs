using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Which grants to list.</summary>
internal sealed record ListGrantsRequest
{
    /// <summary>Of this user.</summary>
    [QueryParam] public string? User { get; init; }

    /// <summary>Of this role.</summary>
    [QueryParam] public string? Role { get; init; }

    /// <summary>That stand so.</summary>
    [QueryParam] public GrantState? State { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>GET /grants: who was given which role by whom, the newest first; what waits for you says so.</summary>
internal sealed class ListGrants(IDatabase database, GrantAnswers answers, ICaller caller) : Endpoint<ListGrantsRequest, Page<GrantAnswer>>
{
    public override void Configure()
    {
        Get("/grants");
        Permissions(May.SeeUsers, May.DecideGrants);
        Description(d => d.WithTags("Grants"));
        Summary(s => s.Summary = "Roles given and proposed at and below your division, the newest first. What waits for you says so.");
    }

    public override async Task HandleAsync(ListGrantsRequest req, CancellationToken ct)
    {
        var after = Cursor.Keys(req.Cursor, 1);
        var limit = Cursor.Limit(req.Limit);
        await using var db = database.Read();
        var grants = db.Set<GrantRow>().AsNoTracking();
        if (req.User is { } user) grants = grants.Where(g => g.UserId == user);
        if (req.Role is { } role) grants = grants.Where(g => g.Role == role);
        if (req.State is { } state) grants = grants.Where(g => g.State == state);
        if (after is [var id]) grants = grants.Where(g => g.Id.CompareTo(id) < 0);
        var rows = await (
            from g in grants
            join u in db.Set<UserRow>().AsNoTracking() on g.UserId equals u.Id
            where u.DivisionPath.StartsWith(caller.DivisionPath)
            orderby g.Id descending
            select new { Grant = g, User = u }).Take(limit + 1).ToListAsync(ct);
        var page = new List<GrantAnswer>();
        foreach (var row in rows.Take(limit)) page.Add(await answers.OfAsync(db, row.Grant, row.User, ct));
        await Send.OkAsync(new(page, rows.Count > limit ? Cursor.After(page[^1].Id) : null), ct);
    }
}
