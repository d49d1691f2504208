using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Moments;

/// <summary>
/// The lines that move each number, adjustments among them. The correction of an adjustment is that adjustment with the opposite sign. Of payments
/// nothing is said here: what corrects one is a payment itself.
/// </summary>
internal static class MovedLines
{
    /// <summary>What was assigned to projects: assignments, what was unassigned, carried to the next year's indicator, and corrected.</summary>
    public static IQueryable<MovedLine> Assigned(SunLedgerDb db, Moment moment)
    {
        var assignments = db.Set<Assignment>().At(db, moment).Select(a => new MovedLine
        {
            No = a.No, Id = a.Id, IndicatorKey = a.IndicatorKey, FromKey = 0L, ProjectKey = a.ProjectKey, Fen = a.AmountFen, On = a.AssignedOn, Adjustment = 0,
        });
        var adjusted = Adjusted(db, moment).Where(a => a.Line.ProjectKey != null);
        var here = adjusted.Where(a => a.Line.CorrectsKind == CorrectedKind.Assignments || a.Kind == AdjustmentKind.Unassign || a.Kind == AdjustmentKind.CarryOver)
            .Select(a => new MovedLine
            {
                No = a.Line.No, Id = a.Line.Id, IndicatorKey = a.Line.IndicatorKey, FromKey = 0L, ProjectKey = a.Line.ProjectKey!.Value,
                Fen = a.Line.CorrectsKind == CorrectedKind.Adjustments ? a.Line.AmountFen : -a.Line.AmountFen, On = a.Line.MovedOn, Adjustment = a.Line.Kind,
            });
        var there = adjusted.Where(a => a.Kind == AdjustmentKind.CarryOver)
            .Select(a => new MovedLine
            {
                No = a.Line.No, Id = a.Line.Id, IndicatorKey = a.Line.OtherKey!.Value, FromKey = 0L, ProjectKey = a.Line.ProjectKey!.Value,
                Fen = a.Line.CorrectsKind == CorrectedKind.Adjustments ? -a.Line.AmountFen : a.Line.AmountFen, On = a.Line.MovedOn, Adjustment = a.Line.Kind,
            });
        return assignments.Concat(here).Concat(there);
    }

    /// <summary>What indicators got from the level above: releases, what was recalled of them, and corrected.</summary>
    public static IQueryable<MovedLine> Released(SunLedgerDb db, Moment moment)
    {
        var releases = db.Set<Release>().At(db, moment).Select(r => new MovedLine
        {
            No = r.No, Id = r.Id, IndicatorKey = r.ChildKey, FromKey = r.FromKey, ProjectKey = 0L, Fen = r.AmountFen, On = r.ReleasedOn, Adjustment = 0,
        });
        var back = Adjusted(db, moment).Where(a => a.Line.OtherKey != null && (a.Line.CorrectsKind == CorrectedKind.Releases || a.Kind == AdjustmentKind.Recall || a.Kind == AdjustmentKind.SendBack))
            .Select(a => new MovedLine
            {
                No = a.Line.No, Id = a.Line.Id,
                IndicatorKey = a.Line.CorrectsKind == CorrectedKind.Releases ? a.Line.OtherKey!.Value : a.Line.IndicatorKey,
                FromKey = a.Line.CorrectsKind == CorrectedKind.Releases ? a.Line.IndicatorKey : a.Line.OtherKey!.Value,
                ProjectKey = 0L, Fen = a.Line.CorrectsKind == CorrectedKind.Adjustments ? a.Line.AmountFen : -a.Line.AmountFen, On = a.Line.MovedOn, Adjustment = a.Line.Kind,
            });
        return releases.Concat(back);
    }

    /// <summary>What came to and went from indicators that were released from above, and did not come or go between levels: virements and money of other years.</summary>
    public static IQueryable<MovedLine> Beside(SunLedgerDb db, Moment moment)
    {
        var adjusted = Adjusted(db, moment).Where(a => a.Kind == AdjustmentKind.Virement || a.Kind == AdjustmentKind.CarryOver);
        var here = adjusted.Join(db.Set<Indicator>().Where(i => i.ParentKey != null), a => a.Line.IndicatorKey, i => i.Key, (a, i) => new MovedLine
        {
            No = a.Line.No, Id = a.Line.Id, IndicatorKey = i.Key, FromKey = i.ParentKey!.Value, ProjectKey = 0L,
            Fen = a.Line.CorrectsKind == CorrectedKind.Adjustments ? a.Line.AmountFen : -a.Line.AmountFen, On = a.Line.MovedOn, Adjustment = a.Line.Kind,
        });
        var there = adjusted.Join(db.Set<Indicator>().Where(i => i.ParentKey != null), a => a.Line.OtherKey, i => i.Key, (a, i) => new MovedLine
        {
            No = a.Line.No, Id = a.Line.Id, IndicatorKey = i.Key, FromKey = i.ParentKey!.Value, ProjectKey = 0L,
            Fen = a.Line.CorrectsKind == CorrectedKind.Adjustments ? -a.Line.AmountFen : a.Line.AmountFen, On = a.Line.MovedOn, Adjustment = a.Line.Kind,
        });
        return here.Concat(there);
    }

    // With what each did: of a correction, what the corrected adjustment had done.
    private static IQueryable<AdjustedLine> Adjusted(SunLedgerDb db, Moment moment) =>
        db.Set<Adjustment>().At(db, moment).LeftJoin(
            db.Set<Adjustment>(), a => a.CorrectsKind == CorrectedKind.Adjustments ? a.CorrectsId : null, c => c.Id,
            (a, corrected) => new AdjustedLine { Line = a, Kind = corrected == null ? a.Kind : corrected.Kind });

    private sealed class AdjustedLine
    {
        public required Adjustment Line { get; init; }
        public required AdjustmentKind Kind { get; init; }
    }
}
