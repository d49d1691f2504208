using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Whose evidence.</summary>
/// <param name="Id">The payment, made or yet to be made.</param>
internal sealed record ListPaymentEvidenceRequest(string Id);

/// <summary>GET /payments/{id}/evidence: the files that speak for a payment; of a payment of another division there is nothing.</summary>
internal sealed class ListPaymentEvidence(IDatabase database, ICaller caller, IDivisions divisions, TimeProvider time, IPaymentLookup? payments = null) : Endpoint<ListPaymentEvidenceRequest, IReadOnlyList<EvidenceView>>
{
    public override void Configure()
    {
        Get("/payments/{id}/evidence");
        Permissions(May.SeeLedger, May.PostPayments);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "The files that were brought for a payment, with what each proves.");
    }

    public override async Task HandleAsync(ListPaymentEvidenceRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var rows = Identifier.IsOne(req.Id) ? await db.Set<EvidenceFile>().AsNoTracking().Where(f => f.PaymentId == req.Id).ToListAsync(ct) : [];
        var seen = rows.Where(f => divisions.Sees(caller, f.DivisionPath, time.Today())).OrderBy(f => f.At).ToArray();
        if (seen.Length == 0 && !await IsSeenAsync(db, req.Id, ct))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync([.. seen.Select(EvidenceView.Of)], ct);
    }

    // A payment of a foreign division is told apart from none by nobody.
    private async Task<bool> IsSeenAsync(SunLedgerDb db, string id, CancellationToken ct) =>
        payments is not null && Identifier.IsOne(id) && (await payments.FindAsync(db, [id], ct)).GetValueOrDefault(id) is { } payment && divisions.Sees(caller, payment.Indicator.DivisionPath, time.Today());
}
