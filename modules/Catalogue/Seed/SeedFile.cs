using System.Security.Cryptography;
using System.Text;

namespace SunLedger.Catalogue.Seed;

/// <summary>A seed file carried in the assembly: rows of text under a header, quoted where a comma stands inside.</summary>
internal sealed class SeedFile
{
    private readonly byte[] _bytes;

    private SeedFile(byte[] bytes)
    {
        _bytes = bytes;
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>SHA-256 of its bytes, so that an unchanged seed is not written again.</summary>
    public string Hash { get; }

    public static SeedFile Read(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The seed {name} is not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new(memory.ToArray());
    }

    /// <summary>The rows, each by column name; read anew with each call.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows()
    {
        var lines = Encoding.UTF8.GetString(_bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => Row(header, line))];
    }

    /// <summary>One hash for what is made from several files.</summary>
    public static string HashOf(params SeedFile[] files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(files.Select(f => f.Hash)))));

    private static Dictionary<string, string> Row(List<string> header, string line)
    {
        var cells = Cells(line);
        if (cells.Count != header.Count) throw new InvalidOperationException($"A seed row has {cells.Count} cells where the header has {header.Count}: {line}");
        return header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    // Our own files: a quoted cell never spans lines.
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[++i]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) Finish();
            else cell.Append(c);
        }
        Finish();
        return cells;

        void Finish()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
