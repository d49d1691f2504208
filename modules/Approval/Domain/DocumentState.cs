namespace SunLedger.Approval.Domain;

/// <summary>Where a document stands. The numbers are stored.</summary>
internal enum DocumentState
{
    /// <summary>办理中: it waits at a step of its chain.</summary>
    Pending = 1,

    /// <summary>退回待修改: back with whoever submitted it.</summary>
    Returned = 2,

    /// <summary>已撤回: taken back by whoever submitted it.</summary>
    Withdrawn = 3,

    /// <summary>已通过: everybody agreed, and it is done.</summary>
    Granted = 4,

    /// <summary>已否决: refused for good.</summary>
    Refused = 5,

    /// <summary>已逾期终止: nobody decided in time.</summary>
    Expired = 6,
}
