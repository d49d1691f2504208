using SunLedger.Ledger.AdjustIndicators;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Ledger.ReleaseIndicators;

namespace SunLedger.Ledger.CorrectLines;

/// <summary>A wrong line, and what should have been posted instead: at most one of the five.</summary>
/// <param name="Correction">The correction; its kind goes without saying.</param>
/// <param name="Indicator">The right indicator.</param>
/// <param name="Release">The right release.</param>
/// <param name="Assignment">The right assignment.</param>
/// <param name="Payment">The right payment.</param>
/// <param name="Adjustment">The right adjustment.</param>
internal sealed record CorrectionRequest(
    AdjustmentRequest? Correction, IndicatorRequest? Indicator, ReleaseRequest? Release, AssignmentRequest? Assignment, PaymentRequest? Payment, AdjustmentRequest? Adjustment);

/// <summary>POST /corrections: takes a wrong line back and posts the right one, together or not at all.</summary>
internal sealed class CorrectLines(
    IDatabase database, ICaller caller, TimeProvider time, Func<SunLedgerDb, IPostingRun<AdjustmentDraft>> adjust, Func<SunLedgerDb, IPostingRun<IndicatorDraft>> register,
    Func<SunLedgerDb, IPostingRun<ReleaseDraft>> release, Func<SunLedgerDb, IPostingRun<AssignmentDraft>> assign, Func<SunLedgerDb, IPostingRun<PaymentDraft>> pay)
    : Endpoint<CorrectionRequest, BatchAnswer>
{
    private const string Correcting = "correcting";
    private const int RightRow = 2;

    public override void Configure()
    {
        Post("/corrections");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Take a wrong line back and, when it is sent along, post the right one: row 1 is the correction, row 2 the right line. The wrong line stays and is shown as corrected.");
    }

    public override async Task HandleAsync(CorrectionRequest req, CancellationToken ct)
    {
        if (req.Payment is not null && !caller.May(May.PostPayments))
        {
            await Send.ForbiddenAsync(ct);
            return;
        }
        var by = PostedBy.Of(caller);
        var results = await database.WriteAsync((db, token) => PostAsync(db, req, by, token), ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, BatchMode.All, isMany: false), ct);
    }

    private async Task<IReadOnlyList<RowResult>> PostAsync(SunLedgerDb db, CorrectionRequest req, PostedBy by, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Correcting, ct);
        var correction = (req.Correction ?? new(null, null, null, null, null, null, null, null, null, null, null, null)) with { Kind = "correct" };
        var results = new List<RowResult> { await OneAsync(adjust(db), AdjustmentDraft.Read(correction, 1), by, ct) };
        if (results[0].Outcome != Outcome.Refused && Right(db, req, by, ct) is { } right) results.Add(await right);

        var answer = BatchAnswer.HoldBack(results, BatchMode.All);
        if (answer.Any(r => r.Outcome == Outcome.Refused)) await transaction.RollbackToSavepointAsync(Correcting, ct);
        return answer;
    }

    private Task<RowResult>? Right(SunLedgerDb db, CorrectionRequest req, PostedBy by, CancellationToken ct)
    {
        if (req.Indicator is { } indicator) return OneAsync(register(db), IndicatorDraft.Read(indicator, RightRow, time.Today().Year + 1), by, ct);
        if (req.Release is { } sent) return OneAsync(release(db), ReleaseDraft.Read(sent, RightRow), by, ct);
        if (req.Assignment is { } assignment) return OneAsync(assign(db), AssignmentDraft.Read(assignment, RightRow), by, ct);
        if (req.Payment is { } payment) return OneAsync(pay(db), PaymentDraft.Read(payment, RightRow, new RawFields(payment.Fields, null)), by, ct);
        if (req.Adjustment is { } adjustment) return OneAsync(adjust(db), AdjustmentDraft.Read(adjustment, RightRow), by, ct);
        return null;
    }

    private static async Task<RowResult> OneAsync<T>(IPostingRun<T> run, Draft<T> draft, PostedBy by, CancellationToken ct) where T : class =>
        (await run.PostAsync([new Call<T>([draft], BatchMode.All, by)], ct))[0][0];
}
