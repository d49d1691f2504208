using System.IO.Compression;
using System.Text;

namespace SunLedger.Imports.Tests;

/// <summary>Workbooks written part by part, so that each part can be wrong.</summary>
internal static class Workbooks
{
    private const string Ns = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>A good workbook whose only sheet has these rows as XML; <paramref name="change"/> may change or add parts.</summary>
    public static byte[] Of(string rows, Action<Dictionary<string, string>>? change = null, string prolog = "")
    {
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ["xl/workbook.xml"] = $"<workbook {Ns} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ["xl/styles.xml"] = $"<styleSheet {Ns}><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>",
            ["xl/worksheets/sheet1.xml"] = $"{prolog}<worksheet {Ns}><sheetData>{rows}</sheetData></worksheet>",
        };
        change?.Invoke(parts);
        return Zip(parts.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value))));
    }

    /// <summary>Rows of inline texts: a header and whatever stands below.</summary>
    public static string Rows(params string[][] rows) => string.Concat(rows.Select((cells, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(cells.Select((c, i) => Text(i, r + 1, c)))}</row>"));

    public static string Text(int column, int row, string text) => $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(int column, int row, string value, int style = 0) => $"<c r=\"{(char)('A' + column)}{row}\" s=\"{style}\"><v>{value}</v></c>";

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }

    /// <summary>The file, its directory claiming another unpacked size for its last entry.</summary>
    public static byte[] Claiming(byte[] zip, uint bytes)
    {
        var changed = zip.ToArray();
        var entry = changed.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(bytes).CopyTo(changed, entry + 24);
        return changed;
    }
}
