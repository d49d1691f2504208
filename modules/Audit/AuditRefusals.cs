namespace SunLedger.Audit;

/// <summary>What the trail refuses.</summary>
internal sealed class AuditRefusals : IRefusals
{
    public static readonly RefusalText TooYoung = new(
        "archive_too_young", 422, "{0} 之前的日志尚在留存期内，只能归档 {1} 及以前的", "Lines before {0} are not old enough: those before {1} may leave",
        "网络安全法第二十一条要求日志留存不少于六个月；本单位的期限见 SunLedger:Audit:KeepMonths。", "Logs stay for six months at least; the office's own term is SunLedger:Audit:KeepMonths.");

    public static readonly RefusalText NothingToArchive = new(
        "nothing_to_archive", 409, "{0} 之前没有可归档的日志", "There is no line before {0} that could leave", "请选择更晚的日期。", "Choose a later day.");

    public static readonly RefusalText NotSealed = new(
        "archive_not_sealed", 409, "有日志尚未封存，暂不能归档", "Some of these lines are not sealed yet", "请稍候再试；若仍不行，请先核验日志。", "Try again in a while; if it stays so, verify the trail first.");

    public static readonly RefusalText NotYoursToArchive = new(
        "archive_beyond", 403, "其中有您区划以外的日志", "Some of these lines are not of your division", "请由能看到全部日志的审计管理员归档。", "Have the audit administrator move them who sees all.");

    public static readonly RefusalText NoArchive = new(
        "archive_not_found", 404, "没有归档文件“{0}”", "There is no archive \"{0}\"", "请从归档列表中选择。", "Choose from the list of archives.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [TooYoung, NothingToArchive, NotSealed, NotYoursToArchive, NoArchive];
}
