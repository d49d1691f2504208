using System.Globalization;
using System.Text;

namespace SunLedger.Observations.Completeness;

/// <summary>Writes rows as CSV into the answer: UTF-8 with a byte order mark, as spreadsheets in China expect it.</summary>
internal static class CsvFile
{
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<string> headers, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Path.GetFileName(context.Request.Path.Value)}\"";
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', headers).AsMemory(), ct);
        foreach (var row in rows) await writer.WriteLineAsync(string.Join(',', row.Select(Cell)).AsMemory(), ct);
    }

    private static string Cell(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        // A text that a spreadsheet would take for a formula gets an apostrophe in front.
        if (value is string && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) text = $"'{text}";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
