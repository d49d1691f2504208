namespace SunLedger.Imports;

/// <summary>Everything that an import may refuse: files, mappings, rows. Published under /refusals.</summary>
internal sealed class ImportsRefusals : IRefusals
{
    // The file as a whole.
    public static readonly RefusalText FileEmpty = new("file_empty", 422, "文件是空的", "The file is empty", "请检查是否选对了文件，重新导出后再上传。", "Check that this is the right file, export it again and upload it.");
    public static readonly RefusalText FileFormat = new("file_format", 422, "不是可读取的表格文件（支持 CSV、TSV、CSV.GZ、XLSX）", "This is not a table we can read (CSV, TSV, CSV.GZ or XLSX)", "旧版 .xls 或加密的工作簿请另存为不加密的 .xlsx；其他文件请导出为 CSV。", "Save an old .xls or an encrypted workbook as an unencrypted .xlsx; export anything else as CSV.");
    public static readonly RefusalText UploadTooLarge = new("upload_too_large", 413, "文件超过 {0} MB", "The file is larger than {0} MB", "请拆分后分批导入。", "Split it and import it in parts.");
    public static readonly RefusalText FileTruncated = new("file_truncated", 422, "文件不完整：末尾缺失", "The file is incomplete: its end is missing", "可能上传或下载时中断，请重新导出后再上传。没有导入任何数据。", "An upload or download may have broken off. Export it again and upload it. Nothing was imported.");
    public static readonly RefusalText FileDamaged = new("file_damaged", 422, "文件已损坏，无法读取", "The file is damaged and cannot be read", "请用表格软件打开并另存后再上传。", "Open it in a spreadsheet program, save it again and upload it.");
    public static readonly RefusalText FileTooLargeUnpacked = new("file_too_large_unpacked", 422, "解压后超过 {0} MB，或为压缩文件的 {1} 倍以上", "It unpacks to more than {0} MB, or to more than {1} times its size", "请确认文件来源可靠，拆分后再上传。", "Make sure that you trust its source, split it and upload the parts.");
    public static readonly RefusalText TooManyEntries = new("too_many_entries", 422, "压缩包内文件超过 {0} 个", "The archive holds more than {0} files", "请确认这是一个普通的 .xlsx 工作簿。", "Make sure that this is an ordinary .xlsx workbook.");
    public static readonly RefusalText XmlForbidden = new("xml_forbidden", 422, "工作簿中含有被禁止的 XML 声明（DTD）", "The workbook holds a forbidden XML declaration (DTD)", "表格软件不会产生这样的文件，请勿使用来源不明的文件。", "No spreadsheet program writes that. Do not use files from unknown sources.");
    public static readonly RefusalText XmlExcessive = new("xml_excessive", 422, "工作簿的内部结构异常（标记过长、层数过深，或名称、样式、工作表过多）", "The workbook's inner structure is beyond what spreadsheet programs write (a tag too long, nesting too deep, or too many names, styles or sheets)", "请用表格软件打开并另存后再上传，或另存为 CSV。", "Open it in a spreadsheet program and save it again, or save it as CSV.");
    public static readonly RefusalText EncodingUnknown = new("encoding_unknown", 422, "第 {0} 行的字符既不是 UTF-8 也不是 GB18030", "Line {0} is neither UTF-8 nor GB18030", "请另存为“CSV UTF-8”后再上传。", "Save it as “CSV UTF-8” and upload it.");
    public static readonly RefusalText EncodingMixed = new("encoding_mixed", 422, "文件混用了两种字符编码，从第 {0} 行起不是 UTF-8", "The file mixes two encodings; line {0} is the first that is not UTF-8", "可能由两个文件拼接而成，请分别转换为 UTF-8 再合并。", "Two files may have been glued together. Convert each to UTF-8 first.");
    public static readonly RefusalText NulBytes = new("nul_bytes", 422, "第 {0} 行含有 NUL 字节，不是文本文件", "Line {0} holds NUL bytes: this is not text", "请另存为“CSV UTF-8”后再上传。", "Save it as “CSV UTF-8” and upload it.");
    public static readonly RefusalText CsvQuote = new("csv_quote", 422, "第 {0} 行的引号没有正确闭合", "The quotes of row {0} are not closed properly", "请检查该行的双引号；单元格内的双引号应写成两个。", "Check the double quotes of that row; a quote inside a cell is written twice.");
    public static readonly RefusalText RowTooLong = new("row_too_long", 422, "第 {0} 行过长", "Row {0} is too long", "请检查该行是否缺少换行或引号没有闭合。", "Check whether a line break or a closing quote is missing.");
    public static readonly RefusalText TooManyColumns = new("too_many_columns", 422, "第 {0} 行超过 {1} 列", "Row {0} has more than {1} columns", "请删除不需要的列。", "Delete the columns that are not needed.");
    public static readonly RefusalText CellTooLong = new("cell_too_long", 422, "有单元格超过 {0} 个字符", "A cell holds more than {0} characters", "请缩短单元格内容。", "Shorten the cell.");
    public static readonly RefusalText TooManySharedTexts = new("too_many_texts", 422, "工作簿中的文字超过 {0} 百万字", "The workbook holds more than {0} million characters of text", "请另存为 CSV 再上传。", "Save it as CSV and upload it.");
    public static readonly RefusalText SheetMissing = new("sheet_missing", 422, "没有名为“{0}”的工作表，现有：{1}", "There is no sheet “{0}”; there are: {1}", "请在对应关系中改正工作表名称。", "Correct the sheet's name in the mapping.");
    public static readonly RefusalText HeaderMissing = new("header_missing", 422, "前 {0} 行中找不到表头，缺少的列：{1}", "No header in the first {0} rows; missing columns: {1}", "请检查表头，或选择（保存）与此文件相符的列对应关系。", "Check the header, or choose (save) a column mapping that fits this file.");
    public static readonly RefusalText HeaderTwice = new("header_twice", 422, "表头“{0}”出现了两次", "The header “{0}” stands there twice", "请在对应关系中用 #列号 指定，例如 #3。", "Name the column by its number in the mapping, for example #3.");
    public static readonly RefusalText NoRows = new("no_rows", 422, "表头下面没有数据行", "There are no rows below the header", "请检查文件和所选工作表。", "Check the file and the chosen sheet.");

    public static readonly RefusalText TooManyNameless = new("too_many_nameless_rows", 422, "没有编号的行超过 {0} 行", "More than {0} rows have no number of their own", "请在对应关系中用文件自己的编号列作编号（不用 hash、again），或拆分文件；内容完全相同的行请放在同一份文件里。", "Let the mapping take a column of the file as the id instead of hash and again, or split the file; keep rows that are exactly alike in the same part.");
    public static readonly RefusalText TooManyTotals = new("too_many_totals", 422, "小计、合计行超过 {0} 行", "More than {0} rows call themselves subtotals or totals", "若它们不是合计行，请在对应关系中设 totalRows: keep（当作普通行读取）；否则请拆分文件。", "If they are no totals, set totalRows to keep in the mapping; otherwise split the file.");
    public static readonly RefusalText TooLongForOne = new("import_too_long", 422, "约 {0} 行或更多，超过在嵌入式数据库上一次写入或试导的 {1} 行", "About {0} rows or more, beyond the {1} that are written or tried at once on the embedded database", "请改用“只导入通过的行”（通过的行先入账），或拆分文件；使用 PostgreSQL 时没有此限制。没有导入任何数据。", "Import it in mode partial, or split it; on PostgreSQL there is no such limit. Nothing was imported.");

    // What was asked for.
    public static readonly RefusalText KindUnknown = new("import_kind_unknown", 422, "没有“{0}”这种导入，可选：{1}", "There is no import of “{0}”; there are: {1}", "请选择其中一种。", "Choose one of them.");
    public static readonly RefusalText NotAllowed = new("not_allowed", 403, "您没有此项操作的权限", "You are not allowed to do this", "请联系本单位管理员授予相应角色。", "Ask your administrator for the role that may.");
    public static readonly RefusalText FileMissing = new("file_missing", 422, "请求中没有文件", "The request holds no file", "请以 multipart/form-data 上传一个文件，或把文件内容作为请求体。", "Upload one file as multipart/form-data, or send the file as the body.");
    public static readonly RefusalText UploadBroken = new("upload_broken", 400, "上传的内容不完整或格式有误", "The upload is incomplete or malformed", "请重新上传。没有导入任何数据。", "Upload it again. Nothing was imported.");
    public static readonly RefusalText ImportRunning = new("import_running", 409, "导入尚未结束", "The import has not ended yet", "请等它结束后再下载。", "Wait until it has ended.");
    public static readonly RefusalText ImportNotFound = new("import_not_found", 404, "没有这次导入，或不在您的区划范围内", "There is no such import, or it is not in your division", "请从导入列表中选择。", "Choose one from the list of imports.");
    public static readonly RefusalText MappingNotFound = new("mapping_not_found", 404, "没有名为“{0}”的列对应关系", "There is no mapping named “{0}”", "请先保存该对应关系，或从列表中选择。", "Save it first, or choose one from the list.");
    public static readonly RefusalText MappingName = new("mapping_name", 422, "对应关系名称须为 1–64 个字母、数字、汉字、点、横线或下划线", "A mapping's name is 1–64 letters, digits, Chinese characters, dots, dashes or underscores", "请更改名称。", "Change the name.");
    public static readonly RefusalText MappingMalformed = new("mapping_malformed", 422, "对应关系“{0}”无法使用：{1}", "The mapping's “{0}” cannot be used: {1}", "请对照接口文档检查对应关系。", "Check the mapping against the API document.");
    public static readonly RefusalText MappingKind = new("mapping_kind", 422, "该对应关系用于“{0}”，不是“{1}”", "The mapping is for “{0}”, not for “{1}”", "请选择同一种类的对应关系。", "Choose a mapping of the same kind.");
    public static readonly RefusalText MappingField = new("mapping_field_unknown", 422, "“{0}”没有字段“{1}”", "“{0}” has no field “{1}”", "可用字段见导入页的列对应关系，接口为 GET /api/v1/import-kinds。", "GET /api/v1/import-kinds lists the fields.");
    public static readonly RefusalText MappingIncomplete = new("mapping_incomplete", 422, "必填字段“{0}”没有对应的列、常量或模板", "The required field “{0}” has no column, constant or template", "请补充对应关系。", "Complete the mapping.");

    // A row.
    public static readonly RefusalText CellMissing = new("cell_missing", 422, "“{0}”不能为空", "“{0}” must not be empty", "请填写该单元格。", "Fill in the cell.");
    public static readonly RefusalText AmountUnreadable = new("amount_unreadable", 422, "金额“{0}”无法读取", "The amount “{0}” cannot be read", "#### 表示导出时列宽不够，请加宽列后重新导出；金额请写成 1234.56。", "#### means that the column was too narrow when exported: widen it and export again. Write amounts as 1234.56.");
    public static readonly RefusalText AmountPrecision = new("amount_precision", 422, "金额 {0} 元不是整分", "The amount {0} yuan is not a whole number of fen", "金额最多两位小数。若只是程序计算留下的尾差，请在对应关系中将“多于两位小数”设为“只去掉浮点尾差”（decimals: dust）。", "Amounts have at most two decimals. If this is floating-point dust, let the mapping take it away (decimals: dust).");
    public static readonly RefusalText AmountNegative = new("amount_negative", 422, "金额 {0} 为负数", "The amount {0} is negative", "若负数表示退回，可在对应关系中把“负数”设为“作为退回”（negatives: keep）。", "If negatives are returns, set negatives to keep in the mapping.");
    public static readonly RefusalText AmountTooLarge = new("amount_too_large", 422, "金额 {0} 超出可记账范围", "The amount {0} is beyond what can be booked", "请检查金额单位。", "Check the unit of money.");
    public static readonly RefusalText DateUnreadable = new("date_unreadable", 422, "日期“{0}”无法读取", "The date “{0}” cannot be read", "请写成 2018-04-03，或在对应关系中说明日期格式。", "Write it as 2018-04-03, or name its format in the mapping.");
    public static readonly RefusalText DateSerial = new("date_serial", 422, "“{0}”看起来是 Excel 日期序号，即 {1}", "“{0}” looks like an Excel serial date: {1}", "请把该列设为日期格式后重新导出，或在对应关系中勾选“整数按 Excel 日期序号读”（excelSerial: true）。", "Format the column as a date and export again, or set excelSerial to true in the mapping.");
    public static readonly RefusalText DateHasTime = new("date_has_time", 422, "“{0}”带有时刻，而此列只要日期", "“{0}” holds a time of day where a date is wanted", "请去掉时刻，或在对应关系中说明日期格式。", "Remove the time of day, or name the format in the mapping.");
    public static readonly RefusalText NumberUnreadable = new("number_unreadable", 422, "“{0}”不是数字", "“{0}” is not a number", "请填写数字。", "Write a number.");
    public static readonly RefusalText WholeUnreadable = new("whole_unreadable", 422, "“{0}”不是整数", "“{0}” is not a whole number", "请填写整数。", "Write a whole number.");
    public static readonly RefusalText FlagUnreadable = new("flag_unreadable", 422, "“{0}”不是“是”或“否”", "“{0}” is neither yes nor no", "请填写 是 或 否。", "Write 是 or 否, or Y or N.");
    public static readonly RefusalText FormulaCell = new("formula_cell", 422, "单元格 {0} 是公式", "Cell {0} is a formula", "公式的结果会变化，请“选择性粘贴为数值”后再上传。", "A formula's result changes: paste it as values and upload again.");
    public static readonly RefusalText CellError = new("cell_error", 422, "单元格 {0} 是错误值“{1}”", "Cell {0} holds the error “{1}”", "请在原表中改正后再上传。", "Correct it in the original and upload again.");
    public static readonly RefusalText DigitsLost = new("digits_lost", 422, "“{0}”的末尾数字已被表格软件丢失", "The last digits of “{0}” were lost by the spreadsheet", "超过 15 位的账号、证件号须以文本格式保存，请从来源系统重新导出。", "Accounts and identity numbers of more than 15 digits must be kept as text: export them again from their source.");
    public static readonly RefusalText LookupMissing = new("lookup_missing", 422, "“{0}”不在对应关系的对照表中", "“{0}” is not in the mapping's list", "请在对应关系的对照表（lookup）中补充该值。", "Add it to the mapping's lookup.");
    public static readonly RefusalText TooManyCells = new("too_many_cells", 422, "该行比表头多出单元格", "The row has more cells than the header", "可能有未加引号的分隔符，请检查该行。", "A separator may stand unquoted in a cell: check the row.");

    // The run, and what the file says about itself.
    public static readonly RefusalText RowsRefused = new("rows_refused", 422, "有 {0} 行未通过，按“整份不导入”整个文件未写入", "{0} rows were refused; in all-or-nothing mode nothing of the file was written", "请下载问题行，改正后重新导入，或选择“只导入通过的行”。", "Download the corrections, correct them and import again, or choose partial mode.");
    public static readonly RefusalText ImportFailed = new("import_failed", 422, "导入中途出错，编号 {0}", "The import broke off; reference {0}", "请将编号告知系统管理员。已确认的行有效；重新导入同一文件不会重复记账。", "Tell your administrator the reference. Rows already confirmed stand; importing the same file again books nothing twice.");
    public static readonly RefusalText FileGone = new("file_gone", 422, "服务重启后找不到已上传的文件", "The uploaded file was gone after a restart", "请重新上传；已导入的行会被识别为重复。", "Upload it again; rows that are in already are recognised as duplicates.");
    public static readonly RefusalText GaveUp = new("gave_up", 422, "导入连续 {0} 次被中断，已停止", "The import was interrupted {0} times and was stopped", "请联系系统管理员检查日志，再重新上传。", "Ask your administrator to look at the log, then upload it again.");
    public static readonly RefusalText TotalMismatch = new("total_mismatch", 422, "公布的“{0}”为 {1}，按行相加为 {2}，相差 {3}", "The published “{0}” says {1}; its rows add up to {2}; the difference is {3}", "请与发布单位核对原表。", "Check the original with its publisher.");
    public static readonly RefusalText TotalMissing = new("total_missing", 422, "没有找到“{0}”要核对的行或金额", "The rows or amounts that “{0}” is to check were not found", "请检查对应关系中的核对条件。", "Check the conditions in the mapping.");

    /// <summary>The HTTP status of a refusal that stands alone.</summary>
    public static int StatusOf(Fault fault) => Listed.FirstOrDefault(r => r.Code == fault.Code)?.Status
        ?? (SwitchRefusals.IsOne(fault) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

    public IReadOnlyList<RefusalText> All => Listed;

    private static IReadOnlyList<RefusalText> Listed =>
    [
        FileEmpty, FileFormat, UploadTooLarge, FileTruncated, FileDamaged, FileTooLargeUnpacked, TooManyEntries, XmlForbidden, XmlExcessive, EncodingUnknown, EncodingMixed, NulBytes,
        CsvQuote, RowTooLong, TooManyColumns, CellTooLong, TooManySharedTexts, SheetMissing, HeaderMissing, HeaderTwice, NoRows, TooManyNameless, TooManyTotals, TooLongForOne,
        KindUnknown, NotAllowed, FileMissing, UploadBroken, ImportRunning, ImportNotFound, MappingNotFound, MappingName, MappingMalformed, MappingKind, MappingField, MappingIncomplete,
        CellMissing, AmountUnreadable, AmountPrecision, AmountNegative, AmountTooLarge, DateUnreadable, DateSerial, DateHasTime, NumberUnreadable, WholeUnreadable,
        FlagUnreadable, FormulaCell, CellError, DigitsLost, LookupMissing, TooManyCells,
        RowsRefused, ImportFailed, FileGone, GaveUp, TotalMismatch, TotalMissing,
    ];
}
