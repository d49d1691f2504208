using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>
/// A pack as a workbook: a sheet per list, a row per item, Chinese headings. Written by hand so that the same pack gives the same bytes; read by the
/// library, since offices save their workbooks with whatever they have.
/// </summary>
internal static class PackWorkbook
{
    private const string CategoryHeading = "类别代码";
    private const int MostRows = 5_000;

    // The earliest day that a zip can say: a workbook must not differ by when it was made.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(PackMap pack)
    {
        var sheets = new List<(string Name, List<IReadOnlyList<string>> Rows)>
        {
            (PackShape.Head.Sheet, [.. PackShape.Head.Columns.Select(c => new[] { c.Heading, Cell(pack.Find(c.Key)) })]),
            Sheet(PackShape.Funds, Maps(pack, "funds")),
            Sheet(PackShape.Owners, Maps(pack, "owners")),
            Sheet(PackShape.Categories, Maps(pack, "categories")),
        };
        foreach (var table in PackShape.UnderCategory)
        {
            List<IReadOnlyList<string>> rows = [[CategoryHeading, .. table.Columns.Select(c => c.Heading)]];
            foreach (var category in Maps(pack, "categories"))
                foreach (var item in Maps(category, table.Key)) rows.Add([Cell(category.Find("code")), .. table.Columns.Select(c => Cell(item.Find(c.Key)))]);
            sheets.Add((table.Sheet, rows));
        }
        return Zip(sheets);
    }

    public static PackNode Read(byte[] bytes)
    {
        try
        {
            using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = 4 * PackFile.MostBytes });
            var book = file.WorkbookPart ?? throw Wrong(PackShape.Head.Sheet, 1);
            var texts = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToArray() ?? [];
            var sheets = book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Where(s => s.Name?.Value is not null && s.Id?.Value is not null)
                .ToDictionary(s => s.Name!.Value!, s => Rows((WorksheetPart)book.GetPartById(s.Id!.Value!), texts, s.Name!.Value!));
            return Pack(sheets);
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FileFormatException or ArgumentException or FormatException or KeyNotFoundException or InvalidOperationException or InvalidCastException)
        {
            throw new PackUnreadableException(new(1, 1), new("不是能读的工作簿（.xlsx），请另存后重试", "this is no workbook (.xlsx) that can be read; save it again"));
        }
    }

    private static PackMap Pack(Dictionary<string, List<(int Row, Dictionary<int, string> Cells)>> sheets)
    {
        var head = new List<PackEntry>();
        foreach (var (row, cells) in sheets.GetValueOrDefault(PackShape.Head.Sheet) ?? throw Wrong(PackShape.Head.Sheet, 1))
            if (PackShape.Head.Columns.FirstOrDefault(c => c.Heading == cells.GetValueOrDefault(1)) is { } column && cells.TryGetValue(2, out var value))
                head.Add(new(column.Key, new(row, 2, PackShape.Head.Sheet), new PackScalar(new(row, 2, PackShape.Head.Sheet), value)));
        var categories = Items(sheets, PackShape.Categories).Select(c => c.Item).ToList();
        foreach (var table in PackShape.UnderCategory)
            foreach (var group in Items(sheets, table).GroupBy(i => i.Category))
            {
                var at = categories.FindIndex(c => (c.Find("code") as PackScalar)?.Text == group.Key);
                if (at < 0)
                {
                    categories.Add(new(group.First().Item.Place, [new("code", group.First().Item.Place, new PackScalar(group.First().Item.Place, group.Key))]));
                    at = categories.Count - 1;
                }
                categories[at] = categories[at] with { Entries = [.. categories[at].Entries, new(table.Key, group.First().Item.Place, new PackList(group.First().Item.Place, [.. group.Select(i => i.Item)]))] };
            }
        var place = new Place(1, 1, PackShape.Head.Sheet);
        PackEntry Under(string key, IEnumerable<PackNode> items) => new(key, place, new PackList(place, [.. items]));
        return new(place, [.. head, Under("funds", Items(sheets, PackShape.Funds).Select(i => i.Item)), Under("owners", Items(sheets, PackShape.Owners).Select(i => i.Item)), Under("categories", categories)]);
    }

    private static IEnumerable<(string Category, PackMap Item)> Items(Dictionary<string, List<(int Row, Dictionary<int, string> Cells)>> sheets, PackTable table)
    {
        if (sheets.GetValueOrDefault(table.Sheet) is not { Count: > 1 } rows) yield break;
        var headings = rows[0].Cells;
        var isUnder = PackShape.UnderCategory.Contains(table);
        foreach (var (number, heading) in headings)
            if (table.Columns.All(c => c.Heading != heading) && !(isUnder && heading == CategoryHeading)) throw Wrong(table.Sheet, number, heading);
        foreach (var (row, cells) in rows.Skip(1))
        {
            if (cells.Values.All(string.IsNullOrWhiteSpace)) continue;
            var entries = new List<PackEntry>();
            var category = "";
            foreach (var (number, text) in cells.OrderBy(c => c.Key))
            {
                if (!headings.TryGetValue(number, out var heading) || string.IsNullOrWhiteSpace(text)) continue;
                var place = new Place(row, number, table.Sheet);
                if (isUnder && heading == CategoryHeading && number == headings.First(h => h.Value == CategoryHeading).Key) category = text.Trim();
                else if (table.Columns.First(c => c.Heading == heading) is { } column)
                    entries.Add(new(column.Key, place, column.IsList
                        ? new PackList(place, [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => new PackScalar(place, t))])
                        : new PackScalar(place, column.Key switch
                        {
                            "from" or "until" or "trialUntil" => Day(text, "yyyy-MM-dd"),
                            "yearly" => Day(text, "MM-dd"),
                            _ => text,
                        })));
            }
            yield return (category, new(new(row, 1, table.Sheet), entries));
        }
    }

    // Excel keeps a day that somebody typed as a number.
    private static string Day(string text, string form) =>
        double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000
            ? DateTime.FromOADate(serial).ToString(form, CultureInfo.InvariantCulture)
            : text;

    private static List<(int Row, Dictionary<int, string> Cells)> Rows(WorksheetPart sheet, string[] texts, string name)
    {
        var rows = new List<(int, Dictionary<int, string>)>();
        foreach (var row in sheet.Worksheet!.Descendants<Row>())
        {
            if (rows.Count > MostRows) throw new PackUnreadableException(new(MostRows, 1, name), new($"工作表超过{MostRows}行", $"the sheet has more than {MostRows} rows"));
            var cells = new Dictionary<int, string>();
            foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
                if (cell.CellReference?.Value is { } reference && Text(cell, texts) is { Length: > 0 } text) cells[Column(reference)] = text;
            rows.Add(((int)(row.RowIndex?.Value ?? (uint)rows.Count + 1), cells));
        }
        return rows;
    }

    private static string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell, string[] texts)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        if (cell.DataType?.Value == CellValues.SharedString) return texts[int.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)];
        if (cell.DataType?.Value == CellValues.Boolean) return raw == "1" ? "是" : "否";
        // Numbers are kept in binary: fifteen digits of them are what somebody typed.
        if (cell.DataType is null && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15)
            return ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture);
        return raw;
    }

    private static int Column(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper)) column = column * 26 + c - 'A' + 1;
        return column;
    }

    private static PackUnreadableException Wrong(string sheet, int column, string? heading = null) => heading is null
        ? new(new(1, column, sheet), new($"没有工作表“{sheet}”", $"there is no sheet \"{sheet}\""))
        : new(new(1, column, sheet), new($"没有“{heading}”这一列", $"there is no column \"{heading}\" here"));

    private static (string, List<IReadOnlyList<string>>) Sheet(PackTable table, IEnumerable<PackMap> items) =>
        (table.Sheet, [[.. table.Columns.Select(c => c.Heading)], .. items.Select(item => (IReadOnlyList<string>)[.. table.Columns.Select(c => Cell(item.Find(c.Key)))])]);

    private static IEnumerable<PackMap> Maps(PackMap map, string key) => (map.Find(key) as PackList)?.Items.OfType<PackMap>() ?? [];

    private static string Cell(PackNode? node) => node switch
    {
        PackScalar scalar => scalar.Text ?? "",
        PackList list => string.Join('\n', list.Items.OfType<PackScalar>().Select(s => s.Text)),
        _ => "",
    };

    private static byte[] Zip(List<(string Name, List<IReadOnlyList<string>> Rows)> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>"""
                + string.Concat(sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")) + "</Types>");
            Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""
                + string.Concat(sheets.Select((s, i) => $"""<sheet name="{Xml(s.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")) + "</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")) + "</Relationships>");
            for (var i = 0; i < sheets.Count; i++) Part(zip, $"xl/worksheets/sheet{i + 1}.xml", Sheet(sheets[i].Rows));
        }
        return bytes.ToArray();
    }

    private static string Sheet(List<IReadOnlyList<string>> rows)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var row = 0; row < rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Count; column++)
                if (rows[row][column].Length > 0)
                    xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml(rows[row][column])}</t></is></c>");
            xml.Append("</row>");
        }
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Xml(string text) => SecurityElement.Escape(text);

    private static void Part(ZipArchive zip, string name, string xml)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Always;
        using var text = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        text.Write(xml);
    }
}
