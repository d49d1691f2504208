using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Files;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Which payment. The form is the body: indicatorId, rule, proves, and then the file.</summary>
internal sealed record ProvePaymentRequest
{
    /// <summary>The payment, made or yet to be made.</summary>
    [RouteParam] public string Id { get; init; } = "";
}

/// <summary>
/// POST /payments/{id}/evidence: brings what a rule asks for, before the payment is made or after. The check of the payment then warns where it asked for evidence.
/// </summary>
internal sealed class ProvePayment(
    IDatabase database, IAttachedFiles files, ILedgerFacts ledger, Plans plans, IAuditTrail trail, ICaller caller, IDivisions divisions, TimeProvider time, IPaymentLookup? payments = null)
    : Endpoint<ProvePaymentRequest, EvidenceView>
{
    public const int LongestProof = 500;

    public override void Configure()
    {
        Post("/payments/{id}/evidence");
        AllowFileUploads(dontAutoBindFormData: true); // a form that is bound is a form in memory
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Monitoring").Accepts<ProvePaymentRequest>("multipart/form-data").Produces<EvidenceView>(201).Produces<EvidenceView>(200).Produces<Problem>(422, "application/problem+json"), clearDefaults: true);
        Summary(s => s.Summary = "Bring a file that a rule asks for about a payment: the form holds indicatorId, rule, proves (what it proves), and then the file.");
    }

    public override async Task HandleAsync(ProvePaymentRequest req, CancellationToken ct)
    {
        var taken = await files.TakeAsync(HttpContext.Request, ct);
        if (taken.File is not { } file)
        {
            await Problem.WriteAsync(HttpContext, taken.Refusal!, "file", taken.Value);
            return;
        }
        var (indicator, rule, proves) = (taken.Field("indicatorId"), taken.Field("rule"), taken.Field("proves"));
        var (fault, row, isNew) = await database.WriteAsync((db, token) => KeepAsync(db, req.Id, indicator, rule, proves, file, token), ct);
        if (!isNew) files.Discard(file);
        if (fault is not null) await Problem.WriteAsync(HttpContext, fault.Code == EntryRefusals.NotFound.Code ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
        else await Send.ResponseAsync(EvidenceView.Of(row!), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, ct);
    }

    private async Task<(Fault? Fault, EvidenceFile? Row, bool IsNew)> KeepAsync(SunLedgerDb db, string id, string? indicatorId, string? rule, string? proves, AttachedFile file, CancellationToken ct)
    {
        if (EntryChecks.Id(1, "id", id) is { } none) return (none, null, false);
        // What stands in the ledger says what it is paid from; of what does not stand there yet somebody has to.
        var posted = payments is null ? null : (await payments.FindAsync(db, [id], ct)).GetValueOrDefault(id)?.Indicator;
        if (posted is not null && !divisions.Sees(caller, posted.DivisionPath, time.Today())) return (Fault.Of(EntryRefusals.NotFound, 1, "id"), null, false);
        var fault = EntryChecks.RequiredText(1, "rule", "规则", rule, 16) ?? EntryChecks.RequiredText(1, "proves", "证明事项", proves, LongestProof)
            ?? (plans.Current.All.SelectMany(d => d.Rules).Any(r => r.Code == rule && r.Subject == Subject.Payment) ? null : Fault.Of(MonitoringRefusals.UnknownRule, 1, "rule", rule))
            ?? (posted is null ? EntryChecks.Id(1, "indicatorId", indicatorId) : null);
        if (fault is not null) return (fault, null, false);
        var indicator = posted ?? (await ledger.IndicatorsAsync(db, [indicatorId!], ct)).GetValueOrDefault(indicatorId!);
        if (indicator is null || !divisions.Sees(caller, indicator.DivisionPath, time.Today())) return (Fault.Of(MonitoringRefusals.NothingToProve, 1, "indicatorId", id), null, false);

        var there = await db.Set<EvidenceFile>().AsNoTracking().Where(f => f.PaymentId == id).ToListAsync(ct);
        if (there.Find(f => f.RuleCode == rule && f.Sha256 == file.Sha256 && f.IndicatorId == indicator.Id) is { } same) return (null, same, false);
        if (there.Count >= IAttachedFiles.MostOfOne) return (Fault.Of(MonitoringRefusals.EvidenceMany, 1, "file"), null, false);
        var row = EvidenceView.Row(file, rule!, proves!, indicator.DivisionPath, caller, time.GetUtcNow(), payment: id, indicator: indicator.Id);
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new Act("payment.prove", "payment", id) { DivisionPath = indicator.DivisionPath, After = new { rule, file = file.Name, file.Sha256 }, Reason = proves }, ct);
        return (null, row, true);
    }
}
