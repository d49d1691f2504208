using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Ways;

namespace SunLedger.Ledger.TraceIndicator;

/// <summary>The words of a trace, in the reader's language.</summary>
internal sealed class TraceWords(bool english)
{
    public string Undistributed => english ? "Not given to anybody yet" : "未分配";

    public string InTransit => english ? "Released, and not acknowledged by the receiver yet" : "已下达，接收方尚未确认";

    public string TooMany => english ? "There are more than can be shown here: open one of the indicators above" : "下级过多，此处未全部列出；请打开上面的某条指标继续追溯";

    public string NotRegistered(string docNo) => english
        ? $"The notice above, {docNo}, is not registered in this ledger"
        : $"上级指标文 {docNo} 未在本台账登记";

    public string Gone => english ? "Recalled or reduced: no longer in these books" : "已收回或追减";

    public string Of(TrackJoin join) => english ? join.En : join.Zh;

    /// <summary>What there is to say of a step that is no release.</summary>
    public string? Of(MoneyStep step) => step.Kind switch
    {
        StepKind.CarryOver => english ? "Carried over into the next budget year" : "结转下年",
        StepKind.Virement => english ? "By virement" : "调剂转入",
        StepKind.Track => Of(step.Join!),
        _ => null,
    };

    public string NoProject(long key) => english ? $"Project number {key} is no longer in the library" : $"项目库中已没有第 {key} 号项目";

    public string OtherPayees(int count) => english ? $"{count} other payees" : $"其他 {count} 个收款人";
}
