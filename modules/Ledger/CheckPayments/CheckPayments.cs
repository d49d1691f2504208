using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>
/// POST /payments:check: says of each payment whether it may be paid, and why not. With ?hold=true it holds the money of those that may, for
/// ?minutes, so that nobody else takes it before the payment is posted by its reservation.
/// </summary>
[Asks("hold", typeof(bool))]
[Asks("minutes", typeof(int))]
internal sealed class CheckPayments(IDatabase database, PaymentCheck check, HoldLimit limit, ICaller caller) : Endpoint<OneOrMany<PaymentRequest>, CheckAnswer>
{
    public override void Configure()
    {
        Post("/payments:check");
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Check payments before they are made: allow, warn, evidenceRequired, hold or prohibit, with reasons. Nothing is posted; ?hold=true&minutes=10 holds the money.");
    }

    public override async Task HandleAsync(OneOrMany<PaymentRequest> req, CancellationToken ct)
    {
        var hold = Query<bool?>("hold", isRequired: false) ?? false;
        var minutes = Query<int?>("minutes", isRequired: false) ?? limit.MostMinutes;
        if (minutes < 1 || minutes > limit.MostMinutes)
        {
            await Problem.WriteAsync(HttpContext, LedgerRefusals.Of(LedgerRefusal.MinutesRange), "minutes", minutes, 1, limit.MostMinutes);
            return;
        }
        var (by, english) = (PostedBy.Of(caller), HttpContext.Request.WantsEnglish());
        Draft<PaymentDraft>[] drafts = [.. req.Items.Select((item, i) => PaymentDraft.Read(item, i + 1, new RawFields(item.Fields, null)))];
        var verdicts = hold
            ? await database.WriteAsync(async (db, token) => await check.HoldAsync(db, drafts, await check.CheckAsync(db, drafts, by, english, token), minutes, by, english, token), ct)
            : await database.TryAsync((db, token) => check.CheckAsync(db, drafts, by, english, token), ct);
        await Send.OkAsync(new(verdicts), ct);
    }
}
