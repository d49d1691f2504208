using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListAdjustments;

/// <summary>Which adjustments: the newest first.</summary>
/// <param name="Indicator">Of this indicator, or to it.</param>
/// <param name="Kind">Of this kind.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListAdjustmentsRequest(string? Indicator, AdjustmentKind? Kind, string? Cursor, int? Limit) : TimedRequest;

/// <summary>An adjustment as the API shows it. Money is in yuan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it does.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="OtherId">The other indicator; absent when there is none, or when it is not in the caller's division.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="Amount">How much; of a correction, what the wrong line had moved.</param>
/// <param name="PovertyAmount">Poverty share of it.</param>
/// <param name="MovedOn">Business date.</param>
/// <param name="DocNo">The document that orders it.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectsKind">Kind of the line that it corrects.</param>
/// <param name="Corrects">Id of the line that it corrects.</param>
/// <param name="CorrectedBy">The correction that took it back.</param>
internal sealed record AdjustmentView(
    string Id, AdjustmentKind Kind, string IndicatorId, string? OtherId, string? ProjectCode, decimal Amount, decimal PovertyAmount, DateOnly MovedOn, string? DocNo, string? Reason,
    CorrectedKind? CorrectsKind, string? Corrects, string? CorrectedBy);

/// <summary>GET /adjustments: recalls, carry-overs, supplements, reductions, virements, unassignments and corrections in the caller's division and below.</summary>
internal sealed class ListAdjustments(IDatabase database, Sights sights, IProjects projects) : Endpoint<ListAdjustmentsRequest, Page<AdjustmentView>>
{
    public override void Configure()
    {
        Get("/adjustments");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Adjustments, the newest first.");
    }

    public override async Task HandleAsync(ListAdjustmentsRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var visible = sight.Reach.In(db.Set<Indicator>());
        var adjustments = db.Set<Adjustment>().At(db, sight.Moment);
        var found =
            from a in adjustments
            join i in visible on a.IndicatorKey equals i.Key
            select new
            {
                Adjustment = a, Indicator = i.Id, Other = visible.Where(o => o.Key == a.OtherKey).Select(o => o.Id).FirstOrDefault(),
                CorrectedBy = adjustments.Where(c => c.CorrectsKind == CorrectedKind.Adjustments && c.CorrectsId == a.Id).Select(c => c.Id).FirstOrDefault(),
            };
        if (req.Indicator is { } indicator) found = found.Where(r => r.Indicator == indicator || r.Other == indicator);
        if (req.Kind is { } kind) found = found.Where(r => r.Adjustment.Kind == kind);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Adjustment.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Adjustment.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Adjustment.ProjectKey).OfType<long>().Distinct()], ct);
        var views = rows.Take(size).Select(r => new AdjustmentView(
            r.Adjustment.Id, r.Adjustment.Kind, r.Indicator, r.Other, r.Adjustment.ProjectKey is { } project ? named.GetValueOrDefault(project)?.Code : null,
            new Money(r.Adjustment.AmountFen).InYuan, new Money(r.Adjustment.PovertyFen).InYuan, r.Adjustment.MovedOn, r.Adjustment.DocNo, r.Adjustment.Reason,
            r.Adjustment.CorrectsKind, r.Adjustment.CorrectsId, r.CorrectedBy));
        await Send.OkAsync(new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Adjustment.No.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
