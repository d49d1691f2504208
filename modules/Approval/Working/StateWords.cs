using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Working;

/// <summary>What states are called in sentences.</summary>
internal static class StateWords
{
    public static Bilingual Of(DocumentState state) => state switch
    {
        DocumentState.Pending => new("办理中", "pending"),
        DocumentState.Returned => new("已退回", "returned"),
        DocumentState.Withdrawn => new("已撤回", "withdrawn"),
        DocumentState.Granted => new("已通过", "granted"),
        DocumentState.Refused => new("已否决", "refused"),
        DocumentState.Expired => new("逾期终止", "expired"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
