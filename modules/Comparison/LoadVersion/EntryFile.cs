using System.Globalization;
using System.Text;
using SunLedger.Comparison.Domain;
using Sylvan.Data.Csv;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>Reads a CSV file of entries, UTF-8 with a header in Chinese or in English.</summary>
internal static class EntryFile
{
    private static readonly string[][] Headers =
    [
        ["idNumber", "证件号", "身份证号", "公民身份号码"], ["uscc", "统一社会信用代码", "信用代码"], ["name", "名称", "企业名称", "单位名称"],
        ["account", "账号", "银行账号"], ["state", "状态"], ["from", "起始日期", "起日"], ["to", "终止日期", "止日"],
    ];

    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"];

    public static async Task<Fault?> ReadAsync(Stream body, Register register, Loading loading, CancellationToken ct)
    {
        using var text = new StreamReader(body, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 1 << 16);
        try
        {
            await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { HasHeaders = false, BufferSize = 1 << 16, MaxBufferSize = 1 << 20, ResultSetMode = ResultSetMode.SingleResult }, ct);
            return await ReadAsync(csv, register, loading, ct);
        }
        catch (CsvFormatException e)
        {
            // A broken quote, or a line longer than any: the file is refused with its row, as any other wrong row.
            return Fault.Of(ComparisonRefusals.RegisterValue, e.RowNumber, null, "文件格式有误", "the file is not well-formed CSV");
        }
    }

    private static async Task<Fault?> ReadAsync(CsvDataReader csv, Register register, Loading loading, CancellationToken ct)
    {
        if (!await csv.ReadAsync(ct)) return NoHeader(register);
        var places = Headers.Select(names => PlaceOf(csv, names)).ToArray();
        if (places[..4].All(place => place < 0)) return NoHeader(register);
        for (var row = 1; await csv.ReadAsync(ct); row++)
        {
            if (loading.IsFull) return Fault.Of(ComparisonRefusals.TooManyRows, row, null, Loading.MostRows);
            if (Enumerable.Range(0, csv.RowFieldCount).All(i => string.IsNullOrWhiteSpace(csv.GetString(i)))) continue;
            if (Draft(csv, places, row, loading) is { } draft) loading.Take(row, draft);
        }
        return null;
    }

    private static Fault NoHeader(Register register) => Fault.Of(ComparisonRefusals.NoHeader, null, null, EntryReading.FieldsOf(register).Names, EntryReading.FieldsOf(register).Fields);

    private static int PlaceOf(CsvDataReader csv, string[] names)
    {
        for (var i = 0; i < csv.RowFieldCount; i++)
            if (names.Contains(csv.GetString(i).Trim(), StringComparer.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static RegisterEntryDraft? Draft(CsvDataReader csv, int[] places, int row, Loading loading)
    {
        var texts = places.Select(place => place >= 0 && place < csv.RowFieldCount && csv.GetString(place).Trim() is { Length: > 0 } text ? text : null).ToArray();
        if (!TryDay(texts[5], out var from) || !TryDay(texts[6], out var to))
        {
            loading.Refuse(Fault.Of(ComparisonRefusals.RegisterValue, row, TryDay(texts[5], out _) ? "to" : "from", "不是日期，应如2018-09-30", "not a day such as 2018-09-30"));
            return null;
        }
        return new RegisterEntryDraft(texts[0], texts[1], texts[2], texts[3], texts[4], from, to);
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (text is null) return true;
        if (!DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }
}
