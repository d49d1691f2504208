using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>The line that was pending: exactly one of the three, of the reservation's kind, for the amount that is held or less.</summary>
/// <param name="Id">The reservation's id.</param>
/// <param name="Payment">The payment.</param>
/// <param name="Release">The release.</param>
/// <param name="Assignment">The assignment.</param>
internal sealed record GrantRequest(string Id, PaymentRequest? Payment, ReleaseRequest? Release, AssignmentRequest? Assignment);

/// <summary>POST /reservations/{id}/post: frees what is held and posts the line that was pending, in one step.</summary>
internal sealed class GrantReservation(IDatabase database, PendingMovements pending, ICaller caller, IAuditTrail trail) : Endpoint<GrantRequest, BatchAnswer>
{
    public override void Configure()
    {
        Post("/reservations/{id}/post");
        Permissions(May.MoveIndicators, May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Post the payment, release or assignment that a reservation holds money for. When it is refused, the money stays held.");
    }

    public override async Task HandleAsync(GrantRequest req, CancellationToken ct)
    {
        var isBeyond = (req.Payment is not null && !caller.May(May.PostPayments)) || ((req.Release is not null || req.Assignment is not null) && !caller.May(May.MoveIndicators));
        if (isBeyond)
        {
            await Send.ForbiddenAsync(ct);
            return;
        }
        var by = PostedBy.Of(caller);
        RowResult[] results = [await database.WriteAsync(async (db, token) =>
        {
            var result = await pending.PostAsync(db, req, by, token);
            await trail.RecordBatchAsync(db, new Act("reservation.post", "reservation", ""), [result], token);
            return result;
        }, ct)];
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, BatchMode.All, isMany: false), ct);
    }
}
