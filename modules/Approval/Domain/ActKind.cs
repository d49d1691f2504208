namespace SunLedger.Approval.Domain;

/// <summary>What somebody, or time, does to a document. The numbers are stored.</summary>
internal enum ActKind
{
    /// <summary>提交</summary>
    Submit = 1,

    /// <summary>同意</summary>
    Agree = 2,

    /// <summary>会签: the agreement of one of several roles that must all agree.</summary>
    Countersign = 3,

    /// <summary>退回 to an earlier step, or to whoever submitted it.</summary>
    Return = 4,

    /// <summary>否决</summary>
    Refuse = 5,

    /// <summary>撤回 of one's own act, before anybody received it.</summary>
    Withdraw = 6,

    /// <summary>签收</summary>
    Receive = 7,

    /// <summary>逾期升级, by time.</summary>
    Escalate = 8,

    /// <summary>逾期终止, by time.</summary>
    Expire = 9,

    /// <summary>上传附件: decides nothing, and stands in the history.</summary>
    Attach = 10,
}
