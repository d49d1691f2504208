using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>Whom a demand for approval binds.</summary>
public static class ApprovalBinding
{
    /// <summary>
    /// True for everybody but systems: the treasury's payment system posts what has passed a chain of its own, and the host's own work (the demo, what
    /// is late) is nobody's decision.
    /// </summary>
    public static bool IsBoundByApproval(this ICaller caller) => caller is not SystemCaller && !(caller.Roles.Contains(RoleCodes.Api) && caller.May(May.PostPayments));
}
