using System.Globalization;

namespace SunLedger.Imports.Mapping;

/// <summary>What a corrections file holds besides the rows of the table: columns behind its own, and a notice when it does not hold all rows.</summary>
internal static class Corrections
{
    private const string NoticeStart = "# 本文件不完整";

    public const string OriginalRow = "原行号";
    public const string Field = "错误字段";
    public const string Code = "错误代码";
    public const string Message = "错误说明";
    public const string Hint = "处理建议";

    public static IReadOnlyList<string> Headers { get; } = [OriginalRow, Field, Code, Message, Hint];

    /// <summary>Says that of the refused rows only the first ones are there, and what to do about the others.</summary>
    public static string Notice(int kept, int refused) => string.Create(CultureInfo.InvariantCulture,
        $"{NoticeStart}：未通过的 {refused} 行中只留存前 {kept} 行，其余 {refused - kept} 行只计数。请在原文件中改正同类错误，再导入原文件；已入账的行按重复处理，不会重复记账。 / This file is incomplete: of {refused} refused rows only the first {kept} are kept. Mend the same faults in the original file and import that again; rows that are in count as duplicates.");

    /// <summary>True when a line is that notice and no row.</summary>
    public static bool IsNotice(string line) => line.StartsWith(NoticeStart, StringComparison.Ordinal);

    public static bool IsOurs(string header) => Headers.Contains(header);
}
