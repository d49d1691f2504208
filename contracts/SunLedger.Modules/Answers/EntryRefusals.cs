namespace SunLedger.Modules;

/// <summary>Refusals that any module makes about what somebody enters.</summary>
public sealed class EntryRefusals : IRefusals
{
    /// <summary>A field that must be filled in is empty.</summary>
    public static readonly RefusalText Required = new(
        "required", 422, "{0}必填", "{1} is required", "请填写后重发。", "Fill it in and send again.");

    /// <summary>A text is longer than its field.</summary>
    public static readonly RefusalText TooLong = new(
        "too_long", 422, "{0}超过 {2} 个字符", "{1} is longer than {2} characters", "请缩短后重发。", "Shorten it and send again.");

    /// <summary>An id that is none.</summary>
    public static readonly RefusalText IdFormat = new(
        "id_format", 422, "编号“{0}”的格式不符", "The id \"{0}\" has not the right form",
        "编号为 1 至 64 位字母、数字、点、下划线、冒号或连字符。", "An id has 1 to 64 letters, digits, dots, underscores, colons or hyphens.");

    /// <summary>The id was used before, for something else.</summary>
    public static readonly RefusalText IdConflict = new(
        "id_conflict", 422, "{0} 已登记，内容不同", "{0} is there already, with other content",
        "同一编号重复发送时内容必须相同；新内容请使用新编号。", "What is sent again under the same id must be the same; use a new id for new content.");

    /// <summary>No such division, on that day, for this caller.</summary>
    public static readonly RefusalText UnknownDivision = new(
        "unknown_division", 422, "没有区划 {0}，或它在当日无效，或不在您的区划范围内", "There is no division {0}, or it is not valid on that day, or it is outside yours",
        "请核对区划代码和日期；撤并的区划只在其有效期内可用。", "Check code and date: a merged division can be used during its validity only.");

    /// <summary>A village reads; its township writes.</summary>
    public static readonly RefusalText VillageNeverWrites = new(
        "village_never_writes", 422, "村级只能查看，不能登记", "A village reads and never writes", "请由所在乡镇（街道）登记。", "Have the township enter it.");

    /// <summary>No such fund.</summary>
    public static readonly RefusalText UnknownFund = new(
        "unknown_fund", 422, "资金目录中没有 {0}", "The fund lists hold no {0}",
        "请在资金目录中核对代码；地方自有资金须先登记。", "Look the code up in the fund lists; enter an own local fund first.");

    /// <summary>No such category, or none with a definition.</summary>
    public static readonly RefusalText UnknownCategory = new(
        "unknown_category", 422, "没有资金类别 {0}，或其定义未生效", "There is no fund category {0}, or its definition is not in force",
        "请在资金类别页面核对代码；缺少插件时请联系管理员。", "Look the code up on the categories page; ask the administrator when its plugin is missing.");

    /// <summary>No such thing, or none that this caller may know of.</summary>
    public static readonly RefusalText NotFound = new(
        "not_found", 404, "没有找到，或不在您的区划范围内", "Not found, or not in your division", "请检查编号和所属区划。", "Check the id and its division.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [NotFound, Required, TooLong, IdFormat, IdConflict, UnknownDivision, VillageNeverWrites, UnknownFund, UnknownCategory];
}
