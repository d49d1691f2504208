using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Personal;

namespace SunLedger.Ledger.UnmaskPayee;

/// <summary>Whose data, and why.</summary>
/// <param name="Id">The payment's id.</param>
/// <param name="Reason">Which business needs it, 4 to 500 characters; it goes into the audit trail.</param>
internal sealed record UnmaskPayeeRequest(string Id, string? Reason) : TimedRequest;

/// <summary>The payee of a payment, in full.</summary>
/// <param name="PayeeName">The name.</param>
/// <param name="PayeeAccount">The account; absent when none is known.</param>
internal sealed record UnmaskedPayee(string PayeeName, string? PayeeAccount);

/// <summary>POST /payments/{id}/unmask: the payee's name and account in full. The view is recorded with its reason, and counted.</summary>
internal sealed class UnmaskPayee(IDatabase database, Sights sights, PayeeAccounts accounts, IUnmasking unmasking) : Endpoint<UnmaskPayeeRequest, UnmaskedPayee>
{
    private static readonly string[] Fields = ["payeeName", "payeeAccount"];

    public override void Configure()
    {
        Post("/payments/{id}/unmask");
        Permissions(May.SeePersons);
        Description(d => d.WithTags("Personal data"));
        Summary(s => s.Summary = "The payee of a payment in full, for a reason. The view leaves a line in the audit trail and is counted by person and day.");
    }

    public override async Task HandleAsync(UnmaskPayeeRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        var (found, fault) = await database.WriteAsync((db, token) => AskAsync(db, sight, req, token), ct);
        if (found is null) await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
        else if (fault is not null) await Problem.WriteAsync(HttpContext, fault.Status, [fault.Fault], ct);
        else await Send.OkAsync(new(found.PayeeName, found.PayeeAccount is { } account ? accounts.Open(account) : null), ct);
    }

    private async Task<(Payment? Found, UnmaskRefusal? Refusal)> AskAsync(SunLedgerDb db, Sight sight, UnmaskPayeeRequest req, CancellationToken ct)
    {
        var payments =
            from p in db.Set<Payment>()
            join i in sight.Reach.In(db.Set<Indicator>()) on p.IndicatorKey equals i.Key
            where p.Id == req.Id
            select new { Payment = p, i.DivisionPath };
        if (await payments.AsNoTracking().SingleOrDefaultAsync(ct) is not { } found) return (null, null);
        return (found.Payment, await unmasking.AskAsync(db, "payment", req.Id, found.DivisionPath, Fields, req.Reason, ct));
    }
}
