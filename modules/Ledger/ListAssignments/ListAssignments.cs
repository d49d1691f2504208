using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListAssignments;

/// <summary>Which assignments: the newest first.</summary>
/// <param name="Indicator">Of this indicator.</param>
/// <param name="Project">To this project.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListAssignmentsRequest(string? Indicator, string? Project, string? Cursor, int? Limit);

/// <summary>An assignment as the API shows it. Money is in yuan; one that a correction took back says which.</summary>
internal sealed record AssignmentView(
    string Id, string IndicatorId, string DocNo, string FundCode, string ProjectCode, string ProjectName, decimal Amount, DateOnly AssignedOn, string? CorrectedBy);

/// <summary>GET /assignments: what was matched to projects in the caller's division and below.</summary>
internal sealed class ListAssignments(IDatabase database, ICaller caller, IProjects projects) : Endpoint<ListAssignmentsRequest, Page<AssignmentView>>
{
    public override void Configure()
    {
        Get("/assignments");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Assignments, the newest first.");
    }

    public override async Task HandleAsync(ListAssignmentsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var found =
            from a in db.Set<Assignment>()
            join i in PathRange.In(db.Set<Indicator>(), caller.DivisionPath) on a.IndicatorKey equals i.Key
            select new
            {
                Assignment = a, Indicator = i,
                CorrectedBy = db.Set<Adjustment>().Where(c => c.CorrectsKind == CorrectedKind.Assignments && c.CorrectsId == a.Id).Select(c => c.Id).FirstOrDefault(),
            };
        if (req.Indicator is { } indicator) found = found.Where(r => r.Indicator.Id == indicator);
        if (req.Project is { } code)
        {
            var project = (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code)?.Key ?? 0;
            found = found.Where(r => r.Assignment.ProjectKey == project);
        }
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Assignment.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Assignment.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Assignment.ProjectKey).Distinct()], ct);
        var views = rows.Take(size).Select(r => new AssignmentView(
            r.Assignment.Id, r.Indicator.Id, r.Indicator.DocNo, r.Indicator.FundCode, named.GetValueOrDefault(r.Assignment.ProjectKey)?.Code ?? "",
            named.GetValueOrDefault(r.Assignment.ProjectKey)?.Name ?? "", new Money(r.Assignment.AmountFen).InYuan, r.Assignment.AssignedOn, r.CorrectedBy));
        await Send.OkAsync(new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Assignment.No.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
