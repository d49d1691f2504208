using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Identity.GrantRoles;

/// <summary>Whose roles to review.</summary>
internal sealed record ReviewGrantsRequest
{
    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Rows per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }
}

/// <summary>A role that somebody holds, as the yearly review sees it.</summary>
/// <param name="UserId">Account name.</param>
/// <param name="Name">The person.</param>
/// <param name="DivisionCode">Their division.</param>
/// <param name="OrganisationCode">Their budget unit, if any.</param>
/// <param name="Role">Role code.</param>
/// <param name="RoleName">The role in Chinese.</param>
/// <param name="From">Since when.</param>
/// <param name="Until">Until when; null without end.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="DecidedBy">Who agreed.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="UsedAt">When the person last signed in; null when never.</param>
/// <param name="IsUnused">Nobody has signed in with it for 90 days (ASSUMED): ask whether it is needed.</param>
/// <param name="IsDue">It was agreed to more than a year ago and is due for review.</param>
internal sealed record ReviewRow(
    string UserId, string Name, string DivisionCode, string? OrganisationCode, string Role, string RoleName, DateOnly From, DateOnly? Until,
    string ProposedBy, string? DecidedBy, DateTimeOffset? DecidedAt, DateTimeOffset? UsedAt, bool IsUnused, bool IsDue);

/// <summary>Reads the review: the page and the file are one query.</summary>
internal sealed class Review(ICaller caller, TimeProvider time)
{
    /// <summary>How a role looks that nobody uses. disclosure-approval.md §6 asks for a yearly review; 90 days are ASSUMED.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromDays(90);

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public async Task<Page<ReviewRow>> ReadAsync(SunLedgerDb db, string? cursor, int? asked, CancellationToken ct)
    {
        var (limit, now) = (Cursor.Limit(asked), time.GetUtcNow());
        var held =
            from g in db.Set<GrantRow>().AsNoTracking().InForce(time.Today())
            join u in db.Set<UserRow>().AsNoTracking() on g.UserId equals u.Id
            where u.Active && u.DivisionPath.StartsWith(caller.DivisionPath)
            select new { Grant = g, User = u };
        if (Cursor.Keys(cursor, 2) is [var user, var id])
            held = held.Where(r => r.User.Id.CompareTo(user) > 0 || (r.User.Id == user && r.Grant.Id.CompareTo(id) > 0));
        var rows = await held.OrderBy(r => r.User.Id).ThenBy(r => r.Grant.Id).Take(limit + 1).ToListAsync(ct);
        var page = rows.Take(limit).Select(r => Row(r.Grant, r.User, now)).ToList();
        return new(page, rows.Count > limit ? Cursor.After(rows[limit - 1].User.Id, rows[limit - 1].Grant.Id) : null);
    }

    private static ReviewRow Row(GrantRow g, UserRow u, DateTimeOffset now) => new(
        u.Id, u.Name, u.DivisionCode, u.OrganisationCode, g.Role, DutyTable.Find(g.Role)?.Name ?? g.Role, g.FromOn, g.UntilOn, g.ProposedBy, g.DecidedBy, g.DecidedAt,
        u.SignedInAt, (u.SignedInAt ?? u.CreatedAt) <= now - Unused, g.DecidedAt <= now - Year);
}

/// <summary>GET /grants/review: who holds what since when, and when it was last used.</summary>
internal sealed class ReviewGrants(IDatabase database, Review review) : Endpoint<ReviewGrantsRequest, Page<ReviewRow>>
{
    public override void Configure()
    {
        Get("/grants/review");
        Permissions(May.SeeUsers);
        Description(d => d.WithTags("Grants"));
        Summary(s => s.Summary = "The yearly review: who holds which role at and below your division, since when, and when they last signed in.");
    }

    public override async Task HandleAsync(ReviewGrantsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        await Send.OkAsync(await review.ReadAsync(db, req.Cursor, req.Limit, ct), ct);
    }
}

/// <summary>GET /grants/review.csv: the same, all of it, as a file.</summary>
internal sealed class ExportReview(IDatabase database, Review review, TimeProvider time) : EndpointWithoutRequest
{
    private static readonly CsvColumn<ReviewRow>[] Columns =
    [
        new("账号", r => r.UserId), new("姓名", r => r.Name), new("区划代码", r => r.DivisionCode), new("单位代码", r => r.OrganisationCode), new("角色代码", r => r.Role),
        new("角色", r => r.RoleName), new("起始日", r => r.From), new("截止日", r => r.Until), new("提出人", r => r.ProposedBy), new("审定人", r => r.DecidedBy),
        new("审定时间", r => r.DecidedAt), new("最近登录", r => r.UsedAt), new("90天未使用（假定）", r => r.IsUnused), new("满一年待复核", r => r.IsDue),
    ];

    public override void Configure()
    {
        Get("/grants/review.csv");
        Permissions(May.SeeUsers);
        Description(d => d.WithTags("Grants").Produces(StatusCodes.Status200OK, contentType: "text/csv"));
        Summary(s => s.Summary = "The review of /grants/review, all pages, as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = database.Read();
        await Export.CsvAsync(HttpContext, Export.Of(HttpContext, "grants.export", asked: null), Columns, PageAsync, () => Task.FromResult(new FileNumbers(null, now)), ct, about: "含工作人员姓名，仅限权限复核使用，不得外传");

        async Task<(IReadOnlyList<ReviewRow>, string?)> PageAsync(string? cursor)
        {
            var page = await review.ReadAsync(db, cursor, Cursor.MaxLimit, ct);
            return (page.Items, page.Next);
        }
    }
}
