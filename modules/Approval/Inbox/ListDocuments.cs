using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Inbox;

/// <summary>Which documents to list.</summary>
/// <param name="Box">mine 待我办理 (the default), section 本岗位待办, overdue 逾期, done 已办, submitted 我提交的.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListDocumentsRequest(string? Box, string? Cursor, int? Limit);

/// <summary>GET /approval/documents: one list of the inbox.</summary>
internal sealed class ListDocuments(IDatabase database, Actors actors, Kinds kinds, Matters matters, IDivisions divisions, ICaller caller, TimeProvider time)
    : Endpoint<ListDocumentsRequest, Page<DocumentItem>>
{
    private static readonly string[] Names = ["mine", "section", "overdue", "done", "submitted"];

    public override void Configure()
    {
        Get("/approval/documents");
        Permissions(May.TakePart, May.KeepChains, May.Administer, May.DecideGrants);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "What waits for you, for your section, what is late, what you decided, and what you submitted. Roles of persons, ties to the identity provider and new passwords that wait for you stand first, with the screen on which they are decided.");
    }

    public override async Task HandleAsync(ListDocumentsRequest req, CancellationToken ct)
    {
        var name = string.IsNullOrEmpty(req.Box) ? Names[0] : req.Box;
        if (!Names.Contains(name))
        {
            await Problem.WriteAsync(HttpContext, WorkRefusals.UnknownBox, "box", name, string.Join('、', Names));
            return;
        }
        await using var db = database.Read();
        var (limit, after, today) = (Cursor.Limit(req.Limit), Place.Of(req.Cursor), time.Today());
        var boxes = new Boxes(db, await actors.OfAsync(db, caller, ct), today);
        var found = name switch
        {
            "section" => Numbered(await boxes.SectionAsync(after, limit + 1, ct)),
            "overdue" => Numbered(await boxes.OverdueAsync(after, limit + 1, ct)),
            "done" => await boxes.DoneAsync(after, limit + 1, ct),
            "submitted" => Numbered(await boxes.SubmittedAsync(after, limit + 1, ct)),
            _ => Numbered(await boxes.MineAsync(after, limit + 1, ct)),
        };
        var page = found.Take(limit).ToList();
        var numbers = page.Select(p => p.DocumentNo).Distinct().ToArray(); // of two decisions on one document the last one names it
        var rows = await db.Set<DocumentRow>().AsNoTracking().Where(d => numbers.Contains(d.No)).ToDictionaryAsync(d => d.No, ct);
        // What waits elsewhere stands above the first page: it is little, and nobody pages through it.
        var first = req.Cursor is null ? await matters.OfAsync(db, name, caller, ct) : [];
        await Send.OkAsync(new([.. first, .. numbers.Select(no => DocumentItem.Of(rows[no], kinds, divisions, today))], found.Count > limit ? page[^1].Place.Cursor : null), ct);
    }

    private static List<(Place Place, long DocumentNo)> Numbered(List<Place> places) => places.ConvertAll(p => (p, p.No));
}
