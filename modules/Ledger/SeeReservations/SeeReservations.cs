using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.SeeReservations;

/// <summary>Which reservations: the newest first.</summary>
/// <param name="Indicator">Of this indicator.</param>
/// <param name="Held">True for those that hold money at the moment that is asked about, false for the others.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListReservationsRequest(string? Indicator, bool? Held, string? Cursor, int? Limit) : TimedRequest;

/// <summary>GET /reservations: pending movements of the caller's division and below.</summary>
internal sealed class ListReservations(IDatabase database, Sights sights, TimeProvider time, IProjects projects) : Endpoint<ListReservationsRequest, Page<ReservationView>>
{
    public override void Configure()
    {
        Get("/reservations");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Reservations, the newest first.");
    }

    public override async Task HandleAsync(ListReservationsRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var until = sight.Moment.Until(time.GetUtcNow());
        var found = ReservationRow.Visible(db, sight);
        if (req.Indicator is { } indicator) found = found.Where(r => r.IndicatorId == indicator);
        if (req.Held is { } held) found = found.Where(r => (r.End == null && r.Reservation.ExpiresAt > until) == held);
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) found = found.Where(r => r.Reservation.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Reservation.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Reservation.ProjectKey).OfType<long>().Distinct()], ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Reservation.No.ToString(CultureInfo.InvariantCulture)) : null;
        await Send.OkAsync(new([.. rows.Take(size).Select(r => ReservationView.Of(r, named, until))], next), ct);
    }
}

/// <summary>Which reservation.</summary>
/// <param name="Id">Its id.</param>
internal sealed record SeeReservationRequest(string Id) : TimedRequest;

/// <summary>GET /reservations/{id}: one reservation.</summary>
internal sealed class SeeReservation(IDatabase database, Sights sights, TimeProvider time, IProjects projects) : Endpoint<SeeReservationRequest, ReservationView>
{
    public override void Configure()
    {
        Get("/reservations/{id}");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "One reservation.");
    }

    public override async Task HandleAsync(SeeReservationRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        if (await ReservationRow.Visible(db, sight).AsNoTracking().SingleOrDefaultAsync(r => r.Reservation.Id == req.Id, ct) is not { } row)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        long[] key = row.Reservation.ProjectKey is { } project ? [project] : [];
        await Send.OkAsync(ReservationView.Of(row, await projects.FindAsync(db, key, ct), sight.Moment.Until(time.GetUtcNow())), ct);
    }
}
