using System.Text;

namespace SunLedger.Imports.Tests;

public sealed class DelimitedTests
{
    private const string Text = "编号,内容,金额\na-1,滕州市财政局,12.5\na-2,\"一, \"\"二\"\"\n三\",3\n";

    public static TheoryData<string, byte[], string> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text), "," },
        { "UTF-8 (BOM)", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], "," },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Text), "," },
        { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "," },
        { "UTF-16", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], "," },
        { "UTF-8", Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n")), "," },
        { "UTF-8", Encoding.UTF8.GetBytes("编号\t内容\t金额\na-1\t滕州市财政局\t12.5\na-2\t\"一, \"\"二\"\"\n三\"\t3\n"), "\\t" },
        { "UTF-8", Encoding.UTF8.GetBytes("编号;内容;金额\na-1;滕州市财政局;12.5\na-2;\"一, \"\"二\"\"\n三\";3\n"), ";" },
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task Encoding_and_separator_are_found_in_the_file_itself(string encoding, byte[] file, string delimiter)
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync(file);

        Assert.Equal(("done", encoding, delimiter), (job.Str("state"), job["format"]!.Str("encoding"), job["format"]!.Str("delimiter")));
        Assert.Equal(["滕州市财政局", "一, \"二\"\n三"], (await office.NotesAsync()).Select(n => n.Text!.Replace("\r", "")));
    }

    [Fact]
    public async Task A_cell_that_says_what_the_one_above_says_is_read_like_it_and_no_other_is()
    {
        await using var office = await Office.OpenAsync();

        // The same, another, the same after a shorter row, one that only seems the same, one in quotes that says the same.
        var job = await office.ImportAsync("编号,内容,金额\nb-1,一,1\nb-2,一,1\nb-3,二,1\nb-4\nb-5,二,2\nb-6,'=二,2\nb-7,\"'=二\",2\nb-8,\"二\",2\n,,\nb-9,二,x\nb-10,二,x\n", "&mode=partial");

        Assert.Equal(["一", "一", "二", "二", "=二", "=二", "二"], (await office.NotesAsync()).Where(n => n.Text is not null).Select(n => n.Text!));
        Assert.Equal([4, 10, 11], await office.RowsAsync(job, "refused"));
    }

    [Fact]
    public async Task A_packed_file_is_unpacked_on_the_way()
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync(Office.Gzip(Encoding.UTF8.GetBytes(Text)));

        Assert.Equal(("done", "csv.gz", 2), (job.Str("state"), job["format"]!.Str("format"), job.Int("accepted")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_byte_of_a_character_ends_no_line_of_UTF_16(bool isBigEndian)
    {
        await using var office = await Office.OpenAsync(settings: new ImportSettings { MostRowsAtOnceOnSqlite = 3 });
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

        // 上 is 4E 0A: its second byte is a line feed to whoever does not know better.
        var job = await office.ImportAsync([.. encoding.Preamble, .. encoding.GetBytes("上级文号\t编号\t内容\t金额\n上1\ta-1\t上上上上\t1\n上2\ta-2\t上\t2\n上3\ta-3\t一\t3\n")]);

        Assert.Equal(("done", "\\t", 3), (job.Str("state"), job["format"]!.Str("delimiter"), job.Int("accepted")));
    }

    [Fact]
    public async Task Packed_files_put_together_are_one_file()
    {
        await using var office = await Office.OpenAsync();
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"a-{i},{i * 37 % 101}\n"));
        byte[] nothing = Office.Gzip([]); // with it block-wise packers end

        var job = await office.ImportAsync([.. Office.Gzip(Encoding.UTF8.GetBytes("编号,金额\n")), .. Office.Gzip(Encoding.UTF8.GetBytes(rows))]);
        var again = await office.ImportAsync([.. Office.Gzip(Encoding.UTF8.GetBytes("编号,金额\n" + rows)), .. nothing]);

        Assert.Equal(("done", 5000), (job.Str("state"), job.Int("accepted")));
        Assert.Equal(("done", 5000), (again.Str("state"), again.Int("duplicates")));
    }

    [Fact]
    public async Task A_rare_character_of_GB18030_at_the_end_of_a_long_file_is_read()
    {
        await using var office = await Office.OpenAsync();
        var text = "编号,内容,金额\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a-{i},ascii only,1\n")) + "z,㐀镕𠀀,1\n";

        var job = await office.ImportAsync(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));

        Assert.Equal(("done", 20_001), (job.Str("state"), job.Int("accepted")));
        Assert.Equal("㐀镕𠀀", (await office.NotesAsync())[^1].Text);
    }

    [Fact]
    public async Task The_file_may_be_the_body_itself()
    {
        await using var office = await Office.OpenAsync();
        var body = new StringContent(Text, Encoding.UTF8, "text/csv");

        var answer = await office.Client.PostAsync("/api/v1/imports?kind=notes&fileName=../../%E6%94%AF%E4%BB%98.csv", body);

        Assert.Equal(202, (int)answer.StatusCode);
        var job = await office.EndAsync((await answer.JsonAsync()).Str("id")!);
        Assert.Equal(("done", "支付.csv"), (job.Str("state"), job.Str("fileName")));
        Assert.Equal($"/api/v1/imports/{job.Str("id")}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_row_with_more_cells_than_the_header_is_refused_for_its_values_stand_in_the_wrong_columns()
    {
        await using var office = await Office.OpenAsync();

        var job = await office.ImportAsync("编号,内容,金额\na-1,一,二,3\na-2,一,3,,\n", "&mode=partial");

        Assert.Equal((1, 1), (job.Int("accepted"), job.Int("refused")));
    }

    [Fact]
    public async Task A_header_that_stands_there_twice_is_refused_when_it_is_wanted()
    {
        await using var office = await Office.OpenAsync();

        Assert.Equal((422, "header_twice"), await (await office.SendAsync("编号,金额,金额\na-1,1,2\n")).RefusalAsync());
        Assert.Equal(202, (int)(await office.SendAsync("编号,金额,备用,备用\na-1,1,2,3\n")).StatusCode);
    }
}
