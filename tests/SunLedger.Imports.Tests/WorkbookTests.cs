using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace SunLedger.Imports.Tests;

public sealed class WorkbookTests
{
    private static readonly string[] Headers = ["编号", "内容", "金额", "日期", "账号"];

    [Fact]
    public async Task A_workbook_that_the_reference_library_writes_is_read()
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync(Reference());

        Assert.Equal(("done", 2, "xlsx", "表一"), (job.Str("state"), job.Int("accepted"), job["format"]!.Str("format"), job["format"]!.Str("sheet")));
        Assert.Equal([("a-1", "水果基地", 1136_84L, new DateOnly(2018, 4, 3)), ("a-2", "富 文本", 20_00L, new DateOnly(2018, 4, 4))], (await office.NotesAsync()).Select(n => (n.Id, n.Text, n.AmountFen, n.Day!.Value)));
    }

    [Fact]
    public async Task A_formula_cell_is_refused_with_its_address_and_only_when_its_column_is_wanted()
    {
        await using var office = await Office.OpenAsync();
        var rows = Workbooks.Rows(["编号", "金额", "校验"]) + "<row r=\"2\">" + Workbooks.Text(0, 2, "a-1") + "<c r=\"B2\"><f>1+1</f><v>2</v></c></row>"
            + "<row r=\"3\">" + Workbooks.Text(0, 3, "a-2") + Workbooks.Number(1, 3, "5") + "<c r=\"C3\"><f>B3*2</f><v>10</v></c></row>";

        var job = await office.ImportAsync(Workbooks.Of(rows), "&mode=partial");

        Assert.Equal((1, 1), (job.Int("accepted"), job.Int("refused")));
        var row = (await (await office.Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows")).JsonAsync())["items"]![0]!;
        Assert.Equal((1, "formula_cell", "单元格 B2 是公式"), (row.Int("row"), row["errors"]![0]!.Str("code"), row["errors"]![0]!.Str("message")));
    }

    [Theory]
    [InlineData(1, "2018-04-03")] // built-in date style
    [InlineData(2, "2018-04-03")] // a style of its own, with 年月日
    [InlineData(0, null)] // a plain number is no date
    [InlineData(3, null)] // nor an amount
    public async Task A_serial_number_is_a_date_when_its_cell_says_so(int style, string? day)
    {
        await using var office = await Office.OpenAsync();
        var rows = Workbooks.Rows(["编号", "金额", "日期"]) + "<row r=\"2\">" + Workbooks.Text(0, 2, "a-1") + Workbooks.Number(1, 2, "5") + Workbooks.Number(2, 2, "43193", style) + "</row>";

        var job = await office.ImportAsync(Workbooks.Of(rows), "&mode=partial");

        Assert.Equal(day is null ? 1 : 0, job.Int("refused"));
        Assert.Equal(day, (await office.NotesAsync()).SingleOrDefault()?.Day?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData(32_767, true)]
    [InlineData(32_768, false)]
    public async Task A_cell_is_as_long_as_all_its_pieces_together(int length, bool isRead)
    {
        await using var office = await Office.OpenAsync();
        var pieces = string.Concat(Enumerable.Repeat("<![CDATA[" + new string('x', 99) + "]]>", length / 99)) + new string('x', length % 99);
        var rows = Workbooks.Rows(["编号", "金额", "内容"]) + $"<row r=\"2\">{Workbooks.Text(0, 2, "a-1")}{Workbooks.Number(1, 2, "5")}<c r=\"C2\" t=\"str\"><v>{pieces}</v></c></row>";

        var job = await office.ImportAsync(Workbooks.Of(rows));

        Assert.Equal(isRead ? ("done", null) : ("refused", "cell_too_long"), (job.Str("state"), job["problem"]?.Str("code")));
        Assert.Equal(isRead ? [length] : [], (await office.NotesAsync()).Select(n => n.Text!.Length));
    }

    [Theory]
    [InlineData(900 << 10, true)]
    [InlineData(1100 << 10, false)]
    public async Task A_long_tag_is_read_and_a_longer_one_refused(int length, bool isRead)
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { Reading = new() { UnpackedRatio = int.MaxValue } });
        var rows = Workbooks.Rows(["编号", "金额"]) + $"<row r=\"2\" spans=\"{new string('1', length)}\">{Workbooks.Text(0, 2, "a-1")}{Workbooks.Number(1, 2, "5")}</row>";

        var job = await office.ImportAsync(Workbooks.Of(rows));

        Assert.Equal(isRead ? ("done", null) : ("refused", "xml_excessive"), (job.Str("state"), job["problem"]?.Str("code")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_workbook_that_does_not_say_how_long_it_is_is_held_to_what_is_read(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect, new ImportSettings { MostRowsAtOnceOnSqlite = 3, ChunkRows = 2 });
        string[][] rows = [["编号", "金额"], ["a-1", "1"], ["a-2", "2"], ["a-3", "3"], ["a-4", "4"]];

        var tried = await office.ImportAsync(Workbooks.Of(Workbooks.Rows(rows)), "&dryRun=true");
        var whole = await office.ImportAsync(Workbooks.Of(Workbooks.Rows(rows)));
        var written = (await office.NotesAsync()).Count;
        var fits = await office.ImportAsync(Workbooks.Of(Workbooks.Rows(rows[..4])));

        var expected = dialect == Dialect.Sqlite ? ("refused", "import_too_long", 0) : ("done", null, 4);
        Assert.Equal([expected, expected], new[] { tried, whole }.Select(j => (j.Str("state")!, j["problem"]?.Str("code"), j.Int("accepted"))));
        Assert.Equal(dialect == Dialect.Sqlite ? 0 : 4, written);
        Assert.Equal(("done", 3), (fits.Str("state"), fits.Int("accepted") + fits.Int("duplicates")));
    }

    [Fact]
    public async Task The_header_is_found_below_titles_and_the_unit_above_it_counts()
    {
        await using var office = await Office.OpenAsync();
        var rows = Workbooks.Rows(["2018年专项扶贫资金分配表"], ["", "单位：万元"], ["编号", "名称", "金额"], ["a-1", "道路", "73.5"], ["", "合 计", "73.5"]);

        var job = await office.ImportAsync(Workbooks.Of(rows));

        Assert.Equal((1, 1, 735_000m), (job.Int("accepted"), job.Int("skipped"), job["totals"]!.Yuan("amount")));
        Assert.True(job["checks"]![0]!["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_sheet_is_chosen_by_name_and_a_missing_one_is_told_with_those_that_are_there()
    {
        await using var office = await Office.OpenAsync();
        const string mapping = """{"kind":"notes","sheet":"表二","fields":{"id":{"column":"编号"},"amount":{"column":"金额"}}}""";

        var answer = await (await office.SendAsync(Reference(), mapping: mapping)).JsonAsync();

        Assert.Equal("sheet_missing", answer.Str("code"));
        Assert.Contains("表一", answer.Str("title"));
    }

    private static byte[] Reference()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("水果基地")),
                new SharedStringItem(new Run(new Text("富 ") { Space = SpaceProcessingModeValues.Preserve }), new Run(new RunProperties(new Bold()), new Text("文本")), new PhoneticRun(new Text("fù")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                new Row(Headers.Select(Inline)),
                new Row(Inline("a-1"), Shared(0), Number(1136.8399999999999), Date(43193), Inline("6222021234567890123")),
                new Row(Inline("a-2"), Shared(1), Number(20), Date(43194))));
            book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "表一" });
        }
        return file.ToArray();
    }

    private static Cell Inline(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Shared(int index) => new() { DataType = CellValues.SharedString, CellValue = new CellValue(index) };

    private static Cell Number(double value) => new() { CellValue = new CellValue(value) };

    private static Cell Date(double serial) => new() { CellValue = new CellValue(serial), StyleIndex = 1 };
}
