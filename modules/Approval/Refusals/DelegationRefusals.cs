using SunLedger.Approval.Domain;

namespace SunLedger.Approval.Refusals;

/// <summary>What is refused of delegations, in words.</summary>
internal sealed class DelegationRefusals : IRefusals
{
    public static readonly RefusalText Unknown = new(
        "unknown_delegate", 422, "没有用户“{0}”，或已停用", "There is no user \"{0}\", or the account is closed", "请核对受托人账号。", "Check the account name.");

    public static readonly RefusalText Oneself = new(
        "delegate_oneself", 422, "不能委托给自己", "Nobody delegates to themselves", "请选择同事。", "Choose a colleague.");

    public static readonly RefusalText Elsewhere = new(
        "delegate_elsewhere", 422, "受托人“{0}”不在您的区划", "\"{0}\" does not belong to your division", "请选择本区划的同事。", "Choose a colleague of your division.");

    public static readonly RefusalText OtherUnit = new(
        "delegate_other_unit", 422, "受托人“{0}”与您不属同一单位", "\"{0}\" is not of your unit",
        "单位岗位只能委托本单位的同事，科室岗位只能委托科室的同事；请选择本单位（科室）的同事。", "A unit's seat goes to a colleague of the unit, an office's to one of the office: choose one of yours.");

    public static readonly RefusalText Administrator = new(
        "delegate_administers", 422, "受托人“{0}”是管理员，不办业务", "\"{0}\" administers and does no business", "请选择业务岗位的同事。", "Choose a colleague of the business.");

    public static readonly RefusalText RolesApart = new(
        "roles_apart", 422, "“{0}”与“{1}”不得由同一人担任：{2}", "{3} and {4} must not be one person's: {5}", "请委托其他同事，或只委托其他岗位。", "Delegate to somebody else, or other roles.");

    public static readonly RefusalText RoleNotHeld = new(
        "delegate_role_not_held", 422, "您不具有要委托的岗位", "You do not hold what you want to delegate", "只能委托自己具有的岗位：{0}。", "One delegates one's own roles: {0}.");

    public static readonly RefusalText DelegatedRole = new(
        "delegation_of_delegation", 422, "该岗位是他人委托给您的，不能再委托", "You have that role by delegation: it is not passed on",
        "请由委托人本人另行委托。", "Have the one who delegated it to you choose another delegate.");

    public static readonly RefusalText EndMissing = new(
        "delegation_end_missing", 422, "委托须有截止日期", "A delegation has a last day", "请填写截止日期。", "Say until when.");

    public static readonly RefusalText EndRange = new(
        "delegation_end_range", 422, "委托期间不合理", "The days of the delegation are not right",
        "不早于今天，截止不早于开始，最长 {0} 日。", "Not before today, the last not before the first, {0} days at most.");

    private static readonly Dictionary<DelegationRefusal, RefusalText> Texts = new()
    {
        [DelegationRefusal.Unknown] = Unknown,
        [DelegationRefusal.Oneself] = Oneself,
        [DelegationRefusal.Elsewhere] = Elsewhere,
        [DelegationRefusal.OtherUnit] = OtherUnit,
        [DelegationRefusal.Administrator] = Administrator,
        [DelegationRefusal.RolesApart] = RolesApart,
        [DelegationRefusal.RoleNotHeld] = RoleNotHeld,
        [DelegationRefusal.DelegatedRole] = DelegatedRole,
        [DelegationRefusal.EndMissing] = EndMissing,
        [DelegationRefusal.EndRange] = EndRange,
    };

    /// <summary>The words of a refusal of the core.</summary>
    public static RefusalText Of(DelegationRefusal refusal) => Texts[refusal];

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [.. Texts.Values];
}
