namespace SunLedger.Approval.Refusals;

/// <summary>What is refused about settings, files and lists of Approval.</summary>
internal sealed class WorkRefusals : IRefusals
{
    public static readonly RefusalText DocumentsRange = new(
        "documents_range", 422, "一次同意 1 至 {0} 份单据", "Agree to 1 to {0} documents at a time", "请分批办理。", "Send them in parts.");

    public static readonly RefusalText UnknownBox = new(
        "unknown_box", 422, "没有“{0}”这个列表", "There is no list \"{0}\"", "可选：{1}。", "Lists: {1}.");

    public static readonly RefusalText ChainSteps = new(
        "chain_steps", 422, "流程须有 1 至 {0} 个步骤", "A chain has 1 to {0} steps", "请添加或删减步骤。", "Add or remove steps.");

    public static readonly RefusalText ChainRoles = new(
        "chain_roles", 422, "第 {0} 步的岗位“{1}”不存在或缺失", "Step {0} names a role that does not exist: \"{1}\"", "请从岗位列表中选择。", "Choose from the list of roles.");

    public static readonly RefusalText ChainDays = new(
        "chain_days", 422, "第 {0} 步的期限须在 0 至 {1} 日之间", "The days of step {0} are not between 0 and {1}", "请核对时限。", "Check the deadline.");

    public static readonly RefusalText ChainTooLong = new(
        "chain_too_long", 422, "各步骤办理时限合计最长 {0} 日，超过单据终止期限 {1} 日", "The steps may take {0} days in all, and a document ends by itself after {1}",
        "请缩短步骤时限，或在 30 日以内延长终止期限：按时办理的单据不应自行终止。", "Shorten the steps, or let it end later, after 30 days at most: what is in time at every step must not expire.");

    public static readonly RefusalText ChainExpiry = new(
        "chain_expiry", 422, "单据终止期限须在 1 至 30 日之间", "A document ends by itself after 1 to 30 days",
        "资金最长冻结 30 日，期限不能更长。", "Money is held for 30 days at most, and a document waits no longer.");

    public static readonly RefusalText ChainBand = new(
        "chain_band", 422, "金额下限须小于上限", "The lower amount must be below the upper one", "请核对金额区间。", "Check the amounts.");

    public static readonly RefusalText ChainMoved = new(
        "chain_moved", 409, "流程“{0}”已改到第 {1} 版，与本次变更所依据的版本不同", "The chain \"{0}\" has come to version {1} since: it is not what this change was made from",
        "请按最新版本重新提交变更。", "Submit the change again, made from the newest version.");

    public static readonly RefusalText BasisMoved = new(
        "basis_moved", 409, "“{0}”所要修改的内容已有变动，与提交时（或所填的“依据”）不同", "What \"{0}\" would change has changed since: it is not what it was made from",
        "请核对最新内容后重新提交；审批人请退回提交人。", "Read what is there now and submit it again; whoever is to decide returns it.");

    public static readonly RefusalText FileKind = new(
        "file_kind", 422, "文件“{0}”的实际内容不是允许的类型", "What \"{0}\" really holds is not an accepted kind of file",
        "可上传 PDF、OFD、PNG、JPEG、DOCX、XLSX。", "PDF, OFD, PNG, JPEG, DOCX and XLSX are accepted.");

    public static readonly RefusalText FileTooLarge = new(
        "file_too_large", 413, "附件超过 {0} MB", "The file is larger than {0} MB", "请压缩或拆分后上传。", "Make it smaller, or split it.");

    public static readonly RefusalText FileTooLargeUnpacked = new(
        "file_too_large_unpacked", 422, $"附件解压后超过 {{0}} MB，或为其自身大小的 {UnpackingLimits.UsualRatio} 倍以上", $"The file unpacks to more than {{0}} MB, or to more than {UnpackingLimits.UsualRatio} times its size",
        "请确认文件来源可靠，用办公软件打开后另存，或转为 PDF 再上传。", "Make sure that you trust its source, save it again from an office program or as PDF, and upload that.");

    public static readonly RefusalText TooManyEntries = new(
        "too_many_entries", 422, "附件的压缩包内文件超过 {0} 个", "The file is an archive of more than {0} files",
        "请确认这是一份普通的 Word、Excel 或 OFD 文件，或转为 PDF 再上传。", "Make sure that it is an ordinary Word, Excel or OFD file, or upload it as PDF.");

    public static readonly RefusalText FileMissing = new(
        "attachment_missing", 422, "请求中没有文件", "The request holds no file", "请以 multipart/form-data 上传一个文件。", "Send one file as multipart/form-data.");

    public static readonly RefusalText FilesMany = new(
        "attachments_many", 422, "每份单据最多 {0} 个附件", "A document has {0} files at most", "请合并后上传。", "Join some of them.");

    public static readonly RefusalText PhrasesMany = new(
        "phrases_many", 422, "常用语最多 {0} 条", "One keeps {0} phrases at most", "请先删除不用的。", "Remove some first.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All =>
    [
        DocumentsRange, UnknownBox, ChainSteps, ChainRoles, ChainDays, ChainExpiry, ChainTooLong, ChainBand, ChainMoved, BasisMoved, FileKind, FileTooLarge, FileTooLargeUnpacked, TooManyEntries, FileMissing, FilesMany, PhrasesMany,
    ];
}
