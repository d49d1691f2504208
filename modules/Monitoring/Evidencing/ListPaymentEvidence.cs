using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Whose evidence.</summary>
/// <param name="Id">The payment, made or yet to be made.</param>
internal sealed record ListPaymentEvidenceRequest(string Id);

/// <summary>GET /payments/{id}/evidence: the files that speak for a payment; of others' divisions there are none.</summary>
internal sealed class ListPaymentEvidence(IDatabase database, ICaller caller) : Endpoint<ListPaymentEvidenceRequest, IReadOnlyList<EvidenceView>>
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
        HttpContext.Response.Headers.CacheControl = "no-store";
        await Send.OkAsync([.. rows.Where(f => caller.Sees(f.DivisionPath)).OrderBy(f => f.At).Select(EvidenceView.Of)], ct);
    }
}
