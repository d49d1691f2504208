namespace SunLedger.Imports.Mapping;

/// <summary>Names of the columns that a corrections file adds behind those of the table.</summary>
internal static class Corrections
{
    public const string OriginalRow = "原行号";
    public const string Field = "错误字段";
    public const string Code = "错误代码";
    public const string Message = "错误说明";
    public const string Hint = "处理建议";

    public static IReadOnlyList<string> Headers { get; } = [OriginalRow, Field, Code, Message, Hint];

    public static bool IsOurs(string header) => Headers.Contains(header);
}
