namespace SunLedger.Personal;

/// <summary>What is refused about personal data, and what to do about it.</summary>
internal sealed class PersonalRefusals : IRefusals
{
    public static readonly RefusalText ReasonMissing = new(
        "unmask_reason", 422, "查看完整信息须写明理由（{0} 至 {1} 个字符）", "A full view takes a reason of {0} to {1} characters",
        "请写明因何业务需要查看；理由将记入审计日志。", "Say which business needs it; the reason goes into the audit trail.");

    public static readonly RefusalText ViewsUsedUp = new(
        "unmask_limit", 429, "今日查看完整信息已达 {0} 次上限", "You have had the {0} full views that a day allows",
        "请明日再查；业务确需更多时，请联系系统管理员调整上限。", "Come back tomorrow; ask the system administrator when business needs more.");

    public static readonly RefusalText KeysOfTheWhole = new(
        "keys_of_the_whole", 422, "更换密钥影响整个系统，只能由最上级区划的安全管理员办理", "New keys are for the whole installation: the security administrator of its root makes them",
        "请联系最上级区划的安全管理员。", "Ask the security administrator of the root division.");

    public IReadOnlyList<RefusalText> All => [ReasonMissing, ViewsUsedUp, KeysOfTheWhole];
}
