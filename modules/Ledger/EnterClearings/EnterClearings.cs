using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.EnterClearings;

/// <summary>What the treasury or its agent bank cleared of a payment voucher on a day. Money is in yuan.</summary>
/// <param name="Id">The caller's id: the number of the note.</param>
/// <param name="DivisionCode">The division whose treasury cleared it: the centre, a province, a city or a county.</param>
/// <param name="VoucherNo">Number of the payment voucher.</param>
/// <param name="ClearedOn">The day of clearing.</param>
/// <param name="Cleared">What went out; nothing when absent.</param>
/// <param name="Refused">What came back under the voucher, refused by the payee's bank or returned; nothing when absent.</param>
/// <param name="Corrects">Id of the note that this one corrects; without amounts it takes it back.</param>
/// <param name="Reason">Why it corrects; needed for a correction.</param>
internal sealed record ClearingRequest(
    string? Id, string? DivisionCode, string? VoucherNo, DateOnly? ClearedOn, decimal? Cleared, decimal? Refused, string? Corrects = null, string? Reason = null);

/// <summary>POST /clearing-notes: enters clearing notes. What was entered stays; a correction names it.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterClearings(IDatabase database, ClearingPath path, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ClearingRequest>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/clearing-notes");
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Enter a clearing note (清算回单) of the treasury or its agent bank, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<ClearingRequest> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await path.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("clearing_note.enter", "clearing_note", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
