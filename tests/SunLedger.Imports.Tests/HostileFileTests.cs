using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

/// <summary>Every file here is really made and really posted: the answer is a refusal with a published code, and nothing is left behind.</summary>
public sealed class HostileFileTests
{
    private const string Bomb =
        "<!DOCTYPE a [<!ENTITY l0 \"哈\"><!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\"><!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\"><!ENTITY l3 \"&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;&l2;\">]>";

    private static readonly string Good = Workbooks.Rows(["编号", "金额"], ["a-1", "1"]);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    /// <summary>A name, what the file is, and the code it is refused with.</summary>
    private static readonly Dictionary<string, (Func<byte[]> File, string Code)> Files = new()
    {
        ["an empty file"] = (() => [], "file_empty"),
        ["empty lines"] = (() => Utf8("\n\n\n"), "file_empty"),
        ["an old .xls, or an encrypted workbook"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]], "file_format"),
        ["a PDF"] = (() => Utf8("%PDF-1.7 …"), "file_format"),
        ["a web page that a portal calls .xls"] = (() => Utf8("<html><table><tr><td>编号</td></tr></table></html>"), "file_format"),
        ["a zip that is no workbook"] = (() => Workbooks.Zip([("readme.txt", Utf8("hello"))]), "file_format"),
        ["an empty zip"] = (() => Workbooks.Zip([]), "file_damaged"),
        ["a workbook packed with gzip"] = (() => Office.Gzip(Workbooks.Of(Good)), "file_format"),
        ["a workbook without its sheet"] = (() => Workbooks.Of(Good, p => p.Remove("xl/worksheets/sheet1.xml")), "file_damaged"),
        ["a workbook whose sheet lies outside the file"] = (() => Workbooks.Of(Good, p => p["xl/_rels/workbook.xml.rels"] = p["xl/_rels/workbook.xml.rels"].Replace("worksheets/sheet1.xml", "../../../../etc/passwd")), "file_damaged"),
        ["an XML bomb in the sheet"] = (() => Workbooks.Of(Workbooks.Rows(["编号", "金额"], ["&l3;", "1"]), prolog: Bomb), "xml_forbidden"),
        ["an XML bomb in the workbook part"] = (() => Workbooks.Of(Good, p => p["xl/workbook.xml"] = Bomb + p["xl/workbook.xml"]), "xml_forbidden"),
        ["an XML bomb in the shared texts"] = (() => Workbooks.Of(Good, p => p["xl/sharedStrings.xml"] = Bomb + "<sst><si><t>&l3;</t></si></sst>"), "xml_forbidden"),
        ["an external entity"] = (() => Workbooks.Of(Workbooks.Rows(["编号", "&x;"]), prolog: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "xml_forbidden"),
        ["XML that breaks off"] = (() => Workbooks.Of(Good, p => p["xl/worksheets/sheet1.xml"] = p["xl/worksheets/sheet1.xml"][..^40]), "file_damaged"),
        ["a zip bomb"] = (() => Workbooks.Zip([("xl/worksheets/sheet1.xml", new byte[200 << 20])]), "file_too_large_unpacked"),
        ["a zip that claims 4 GB"] = (() => Workbooks.Claiming(Workbooks.Of(Good), uint.MaxValue - 1), "file_too_large_unpacked"),
        ["a zip that claims 10 GB"] = (TenGigabytes, "file_too_large_unpacked"),
        ["a zip that claims less than it holds"] = (() => Workbooks.Claiming(Workbooks.Of(Good), 60), "file_damaged"),
        ["a zip of two thousand files"] = (() => Workbooks.Zip(Enumerable.Range(0, 2000).Select(i => ($"f{i}", Array.Empty<byte>()))), "too_many_entries"),
        ["a workbook cut off"] = (() => Workbooks.Of(Good)[..^30], "file_truncated"),
        ["a workbook whose rows run backwards"] = (() => Workbooks.Of("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "file_damaged"),
        ["a row number beyond every sheet"] = (() => Workbooks.Of("<row r=\"2147483647\"/><row><c><v>1</v></c></row>"), "file_damaged"),
        ["a cell in column 16,384"] = (() => Workbooks.Of("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), "too_many_columns"),
        ["a cell of a million characters"] = (() => Workbooks.Of(Workbooks.Rows(["编号", "金额", new string('字', 1_000_000)])), "cell_too_long"),
        ["a cell of a hundred thousand pieces"] = (() => Workbooks.Of("<row r=\"1\"><c r=\"A1\"><v>" + string.Concat(Enumerable.Repeat("<![CDATA[9]]><!---->", 100_000)) + "</v></c></row>"), "cell_too_long"),
        ["an address of four million characters"] = (() => Workbooks.Of($"<row r=\"1\"><c r=\"{Noise(4 << 20)}\"><v>1</v></c></row>"), "xml_excessive"),
        ["an element's name of four million characters"] = (() => Workbooks.Of($"<row r=\"1\"><x{Noise(4 << 20)}/></row>"), "xml_excessive"),
        ["a CDATA section of four million characters"] = (() => Workbooks.Of($"<row r=\"1\"><c r=\"A1\"><v><![CDATA[<<{Noise(4 << 20)}]]></v></c></row>"), "xml_excessive"),
        ["elements a thousand deep"] = (() => Workbooks.Of("<row r=\"1\">" + string.Concat(Enumerable.Repeat("<x>", 1000)) + string.Concat(Enumerable.Repeat("</x>", 1000)) + "</row>"), "xml_excessive"),
        ["a hundred thousand names of elements"] = (() => Workbooks.Of("<row r=\"1\">" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x{i}/>")) + "</row>"), "xml_excessive"),
        ["a hundred thousand number formats"] = (() => Workbooks.Of(Good, p => p["xl/styles.xml"] = "<styleSheet>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<numFmt numFmtId=\"{i}\" formatCode=\"0\"/>")) + "</styleSheet>"), "xml_excessive"),
        ["two thousand sheets in one file"] = (() => Workbooks.Of(Good, p => p["xl/workbook.xml"] = p["xl/workbook.xml"].Replace("<sheet ", string.Concat(Enumerable.Repeat("<sheet name=\"x\" r:id=\"rId1\"/>", 2000)) + "<sheet ")), "xml_excessive"),
        ["two thousand relations to sheets"] = (() => Workbooks.Of(Good, p => p["xl/_rels/workbook.xml.rels"] = p["xl/_rels/workbook.xml.rels"].Replace("<Relationship ", string.Concat(Enumerable.Range(2, 2000).Select(i => $"<Relationship Id=\"r{i}\" Type=\"/worksheet\" Target=\"x\"/>")) + "<Relationship ")), "xml_excessive"),
        ["a sheet's name of ten thousand characters"] = (() => Workbooks.Of(Good, p => p["xl/workbook.xml"] = p["xl/workbook.xml"].Replace("Sheet1", Noise(10_000))), "xml_excessive"),
        ["a row of forty cells, each as long as may be"] = (() => Workbooks.Of("<row r=\"1\">" + string.Concat(Enumerable.Range(0, 40).Select(i => $"<c t=\"inlineStr\"><is><t>{Noise(32_767)}</t></is></c>")) + "</row>"), "row_too_long"),
        ["ten thousand and one totals"] = (() => Utf8("编号,内容,金额\na-1,甲,1\n" + string.Concat(Enumerable.Repeat("合计,,1\n", 10_001))), "too_many_totals"),
        ["a shared text that is not there"] = (() => Workbooks.Of("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), "file_damaged"),
        ["a gzip bomb"] = (() => Office.Gzip(Enumerable.Repeat((byte)'\n', 200 << 20).ToArray()), "file_too_large_unpacked"),
        ["a gzip cut off"] = (() => Office.Gzip(Utf8("编号,金额\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"a-{i},{i * 37 % 101}\n"))))[..^2000], "file_truncated"),
        ["two gzips, the second cut off"] = (() => [.. Office.Gzip(Utf8("编号,金额\n")), .. Office.Gzip(Utf8(string.Concat(Enumerable.Range(0, 5000).Select(i => $"a-{i},{i * 37 % 101}\n"))))[..^2000]], "file_truncated"),
        ["ten bytes of a gzip"] = (() => Office.Gzip(Utf8("编号,金额\na-1,1\n"))[..10], "file_truncated"),
        ["a gzip without its last byte"] = (() => Office.Gzip(Utf8("编号,金额\na-1,1\n"))[..^1], "file_truncated"),
        ["a gzip with a changed byte"] = (Flipped, "file_damaged"),
        ["NUL bytes"] = (() => Utf8("编号,金额\na-1,1\na-\0,2\n"), "nul_bytes"),
        ["UTF-16 without its mark"] = (() => Encoding.Unicode.GetBytes("编号,金额\na-1,1\n"), "nul_bytes"),
        ["UTF-16 with a NUL"] = (() => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("编号,金额\na-\0,1\n")], "nul_bytes"),
        ["UTF-8 and GB18030 in one file"] = (() => [.. Utf8("编号,内容,金额\na-1,山东省枣庄市,1\n"), .. Gb18030("a-2,滕州市财政局,2\n")], "encoding_mixed"),
        ["bytes of no encoding"] = (() => [.. Utf8("id,amount\na-1,"), 0xFF, 0xFF, 0x81, (byte)'\n'], "encoding_unknown"),
        ["a quote that never closes"] = (() => Utf8("编号,金额\na-1,1\na-2,\"2\na-3,3\n"), "csv_quote"),
        ["a row of a million columns"] = (() => Utf8(string.Join(',', Enumerable.Repeat("编号", 1_000_000)) + "\n"), "row_too_long"),
        ["a row of a thousand columns"] = (() => Utf8(string.Join(',', Enumerable.Range(0, 1000)) + "\n"), "too_many_columns"),
        ["a line of 16 MB"] = (() => Utf8("编号,金额\na-1," + new string('9', 16 << 20)), "row_too_long"),
        ["a wrong header"] = (() => Utf8("项目,资金\n道路,12\n"), "header_missing"),
        ["a header without rows"] = (() => Utf8("编号,金额\n"), "no_rows"),
        ["a workbook without rows"] = (() => Workbooks.Of(""), "header_missing"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task It_is_refused_by_name(string name)
    {
        await using var office = await Office.OpenAsync();
        var (file, code) = Files[name];

        var problem = await RefusalAsync(office, await office.SendAsync(file(), "&mode=partial"));

        Assert.Equal(code, problem.Str("code"));
        Assert.All(new[] { "title", "message", "detail", "hint" }.Select(problem.Str).OfType<string>(), text => Assert.DoesNotContain("{0}", text));
        Assert.Empty(await office.NotesAsync());
        await Eventually.Async(() => Directory.GetFiles(office.UploadFolder, "*.upload").Length == 0);
    }

    [Fact]
    public async Task The_refusal_of_a_wrong_header_names_the_columns_that_are_missing()
    {
        await using var office = await Office.OpenAsync();

        var answer = await (await office.SendAsync("编号,资金\n道路,12\n")).JsonAsync();

        Assert.Contains("金额", answer.Str("title"));
        Assert.DoesNotContain("编号", answer.Str("title"));
    }

    [Fact]
    public async Task A_request_without_a_file_is_told_so()
    {
        await using var office = await Office.OpenAsync();
        var form = new MultipartFormDataContent { { new StringContent("hello"), "note" } };

        Assert.Equal((422, "file_missing"), await (await office.Client.PostAsync("/api/v1/imports?kind=notes", form)).RefusalAsync());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_told_so()
    {
        await using var office = await Office.OpenAsync();
        var body = new ByteArrayContent(Utf8("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n编号,金额\r\na-1,"));
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        Assert.Equal((400, "upload_broken"), await (await office.Client.PostAsync("/api/v1/imports?kind=notes", body)).RefusalAsync());
        Assert.Empty(Directory.GetFiles(office.UploadFolder, "*.upload"));
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_and_not_kept()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { Reading = new() { UploadBytes = 1 << 20 } });

        Assert.Equal((413, "upload_too_large"), await (await office.SendAsync(new byte[(1 << 20) + 1])).RefusalAsync());
        Assert.Empty(Directory.GetFiles(office.UploadFolder, "*.upload"));
    }

    [Fact]
    public async Task A_packed_file_beyond_the_limit_is_refused_when_it_passes_the_limit()
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { Reading = new() { UnpackedBytes = 1 << 20 } });
        var rows = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a-{i},{i * 37 % 1013}\n"));

        Assert.Equal((422, "file_too_large_unpacked"), await (await office.SendAsync(Office.Gzip(Utf8("编号,金额\n" + rows)))).RefusalAsync());
        Assert.Empty(Directory.GetFiles(office.UploadFolder, "*.upload"));
    }

    [Fact]
    public async Task A_kind_that_does_not_exist_is_told_which_do()
    {
        await using var office = await Office.OpenAsync();

        var answer = await (await office.SendAsync(Utf8("编号,金额\n"), kind: "dreams")).JsonAsync();

        Assert.Equal("import_kind_unknown", answer.Str("code"));
        Assert.Contains("notes", answer.Str("title"));
    }

    // What is wrong with the whole file is answered at once when its beginning shows it, and by the import when only reading on does.
    private static async Task<JsonNode> RefusalAsync(Office office, HttpResponseMessage answer)
    {
        Assert.InRange((int)answer.StatusCode, 200, 499);
        var json = await answer.JsonAsync();
        if ((int)answer.StatusCode != 202) return json;
        var job = await office.EndAsync(json.Str("id")!);
        Assert.Equal("refused", job.Str("state"));
        return job["problem"]!;
    }

    // Does not pack as a bomb does.
    private static string Noise(int length) => string.Create(length, new Random(20181123), (text, random) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = (char)('a' + random.Next(26));
    });

    private static byte[] TenGigabytes()
    {
        // A zip64 record: the size stands in the extra field.
        var zip = Workbooks.Claiming(Workbooks.Of(Good), uint.MaxValue);
        var entry = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        var nameEnd = entry + 46 + BitConverter.ToUInt16(zip, entry + 28);
        byte[] extra = [1, 0, 8, 0, .. BitConverter.GetBytes(10L << 30)];
        BitConverter.GetBytes((ushort)extra.Length).CopyTo(zip, entry + 30);
        byte[] longer = [.. zip[..nameEnd], .. extra, .. zip[nameEnd..]];
        var end = longer.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BitConverter.GetBytes(BitConverter.ToUInt32(longer, end + 12) + (uint)extra.Length).CopyTo(longer, end + 12);
        return longer;
    }

    private static byte[] Flipped()
    {
        var gzip = Office.Gzip(Utf8("编号,金额\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"a-{i},{i * 37 % 101}\n"))));
        gzip[^6] ^= 0xFF; // the checksum
        return gzip;
    }
}
