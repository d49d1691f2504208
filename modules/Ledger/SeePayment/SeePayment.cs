using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.SeePayment;

/// <summary>Which payment.</summary>
internal sealed record SeePaymentRequest(string Id) : TimedRequest;

/// <summary>GET /payments/{id}: one payment.</summary>
internal sealed class SeePayment(IDatabase database, Sights sights, PaymentViews views, OwnRows own, TimeProvider time) : Endpoint<SeePaymentRequest, PaymentView>
{
    public override void Configure()
    {
        Get("/payments/{id}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "One payment.");
    }

    public override async Task HandleAsync(SeePaymentRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var corrections = db.Set<Adjustment>().At(db, sight.Moment);
        var payments = db.Set<Payment>().At(db, sight.Moment);
        if (await own.ProjectsAsync(db, ct) is { } ours) payments = payments.Where(p => ours.Contains(p.ProjectKey));
        var found =
            from p in payments
            join i in sight.Reach.In(db.Set<Indicator>()) on p.IndicatorKey equals i.Key
            where p.Id == req.Id
            select new PaymentRow(
                p, i,
                db.Set<Payment>().Where(r => r.No == p.ReturnsNo).Select(r => r.Id).FirstOrDefault(),
                corrections.Where(a => a.CorrectsKind == CorrectedKind.Payments && a.CorrectsId == p.Id).Select(a => a.Id).FirstOrDefault());
        if (await found.AsNoTracking().SingleOrDefaultAsync(ct) is not { } row)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var view = (await views.OfAsync(db, [row], ct))[0];
        await Send.OkAsync(view with { Definition = Definitions.Definition.Paid, DataTime = await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct) }, ct);
    }
}
