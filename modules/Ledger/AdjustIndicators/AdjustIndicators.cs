using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>Money to recall, carry over, supplement, reduce, transfer, unassign or send back, or a line to correct.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Kind">recall 收回, carryOver 结转, supplement 追加, reduce 追减, virement 调剂, unassign 撤销安排, correct 更正 or sendBack 退回.</param>
/// <param name="IndicatorId">Indicator whose money it is; not for a correction.</param>
/// <param name="OtherId">Indicator that receives it: of a virement, and of a carry-over, which opens it when it is not there yet.</param>
/// <param name="ProjectCode">Project to unassign from; of a carry-over, the project whose unpaid share is carried over with it.</param>
/// <param name="Amount">Amount in yuan; not for a correction, which takes back the whole line.</param>
/// <param name="PovertyAmount">Poverty share in yuan. May be absent when the whole indicator is poverty money, or none of it.</param>
/// <param name="MovedOn">Business date.</param>
/// <param name="DocNo">Number of the document that orders it.</param>
/// <param name="Reason">Why; a correction and an unassignment must say so.</param>
/// <param name="CorrectsKind">Kind of the line to correct: indicators, releases, assignments, payments or adjustments.</param>
/// <param name="Corrects">Id of the line to correct.</param>
internal sealed record AdjustmentRequest(
    string? Id, string? Kind, string? IndicatorId, string? OtherId, string? ProjectCode, decimal? Amount, decimal? PovertyAmount, DateOnly? MovedOn, string? DocNo,
    string? Reason, string? CorrectsKind, string? Corrects);

/// <summary>POST /adjustments: posts adjustments of any kind.</summary>
internal sealed class AdjustIndicators(PostingQueue<AdjustmentDraft> queue, ICaller caller) : PostingEndpoint<AdjustmentRequest, AdjustmentDraft>(queue, caller)
{
    public override void Configure()
    {
        Post("/adjustments");
        Permissions(May.MoveIndicators);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Recall, carry over, supplement, reduce, transfer, unassign or send back money, or take a wrong line back; ?mode=all (default) or partial.");
    }

    protected override Draft<AdjustmentDraft> Read(AdjustmentRequest sent, int row) => AdjustmentDraft.Read(sent, row);
}
