using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;

namespace SunLedger.Approval.Tests.Together;

/// <summary>Word, Excel and OFD files are archives: what they unpack to is looked at before anybody opens them.</summary>
public sealed class PackedAttachmentTests : IAsyncLifetime
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Megabyte = 1 << 20;
    private const int TooMany = 201 * Megabyte;

    private Bureau _bureau = null!;

    /// <summary>Megabytes of nothing that a document unpacks to beside itself, and what becomes of it: 32 MB may be as dense as they like, 200 MB are too much however dense.</summary>
    public static TheoryData<int, bool, string> Sizes => new()
    {
        { 31, true, Word },
        { 33, true, "file_too_large_unpacked" },
        { 33, false, Word },
        { 201, false, "file_too_large_unpacked" },
    };

    /// <summary>Files of an archive beside the two that make it a document.</summary>
    public static TheoryData<int, string> Counts => new() { { 1_998, Word }, { 1_999, "too_many_entries" } };

    public async Task InitializeAsync()
    {
        _bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await _bureau.SubmitAsync("D1", Bureau.Release());
    }

    public async Task DisposeAsync() => await _bureau.DisposeAsync();

    [Theory, InlineData("word/document.xml", Word), InlineData("xl/workbook.xml", Excel)]
    public async Task A_document_as_an_office_program_saves_it_is_taken(string part, string mediaType) =>
        Assert.Equal(mediaType, await AttachAsync(Document(part, Stored("word/media/image1.png", Noise(3 * Megabyte)))));

    [Theory, MemberData(nameof(Sizes))]
    public async Task What_unpacks_beyond_measure_is_refused_as_that(int megabytes, bool dense, string outcome)
    {
        // Something that packs to nothing less keeps the whole within three hundred times its size.
        var part = dense ? Packed("word/a.xml", new byte[megabytes * Megabyte]) : Packed("word/a.xml", new byte[megabytes * Megabyte]) + Stored("word/media/image1.png", Noise(Megabyte));

        Assert.Equal(outcome, await AttachAsync(Document("word/document.xml", part)));
    }

    [Theory, InlineData(0, Word), InlineData(1, "file_too_large_unpacked")]
    public async Task Exactly_three_hundred_times_its_size_is_borne_and_one_more_is_not(int more, string outcome)
    {
        var dense = Packed("word/a.xml", new byte[40 * Megabyte]);
        var without = Document("word/document.xml", dense + Stored("word/media/image1.png", [0])).Length - 1;
        var unpacked = (40L * Megabyte) + Unpacked.Length + Unpacked.Length;
        // The least noise with (unpacked + noise) / 300 ≤ without + noise, in whole numbers.
        var noise = (int)Math.Ceiling((unpacked - (300.0 * (without + 1)) + 1) / 299);
        var file = Document("word/document.xml", dense + Stored("word/media/image1.png", Noise(noise - more)));

        Assert.Equal(outcome, await AttachAsync(file));
    }

    [Theory, MemberData(nameof(Counts))]
    public async Task So_is_an_archive_of_too_many_files(int files, string outcome) =>
        Assert.Equal(outcome, await AttachAsync(Document("word/document.xml", new([.. Enumerable.Range(0, files).Select(i => ($"word/{i}.xml", Array.Empty<byte>(), CompressionLevel.NoCompression))]))));

    [Theory]
    [InlineData(100)]
    [InlineData(TooMany)] // the truth
    public async Task A_directory_that_says_less_than_what_comes_out_is_believed_in_nothing(uint claimed)
    {
        var bomb = Document("word/document.xml", Packed("word/a.xml", new byte[TooMany]));
        var entry = bomb.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(claimed).CopyTo(bomb, entry + 24);

        Assert.Equal(claimed == 100 ? "file_kind" : "file_too_large_unpacked", await AttachAsync(bomb));
        Assert.Equal(0, _bureau.FilesWith("PK\u0003\u0004"));
    }

    [Fact]
    public async Task What_is_packed_in_another_way_than_documents_are_is_none()
    {
        using var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) await gzip.WriteAsync(new byte[Megabyte]);
        Assert.Equal("file_kind", await AttachAsync(bytes.ToArray()));

        var zip = Document("word/document.xml", Packed("word/a.xml", new byte[Megabyte]));
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 10] = 14; // LZMA
        Assert.Equal("file_kind", await AttachAsync(zip));
    }

    private static byte[] Unpacked => Encoding.UTF8.GetBytes("<Types/>");

    private static Parts Packed(string name, byte[] content) => new([(name, content, CompressionLevel.SmallestSize)]);

    private static Parts Stored(string name, byte[] content) => new([(name, content, CompressionLevel.NoCompression)]);

    private static byte[] Noise(int bytes)
    {
        var noise = new byte[bytes];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private static byte[] Document(string part, Parts parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in (Packed("[Content_Types].xml", Unpacked) + Packed(part, Unpacked) + parts).All)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }

    // The media type that it was taken for, or the code of the refusal.
    private async Task<string> AttachAsync(byte[] bytes)
    {
        var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await _bureau.Site.Client.PostAsync("/api/v1/approval/documents/D1/attachments", new MultipartFormDataContent { { file, "file", "方案.docx" } });
        var body = await answer.JsonAsync();
        return (string?)body["mediaType"] ?? (string)body["code"]!;
    }

    private sealed record Parts((string Name, byte[] Content, CompressionLevel Level)[] All)
    {
        public static Parts operator +(Parts one, Parts other) => new([.. one.All, .. other.All]);
    }
}
