namespace SunLedger.Ledger.Domain;

/// <summary>What a journal entry does to an account. The numbers are stored.</summary>
internal enum MovementKind
{
    /// <summary>登记: money appears at an indicator, registered there or released from above.</summary>
    Register = 1,

    /// <summary>下达: money goes one level down or to a budget unit.</summary>
    Release = 2,

    /// <summary>接收: the receiver acknowledges what was released to it. Moves nothing.</summary>
    Receive = 3,

    /// <summary>安排: money is matched to a project.</summary>
    Assign = 4,

    /// <summary>退回: a payee gives money back.</summary>
    Return = 5,

    /// <summary>支付: the treasury pays.</summary>
    Pay = 6,

    /// <summary>收回: the level above takes undistributed money back.</summary>
    Recall = 7,

    /// <summary>收回入账: what was recalled arrives where it had been released.</summary>
    TakeBack = 8,

    /// <summary>结转转出: unspent money goes on to the next budget year.</summary>
    CarryOut = 9,

    /// <summary>结转转入: unspent money of the year before arrives.</summary>
    CarryIn = 10,

    /// <summary>追加: the budget is supplemented.</summary>
    Supplement = 11,

    /// <summary>追减: the budget is reduced.</summary>
    Reduce = 12,

    /// <summary>调剂调出: money goes to another indicator of the division.</summary>
    VirementOut = 13,

    /// <summary>调剂调入: money comes from another indicator of the division.</summary>
    VirementIn = 14,

    /// <summary>撤销安排: what was assigned and not paid is undistributed again.</summary>
    Unassign = 15,

    /// <summary>更正: the effect of a wrong line is taken back.</summary>
    Correct = 16,

    /// <summary>冻结: a pending movement holds money.</summary>
    Reserve = 17,

    /// <summary>解冻: held money is free again, or used by the movement that held it.</summary>
    Free = 18,
}
