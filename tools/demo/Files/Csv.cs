using System.IO.Compression;
using System.Text;

namespace SunLedger.Demo.Files;

/// <summary>A table with Chinese headers, as an office would export it.</summary>
internal sealed class Csv
{
    private readonly StringBuilder _text = new();

    public Csv(IEnumerable<string> headers) => Row(headers);

    public void Row(IEnumerable<string?> cells) => _text.AppendJoin(',', cells.Select(Quote)).Append('\n');

    public override string ToString() => _text.ToString();

    /// <summary>Writes it, packed when the name ends in .gz; UTF-8 with a byte order mark, which spreadsheets need.</summary>
    public void Save(string path)
    {
        using var file = File.Create(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.SmallestSize) : file;
        stream.Write(Encoding.UTF8.GetPreamble());
        stream.Write(Encoding.UTF8.GetBytes(ToString()));
    }

    private static string Quote(string? cell)
    {
        if (cell is null) return "";
        return cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
