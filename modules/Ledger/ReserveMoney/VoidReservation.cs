using SunLedger.Ledger.Batches;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>A reservation that nobody needs any more.</summary>
/// <param name="Id">The reservation's id.</param>
/// <param name="Reason">Why.</param>
internal sealed record VoidRequest(string Id, string? Reason);

/// <summary>POST /reservations/{id}/void: frees what is held.</summary>
internal sealed class VoidReservation(IDatabase database, PendingMovements pending, ICaller caller, IAuditTrail trail) : Endpoint<VoidRequest, BatchAnswer>
{
    public override void Configure()
    {
        Post("/reservations/{id}/void");
        Permissions(May.MoveIndicators, May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Free the money of a pending movement that was refused.");
    }

    public override async Task HandleAsync(VoidRequest req, CancellationToken ct)
    {
        if (EntryChecks.Text(1, "reason", "原因", req.Reason, 500) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault], ct);
            return;
        }
        RowResult[] results = [await database.WriteAsync(async (db, token) =>
        {
            var result = await pending.VoidAsync(db, req.Id, req.Reason, PostedBy.Of(caller), token);
            await trail.RecordBatchAsync(db, new Act("reservation.void", "reservation", "") { Reason = req.Reason }, [result], token);
            return result;
        }, ct)];
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, BatchMode.All, isMany: false), ct);
    }
}
