namespace SunLedger.Modules;

/// <summary>Refusals that any module makes about what somebody enters.</summary>
public sealed class EntryRefusals : IRefusals
{
    /// <summary>A read is asked for a day that has not come.</summary>
    public static readonly RefusalText AsOfInFuture = new(
        "as_of_in_future", 422, "截至日期 {0} 晚于今天 {1}", "The day {0} is after today, {1}",
        "请选择今天或更早的日期；不填则为最新数据。", "Ask for today or an earlier day, or leave the day out for the newest figures.");

    /// <summary>A read is asked for what will be recorded.</summary>
    public static readonly RefusalText KnownAtInFuture = new(
        "known_at_in_future", 422, "数据时间 {0} 晚于当前时间", "The instant {0} is after now",
        "请选择已经过去的时间；不填则为最新数据。", "Ask for an instant that is past, or leave it out for the newest figures.");

    /// <summary>An instant that does not read.</summary>
    public static readonly RefusalText KnownAtUnclear = new(
        "known_at_unclear", 422, "无法识别数据时间“{0}”", "The instant \"{0}\" does not read",
        "请按 2018-06-15T04:00:00Z 的格式填写；不带时区的按北京时间理解。", "Write it as 2018-06-15T04:00:00Z; without a zone it is Beijing time.");

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
    public static readonly RefusalText IdReused = new(
        "id_reused", 409, "编号“{0}”已用于另一笔内容不同的记录", "The id \"{0}\" already stands for something else",
        "如系新的业务，请换用新编号；如需更正，请做更正记录。", "Use a new id for new business; correct a posted line by an entry that names it.");

    /// <summary>A text that cannot be shown.</summary>
    public static readonly RefusalText TextCharacters = new(
        "text_characters", 422, "内容含有不可显示的字符", "The text holds characters that cannot be shown",
        "请删除控制字符或乱码后重发。", "Remove control or broken characters and send again.");

    /// <summary>A word that is not on the list.</summary>
    public static readonly RefusalText UnknownWord = new(
        "unknown_word", 422, "“{0}”不是可选值", "\"{0}\" is not one of the options", "可选值：{1}。", "Options: {1}.");

    /// <summary>An amount with more than two decimals.</summary>
    public static readonly RefusalText AmountPrecision = new(
        "amount_precision", 422, "金额 {0} 的小数多于两位", "The amount {0} has more than two decimals",
        "金额以元为单位，最多两位小数；请核对原始凭证，不要自行舍入。", "Amounts are in yuan with at most two decimals; check the voucher rather than rounding.");

    /// <summary>An amount that cannot be held.</summary>
    public static readonly RefusalText AmountTooLarge = new(
        "amount_too_large", 422, "金额超出系统可记录的上限", "The amount is larger than the ledger can hold",
        "请检查单位是否误用（应为元）。", "Check the unit: amounts are in yuan.");

    /// <summary>An amount below zero where none can be.</summary>
    public static readonly RefusalText AmountNegative = new(
        "amount_negative", 422, "金额 {0} 不能为负数", "The amount {0} cannot be below zero", "请填写零或正数。", "Send zero or a positive amount.");

    /// <summary>A year out of range.</summary>
    public static readonly RefusalText YearRange = new(
        "year_range", 422, "年度 {0} 不在 {1} 至 {2} 之间", "The year {0} is not between {1} and {2}", "请核对预算年度。", "Check the budget year.");

    /// <summary>A category field that does not fit its definition.</summary>
    public static readonly RefusalText CategoryField = new(
        "category_field", 422, "类别字段不符合定义：{1}", "A category field does not fit its definition: {2}",
        "请按该类别的字段定义填写（问题代码 {0}）。", "Fill it in as the category defines it (fault {0}).");

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

    /// <summary>A cursor that no list gave.</summary>
    public static readonly RefusalText CursorUnknown = new(
        "cursor_unknown", 400, "翻页标记无效", "The cursor is none of ours", "请使用上一页返回的 next；从头查看请去掉 cursor。", "Send the next of the page before; leave cursor out to begin with the first page.");

    /// <summary>A page of no rows, or of too many.</summary>
    public static readonly RefusalText PageSizeRange = new(
        "page_size_range", 422, "每页行数 {0} 不在 {1} 至 {2} 之间", "The limit {0} is not between {1} and {2}", "请改小每页行数，用 cursor 逐页读取。", "Ask for fewer rows and read page by page with cursor.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [NotFound, CursorUnknown, PageSizeRange, AsOfInFuture, KnownAtInFuture, KnownAtUnclear, Required, TooLong, IdFormat, IdReused, TextCharacters, UnknownWord, AmountPrecision, AmountTooLarge, AmountNegative, YearRange, CategoryField, UnknownDivision, VillageNeverWrites, UnknownFund, UnknownCategory];
}
