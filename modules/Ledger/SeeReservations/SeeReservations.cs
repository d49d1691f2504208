using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.SeeReservations;

/// <summary>Which reservations: the newest first. Fund, year and division are those of the indicator whose money is held.</summary>
internal sealed record ListReservationsRequest : DatedLinesRequest
{
    /// <summary>Of this indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>Of this kind.</summary>
    public PendingKind? Kind { get; init; }

    /// <summary>True for those that hold money at the moment that is asked about, false for the others.</summary>
    public bool? Held { get; init; }
}

/// <summary>GET /reservations: pending movements of the caller's division and below.</summary>
internal sealed class ListReservations(IDatabase database, Sights sights, ReservationLines lines, TimeProvider time) : LinesEndpoint<ListReservationsRequest, ReservationView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/reservations", "Reservations, the newest first.");
}

/// <summary>GET /reservations.csv: the same reservations, all of them, as a file.</summary>
internal sealed class ExportReservations(IDatabase database, Sights sights, ReservationLines lines, TimeProvider time) : CsvEndpoint<ListReservationsRequest, ReservationView>(database, sights, lines, time)
{
    public override void Configure() => Describe("/reservations.csv", "The reservations of /reservations, all pages, as a CSV file.");
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
        var view = ReservationView.Of(row, await projects.FindAsync(db, key, ct), sight.Moment.Until(time.GetUtcNow()));
        await Send.OkAsync(view with { Definition = Definitions.Definition.Reserved, DataTime = await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct) }, ct);
    }
}
