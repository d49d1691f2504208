using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;

namespace SunLedger.Ledger.TraceBack;

/// <summary>Which payment.</summary>
internal sealed record TracePaymentRequest(string Id) : TimedRequest;

/// <summary>A payment and the way of its money.</summary>
/// <param name="PaymentId">Id of the payment.</param>
/// <param name="PayeeName">Who was paid.</param>
/// <param name="PayeeAccount">The last four characters of the account.</param>
/// <param name="Amount">In yuan; negative for a return.</param>
/// <param name="PaidOn">Treasury book date.</param>
/// <param name="Days">Days from the registration of the indicator that was paid from.</param>
/// <param name="Chain">The way back to the source.</param>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest batch of the books was posted, as far as was recorded by the moment that is asked about.</param>
internal sealed record PaymentTrace(
    string PaymentId, string PayeeName, string? PayeeAccount, decimal Amount, DateOnly PaidOn, int Days, Chain Chain, string Definition, DateTimeOffset DataTime);

/// <summary>GET /payments/{id}/trace: from a payment back to the source of its money.</summary>
internal sealed class TracePayment(IDatabase database, Sights sights, ChainReader chains, ICaller caller, TimeProvider time) : Endpoint<TracePaymentRequest, PaymentTrace>
{
    public override void Configure()
    {
        Get("/payments/{id}/trace");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "From a payment back to the source of its money, level by level. What is broken on the way says why.");
    }

    public override async Task HandleAsync(TracePaymentRequest req, CancellationToken ct)
    {
        if (await sights.OwnAsync(HttpContext, req) is not { } sight) return;
        await using var db = database.Read();
        var found = await db.Set<Payment>().At(db, sight.Moment).Where(p => p.Id == req.Id)
            .Join(sight.Reach.In(db.Set<Indicator>()), p => p.IndicatorKey, i => i.Key, (p, i) => new { Payment = p, i.RegisteredOn }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        var payment = found.Payment;
        var end = new ChainEnd(payment.IndicatorKey, payment.ProjectKey);
        var chain = (await chains.ReadAsync(db, [end], sight, ct))[end];
        await Send.OkAsync(
            new(
                payment.Id, PayeeNames.Shown(payment.PayeeName, payment.PayeeKind, caller), payment.PayeeLast4 is null ? null : $"****{payment.PayeeLast4}", new Money(payment.AmountFen).InYuan, payment.PaidOn,
                payment.PaidOn.DayNumber - found.RegisteredOn.DayNumber, chain, Definitions.Definition.Trace,
                await Sums.BooksAsync(db, sight.Moment, time.GetUtcNow(), ct)),
            ct);
    }
}
