using SunLedger.Modules;

namespace SunLedger.Messages.Approval;

/// <summary>Whom a demand for approval binds.</summary>
public static class ApprovalBinding
{
    /// <summary>True for everybody, people and programs alike. The host's own work alone (the demo, what is late) is nobody's decision.</summary>
    public static bool IsBoundByApproval(this ICaller caller) => caller is not SystemCaller;
}
