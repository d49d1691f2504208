namespace SunLedger.Ledger.Domain;

/// <summary>What an adjustment does. The numbers are stored.</summary>
internal enum AdjustmentKind
{
    /// <summary>收回: undistributed money goes back to the level above, or out of the ledger when its source keeps none here.</summary>
    Recall = 1,

    /// <summary>结转: unspent money goes into an indicator of the next budget year.</summary>
    CarryOver = 2,

    /// <summary>追加: more money for an indicator that was registered here.</summary>
    Supplement = 3,

    /// <summary>追减: less of it.</summary>
    Reduce = 4,

    /// <summary>调剂: money goes to another indicator of the division and year.</summary>
    Virement = 5,

    /// <summary>撤销安排: what was assigned to a project and not paid is undistributed again.</summary>
    Unassign = 6,

    /// <summary>更正: the effect of a line that was posted wrongly is taken back. The line stays.</summary>
    Correct = 7,

    /// <summary>退回: the receiver does not take what was released to it: undistributed money goes back up before it is acknowledged.</summary>
    SendBack = 8,
}
