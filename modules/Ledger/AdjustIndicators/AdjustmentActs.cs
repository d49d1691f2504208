using SunLedger.Ledger.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>What is recorded of adjustments and corrections: what each did, to which indicator, and why.</summary>
internal static class AdjustmentActs
{
    private const int MostShown = 20;

    /// <summary>One act for a batch. Who posted it is told by the batch; where from, when that is who is acting now.</summary>
    public static Act Of(Batch batch, IReadOnlyList<AdjustedLine> lines, Actor acting) => new("adjustment.post", "adjustment", lines is [var one] ? one.Id : $"{lines.Count} rows")
    {
        By = acting.Id == batch.ById ? acting : new Actor(batch.ById, batch.ByName, "", lines[0].Found.Here!.Indicator.DivisionPath, null, null, null, null),
        DivisionPath = lines[0].Found.Here!.Indicator.DivisionPath,
        After = lines.Take(MostShown).Select(l => Seen(l.Adjustment, l.Found.Here!.Indicator.Id)),
        Reason = lines[0].Adjustment.Reason,
    };

    private static object Seen(Adjustment a, string indicatorId) =>
        new { a.Id, a.Kind, indicatorId, amount = new Money(a.AmountFen).InYuan, a.MovedOn, a.DocNo, a.Reason, a.CorrectsKind, a.CorrectsId };
}
