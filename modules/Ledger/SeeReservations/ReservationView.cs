using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.SeeReservations;

/// <summary>A reservation as the API shows it. Money is in yuan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What is pending.</param>
/// <param name="IndicatorId">Indicator whose money is held.</param>
/// <param name="ProjectCode">Project of the payment or assignment.</param>
/// <param name="Receiver">Receiver of the release.</param>
/// <param name="Amount">How much.</param>
/// <param name="State">Held, posted, voided or expired; late is expired, whether or not anybody has tidied up.</param>
/// <param name="ReservedOn">Business date.</param>
/// <param name="ExpiresAt">Until when it holds.</param>
/// <param name="EndedOn">When it ended.</param>
/// <param name="PostedId">The line that used the money.</param>
/// <param name="Reason">What it is held for; why it was voided, when it was.</param>
internal sealed record ReservationView(
    string Id, PendingKind Kind, string IndicatorId, string? ProjectCode, string? Receiver, decimal Amount, ReservationState State, DateOnly ReservedOn,
    DateTimeOffset ExpiresAt, DateOnly? EndedOn, string? PostedId, string? Reason)
{    /// <summary>Code of what the amount counts (口径), which see in /definitions; in a list it stands with the page.</summary>
    public string? Definition { get; init; }

    /// <summary>When the newest batch of the books was posted; in a list it stands with the page.</summary>
    public DateTimeOffset? DataTime { get; init; }

    /// <param name="row">The reservation.</param>
    /// <param name="projects">Projects by their keys.</param>
    /// <param name="until">The last instant that counts: what holds no longer then is late.</param>
    public static ReservationView Of(ReservationRow row, IReadOnlyDictionary<long, ProjectFacts> projects, DateTimeOffset until)
    {
        var (r, end) = (row.Reservation, row.End);
        return new(
            r.Id, r.Kind, row.IndicatorId, r.ProjectKey is { } key ? projects.GetValueOrDefault(key)?.Code : null, r.Receiver, new Money(r.AmountFen).InYuan,
            end?.State ?? (r.ExpiresAt <= until ? ReservationState.Expired : ReservationState.Held), r.ReservedOn, r.ExpiresAt, end?.EndedOn, end?.PostedId, end?.Reason ?? r.Reason);
    }
}

/// <summary>A reservation with its indicator and what became of it.</summary>
internal sealed record ReservationRow
{
    public required Reservation Reservation { get; init; }
    public required string IndicatorId { get; init; }
    public required ReservationEnd? End { get; init; }

    /// <summary>The reservations in sight, each with what had become of it at the moment that is asked about.</summary>
    public static IQueryable<ReservationRow> Visible(SunLedgerDb db, Sight sight) => Of(db, sight, sight.Reach.In(db.Set<Indicator>()));

    /// <summary>Those of these indicators.</summary>
    public static IQueryable<ReservationRow> Of(SunLedgerDb db, Sight sight, IQueryable<Indicator> indicators) =>
        from r in db.Set<Reservation>().At(db, sight.Moment)
        join i in indicators on r.IndicatorKey equals i.Key
        join e in db.Set<ReservationEnd>().At(db, sight.Moment) on r.No equals e.ReservationNo into ends
        from e in ends.DefaultIfEmpty()
        select new ReservationRow { Reservation = r, IndicatorId = i.Id, End = e };
}
