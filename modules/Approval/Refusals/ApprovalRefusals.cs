using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Refusals;

/// <summary>What Approval refuses, in words.</summary>
internal sealed class ApprovalRefusals : IRefusals
{
    public static readonly RefusalText UnknownKind = new(
        "unknown_document_kind", 422, "没有单据类型“{0}”", "There is no kind of document \"{0}\"", "可选类型：{1}。", "Kinds: {1}.");

    public static readonly RefusalText SubmitNotAllowed = new(
        "submit_not_allowed", 403, "您没有登记“{0}”的权限，不能提交", "You may not make a \"{1}\", and so not submit one",
        "请由有经办权限的人员提交；审核人员不需要经办权限。", "Have somebody submit it who may make it; whoever checks it need not.");

    public static readonly RefusalText ContentShape = new(
        "content_shape", 422, "单据内容无法读取：{0}", "The content of the document cannot be read: {0}",
        "请按该类型的字段填写，字段见 GET /api/v1/approval/kinds。", "Send the fields of its kind: see GET /api/v1/approval/kinds.");

    public static readonly RefusalText NoChain = new(
        "no_chain", 422, "“{0}”没有适用于本单据的审批流程", "No approval chain takes this \"{1}\"",
        "请联系管理员在“审批流程”中为该类型、类别、级次和金额设置流程。", "Ask the administrator to design a chain for this kind, category, level and amount.");

    public static readonly RefusalText UnknownParent = new(
        "unknown_parent", 422, "没有上级单据“{0}”，或不在您的区划范围内", "There is no document \"{0}\" above, or it is not in your division",
        "请核对上级单据编号。", "Check the id of the document above.");

    public static readonly RefusalText DocumentEnded = new(
        "document_ended", 409, "单据已办结（{0}）", "The document has ended ({1})",
        "如需再次办理，请以新编号提交。", "Submit it under a new id if it is still needed.");

    public static readonly RefusalText DocumentExpired = new(
        "document_expired", 409, "单据已过办理期限，将自动终止", "The document is past its time and ends by itself",
        "请由提交人以新编号重新提交。", "Have it submitted again under a new id.");

    public static readonly RefusalText DocumentWithSubmitter = new(
        "document_with_submitter", 409, "单据已退回提交人修改", "The document is back with whoever submitted it",
        "请等提交人重新提交。", "Wait until it is submitted again.");

    public static readonly RefusalText NotYourDocument = new(
        "not_your_document", 403, "只有提交人可以修改并重新提交", "Only whoever submitted it may change and submit it again",
        "请退回提交人修改。", "Return it to them.");

    public static readonly RefusalText NothingChanged = new(
        "nothing_changed", 409, "单据正在办理，内容没有变化", "The document is on its way, and nothing in it has changed",
        "无需重复提交。", "There is nothing to submit.");

    public static readonly RefusalText StepPassed = new(
        "step_passed", 409, "单据已不在第 {0} 步，可能已由他人办理", "The document is no longer at step {0}: somebody else may have acted",
        "请刷新后查看最新状态。", "Look at it again.");

    public static readonly RefusalText DocumentChanged = new(
        "document_changed", 409, "单据内容已修改，与您看到的不同", "The document was changed: it is not what you saw",
        "请刷新后重新审阅，再作决定。", "Read it again before you decide.");

    public static readonly RefusalText NotYourStep = new(
        "not_your_step", 403, "本步骤不由您的岗位办理", "This step does not wait for any of your roles",
        "本步骤岗位：{0}，区划：{1}。", "It waits for {0} of {1}.");

    public static readonly RefusalText OwnDocument = new(
        "own_document", 403, "不能审批自己提交的单据，也不能代提交人审批", "Nobody decides on what they submitted, nor as a delegate of whoever did",
        "请由同岗位的其他人员办理。", "Have somebody else of that role act.");

    public static readonly RefusalText ActedBefore = new(
        "acted_before", 403, "您（或您代办的人）已在本单据的其他步骤签署意见", "You, or the one you stand in for, have agreed to this document already",
        "不同步骤和会签岗位须由不同人员办理。", "Each step and each countersigning role needs another person.");

    public static readonly RefusalText ParentNotGranted = new(
        "parent_not_granted", 409, "上级单据尚未通过，不能同意本单据", "The document above is not granted yet",
        "请先办结上级单据。", "Decide on that one first.");

    public static readonly RefusalText TooEarly = new(
        "too_early", 409, "本步骤须满 {0} 日方可同意", "This step has to last {0} days before anybody may agree",
        "请在期满后办理。", "Come back when they have passed.");

    public static readonly RefusalText NoCountersign = new(
        "no_countersign", 409, "本步骤不是会签步骤", "This step needs no countersigning", "请直接同意、退回或否决。", "Agree, return or refuse.");

    public static readonly RefusalText ReasonRequired = new(
        "reason_required", 422, "退回或否决须填写理由", "Returning and refusing need a reason", "请填写理由。", "Give the reason.");

    public static readonly RefusalText NoSuchStep = new(
        "no_such_step", 422, "不能退回到第 {0} 步", "It cannot be returned to step {0}", "请选择当前步骤之前的步骤，或选择提交人（0）。", "Choose an earlier step, or 0 for whoever submitted it.");

    public static readonly RefusalText ReceivedBefore = new(
        "received_before", 409, "本步骤已有人签收", "Somebody has received it at this step", "无需重复签收。", "There is nothing to do.");

    public static readonly RefusalText ReceivedAlready = new(
        "received_already", 409, "下一环节已签收或已办理，不能撤回", "The next step has received it or acted on it: it can no longer be withdrawn",
        "请联系当前办理人退回。", "Ask whoever has it to return it.");

    public static readonly RefusalText NotYoursToWithdraw = new(
        "not_yours_to_withdraw", 403, "只能撤回自己最近一次的提交或意见", "One withdraws one's own last act, and nothing else", "请联系当前办理人退回。", "Ask whoever has it to return it.");

    public static readonly RefusalText NotYoursToAttach = new(
        "not_yours_to_attach", 409, "附件由提交人或当前步骤的办理人上传", "Files are added by whoever submitted the document or is to decide it now", "请将材料交给提交人或当前办理人。", "Give the file to one of them.");

    public static readonly RefusalText NotLate = new(
        "not_late", 409, "单据尚未逾期", "The document is not late", "无需处理。", "There is nothing to do.");

    private static readonly Dictionary<ApprovalRefusal, RefusalText> Texts = new()
    {
        [ApprovalRefusal.DocumentEnded] = DocumentEnded,
        [ApprovalRefusal.DocumentExpired] = DocumentExpired,
        [ApprovalRefusal.DocumentWithSubmitter] = DocumentWithSubmitter,
        [ApprovalRefusal.NotYourDocument] = NotYourDocument,
        [ApprovalRefusal.NothingChanged] = NothingChanged,
        [ApprovalRefusal.StepPassed] = StepPassed,
        [ApprovalRefusal.DocumentChanged] = DocumentChanged,
        [ApprovalRefusal.NotYourStep] = NotYourStep,
        [ApprovalRefusal.OwnDocument] = OwnDocument,
        [ApprovalRefusal.ActedBefore] = ActedBefore,
        [ApprovalRefusal.ParentNotGranted] = ParentNotGranted,
        [ApprovalRefusal.TooEarly] = TooEarly,
        [ApprovalRefusal.NoCountersign] = NoCountersign,
        [ApprovalRefusal.ReasonRequired] = ReasonRequired,
        [ApprovalRefusal.NoSuchStep] = NoSuchStep,
        [ApprovalRefusal.ReceivedBefore] = ReceivedBefore,
        [ApprovalRefusal.ReceivedAlready] = ReceivedAlready,
        [ApprovalRefusal.NotYoursToWithdraw] = NotYoursToWithdraw,
        [ApprovalRefusal.NotYoursToAttach] = NotYoursToAttach,
        [ApprovalRefusal.NotLate] = NotLate,
    };

    /// <summary>The words of a refusal of the core.</summary>
    public static RefusalText Of(ApprovalRefusal refusal) => Texts[refusal];

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All =>
    [
        UnknownKind, SubmitNotAllowed, ContentShape, NoChain, UnknownParent, DocumentEnded, DocumentExpired, DocumentWithSubmitter, NotYourDocument, NothingChanged,
        StepPassed, DocumentChanged, NotYourStep, OwnDocument, ActedBefore, ParentNotGranted, TooEarly, NoCountersign, ReasonRequired, NoSuchStep, ReceivedBefore,
        ReceivedAlready, NotYoursToWithdraw, NotYoursToAttach, NotLate,
    ];
}
