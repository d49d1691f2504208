using System.Net.Http.Headers;

namespace SunLedger.Approval.Tests.Together;

/// <summary>Files of a document: each is what it holds, and none stays behind that nobody wrote down.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public async Task A_file_is_what_it_holds_and_not_what_it_is_called()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.SubmitAsync("D1", Bureau.Release());
        async Task<HttpResponseMessage> AttachAsync(byte[] bytes, string name)
        {
            var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
            return await bureau.Site.Client.PostAsync("/api/v1/approval/documents/D1/attachments", new MultipartFormDataContent { { file, "file", name } });
        }

        Assert.Equal((422, "file_kind"), await (await AttachAsync("<script>alert(1)</script>"u8.ToArray(), "文件.pdf")).RefusalAsync());
        Assert.Equal((422, "file_kind"), await (await AttachAsync("PK\u0003\u0004 not an archive"u8.ToArray(), "文件.docx")).RefusalAsync());
        Assert.Equal((413, "file_too_large"), await (await AttachAsync(new byte[(20 << 20) + 1], "大.pdf")).RefusalAsync());
        Assert.Equal((422, "attachment_missing"), await (await bureau.Site.Client.PostAsync("/api/v1/approval/documents/D1/attachments", new MultipartFormDataContent { { new StringContent("1"), "note" } })).RefusalAsync());
        var kept = await AttachAsync("%PDF-1.4 指标文"u8.ToArray(), "../../指标文.exe");
        Assert.Equal(201, (int)kept.StatusCode);
        var attachment = await kept.JsonAsync();
        Assert.Equal(("指标文.exe", "application/pdf", 64), (attachment["name"]!.GetValue<string>(), attachment["mediaType"]!.GetValue<string>(), attachment["sha256"]!.GetValue<string>().Length));

        Assert.DoesNotContain(bureau.Database.Acts.All, a => a.Verb == "attachment.fetch");
        var fetched = await bureau.Site.Client.GetAsync($"/api/v1/approval/attachments/{attachment["id"]}");
        Assert.Equal(("attachment", "%PDF-1.4 指标文"), (fetched.Content.Headers.ContentDisposition!.DispositionType, await fetched.Content.ReadAsStringAsync()));
        Assert.Contains(bureau.Database.Acts.All, a => a is { Verb: "attachment.fetch", SubjectId: "D1" });
        Assert.Equal("attach", (await bureau.DocumentAsync("D1"))["history"]![1]!["act"]!.GetValue<string>());
        bureau.As("stranger").Database.Caller.In("/000000/370000/370400/370402/");
        Assert.Equal(404, (int)(await bureau.Site.Client.GetAsync($"/api/v1/approval/attachments/{attachment["id"]}")).StatusCode);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task A_file_whose_write_breaks_is_gone(bool breaks, int files)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        await bureau.SubmitAsync("D1", Bureau.Release());
        if (breaks)
            await bureau.Database.Database.WriteAsync(
                (db, ct) => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER broken BEFORE INSERT ON approval_attachments BEGIN SELECT RAISE(ABORT, 'the disk is full'); END", ct), default);
        var file = new ByteArrayContent("%PDF-1.4 指标文"u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        var attaching = bureau.Site.Client.PostAsync("/api/v1/approval/documents/D1/attachments", new MultipartFormDataContent { { file, "file", "指标文.pdf" } });

        if (breaks) await Assert.ThrowsAnyAsync<Exception>(() => attaching);
        else Assert.Equal(201, (int)(await attaching).StatusCode);

        Assert.Equal(files, bureau.FilesWith("%PDF-1.4"));
    }
}
