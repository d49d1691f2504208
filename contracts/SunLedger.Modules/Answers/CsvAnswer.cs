using System.Globalization;
using System.Text;

namespace SunLedger.Modules;

/// <summary>A column of a file.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Header">What a clerk reads above it.</param>
/// <param name="Value">The value of a row.</param>
public sealed record CsvColumn<T>(string Header, Func<T, object?> Value);

/// <summary>
/// Writes rows as CSV into the answer: UTF-8 with a byte order mark, as spreadsheets in China expect it, one page of rows at a time. A text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public sealed class CsvAnswer<T>(Stream body, IReadOnlyList<CsvColumn<T>> columns) : IAsyncDisposable
{
    private readonly StreamWriter _writer = new(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
    private bool _hasHeader;

    /// <summary>Writes rows, after the headers when they are the first.</summary>
    public async Task WriteAsync(IReadOnlyList<T> rows, CancellationToken ct)
    {
        await WriteHeaderAsync(ct);
        foreach (var row in rows) await _writer.WriteLineAsync(string.Join(',', columns.Select(c => Cell(c.Value(row)))).AsMemory(), ct);
        await _writer.FlushAsync(ct);
    }

    /// <summary>Writes a last line that is none of the rows: whose copy this is.</summary>
    public async Task SignAsync(string mark, CancellationToken ct)
    {
        await WriteHeaderAsync(ct);
        await _writer.WriteLineAsync(CsvText.Quoted(mark).AsMemory(), ct);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await WriteHeaderAsync(CancellationToken.None);
        await _writer.DisposeAsync();
    }

    private async Task WriteHeaderAsync(CancellationToken ct)
    {
        if (_hasHeader) return;
        _hasHeader = true;
        await _writer.WriteLineAsync(string.Join(',', columns.Select(c => Cell(c.Header))).AsMemory(), ct);
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "是" : "否",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => CsvText.Cell(text),
        _ => throw new NotSupportedException($"A cell cannot hold a {value.GetType().Name}."),
    };
}

/// <summary>Begins a CSV answer.</summary>
public static class CsvAnswer
{
    /// <summary>Says that the answer is a file, named after the address.</summary>
    public static CsvAnswer<T> Begin<T>(HttpContext context, IReadOnlyList<CsvColumn<T>> columns)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{Path.GetFileName(context.Request.Path.Value)}\"";
        return new CsvAnswer<T>(context.Response.Body, columns);
    }
}
