using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListReleases;

/// <summary>Which releases: the newest first.</summary>
/// <param name="From">Released from this indicator.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Division">To this division or below; the caller's own when absent.</param>
/// <param name="InTransit">True for those that nobody acknowledged yet.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListReleasesRequest(string? From, int? Year, string? Division, bool? InTransit, string? Cursor, int? Limit);

/// <summary>A release as the API shows it. Money is in yuan; one that a correction took back says which.</summary>
internal sealed record ReleaseView(
    string Id, string From, string ChildId, DivisionView To, string? AgencyCode, string FundCode, int Year, string DocNo, decimal Amount, decimal PovertyAmount,
    string? DistributionMode, DateOnly ReleasedOn, DateOnly? ReceivedOn, bool IsAdvance, string? CorrectedBy);

/// <summary>GET /releases: what was released to the caller's division and below, and from it.</summary>
internal sealed class ListReleases(IDatabase database, ICaller caller, IDivisions divisions) : Endpoint<ListReleasesRequest, Page<ReleaseView>>
{
    public override void Configure()
    {
        Get("/releases");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Releases, the newest first.");
    }

    public override async Task HandleAsync(ListReleasesRequest req, CancellationToken ct)
    {
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var found =
            from r in db.Set<Release>()
            join child in PathRange.In(db.Set<Indicator>(), division.Path) on r.ChildKey equals child.Key
            join parent in db.Set<Indicator>() on r.FromKey equals parent.Key
            select new
            {
                Release = r, Child = child, Parent = parent,
                CorrectedBy = db.Set<Adjustment>().Where(c => c.CorrectsKind == CorrectedKind.Releases && c.CorrectsId == r.Id).Select(c => c.Id).FirstOrDefault(),
            };
        if (req.From is { } from) found = found.Where(r => r.Parent.Id == from);
        if (req.Year is { } year) found = found.Where(r => r.Child.Year == year);
        if (req.InTransit is { } inTransit) found = found.Where(r => (r.Child.ReceivedOn == null) == inTransit);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Release.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Release.No).Take(size + 1).ToListAsync(ct);
        var views = rows.Take(size).Select(r => new ReleaseView(
            r.Release.Id, r.Parent.Id, r.Child.Id, DivisionView.Of(r.Child.DivisionCode, r.Child.Level, divisions), r.Child.AgencyCode, r.Child.FundCode, r.Child.Year,
            r.Release.DocNo, new Money(r.Release.AmountFen).InYuan, new Money(r.Release.PovertyFen).InYuan, r.Release.DistributionMode, r.Release.ReleasedOn, r.Child.ReceivedOn,
            r.Release.IsAdvance, r.CorrectedBy));
        await Send.OkAsync(new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Release.No.ToString(CultureInfo.InvariantCulture)) : null), ct);
    }
}
