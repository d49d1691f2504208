using System.Text.Json.Nodes;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Tests.Together;

/// <summary>What was signed, by whom, and that it stays.</summary>
public sealed class HistoryTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_is_part_of_what_is_signed(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.SubmitAsync("D1", Bureau.Release());
        var bare = await HashAsync();
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync("D1", "agree"));

        // Of those who see it nobody else adds anything: not whoever agreed already, nor somebody beside.
        foreach (var (id, role) in new[] { ("head", "owner-head"), ("other", "treasury") }) Assert.Equal((409, "not_yours_to_attach"), Refusal(await AttachAsync(id, role, "一")));
        Assert.DoesNotContain("attach", May(await bureau.DocumentAsync("D1")));
        Assert.Equal(bare, await HashAsync());

        // Whoever is to decide may: what they sign is another thing than what was signed before, and says so.
        Assert.Contains("attach", May(await bureau.As("budget", "budget").DocumentAsync("D1")));
        Assert.Equal(201, (await AttachAsync("budget", "budget", "二")).Status);
        var withOne = await HashAsync();
        Assert.NotEqual(bare, withOne);
        Assert.Equal("document_changed", await bureau.ActAsync("D1", "agree", 2, bare));

        // Whoever submitted it changes it by that: everybody is asked again.
        Assert.Equal(201, (await AttachAsync("clerk", "owner-clerk", "三")).Status);
        Assert.Equal(1, (await bureau.DocumentAsync("D1"))["item"]!["step"]!.GetValue<int>());
        Assert.NotEqual(withOne, await HashAsync());
        Assert.Equal("pending", await bureau.As("head", "owner-head").ActAsync("D1", "agree"));
        Assert.Equal("granted", await bureau.As("budget", "budget").ActAsync("D1", "agree"));

        Assert.Equal((409, "document_ended"), Refusal(await AttachAsync("clerk", "owner-clerk", "四")));
        var last = (await bureau.AllAsync<ActRow>()).OrderBy(a => a.No).Where(a => a.Kind == ActKind.Agree).Select(a => a.ContentHash).ToArray();
        Assert.Equal((bare, await HashAsync(), await HashAsync()), (last[0], last[1], last[2]));

        async Task<string> HashAsync() => (await bureau.DocumentAsync("D1"))["item"]!["contentHash"]!.GetValue<string>();

        async Task<(int Status, JsonNode? Body)> AttachAsync(string id, string role, string text)
        {
            bureau.As(id, role);
            var file = new ByteArrayContent([.. "%PDF-1.4 "u8, .. System.Text.Encoding.UTF8.GetBytes(text)]);
            var answer = await bureau.Site.Client.PostAsync("/api/v1/approval/documents/D1/attachments", new MultipartFormDataContent { { file, "file", "附件.pdf" } });
            return ((int)answer.StatusCode, await answer.JsonAsync());
        }

        static string[] May(JsonNode document) => [.. document["acts"]!.AsArray().Select(m => m!.GetValue<string>())];
    }

    [Theory]
    [InlineData("clerk", "owner-clerk", "roles_apart")] // whoever drafts does not confirm, for nobody
    [InlineData("treasurer", "treasury", "roles_apart")]
    [InlineData("safe", "security-admin", "delegate_administers")]
    [InlineData("desk", "budget", null)]
    [InlineData("desk", "disclosure", null)]
    public async Task What_one_could_not_be_given_one_does_not_get_by_standing_in(string id, string role, string? code)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        bureau.People.Hire(id, role);

        var (status, body) = await bureau.As("head", "owner-head").SendAsync(HttpMethod.Post, "approval/delegations", new { toId = id, untilOn = "2018-06-18", reason = "出差" });

        Assert.Equal((code is null ? 201 : 422, code), (status, body!["code"]?.GetValue<string>()));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_rejection_never_deletes_the_history(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.SubmitAsync("D1", Bureau.Release());
        await bureau.As("head", "owner-head").ActAsync("D1", "agree", "同意下达");
        var before = (await bureau.AllAsync<ActRow>()).OrderBy(a => a.No).Select(a => (a.Kind, a.ById, a.Reason, a.ContentHash)).ToArray();

        Assert.Equal("refused", await bureau.As("budget", "budget").ActAsync("D1", "refuse", "不符合政策"));

        var after = (await bureau.AllAsync<ActRow>()).OrderBy(a => a.No).Select(a => (a.Kind, a.ById, a.Reason, a.ContentHash)).ToArray();
        Assert.Equal(before, after[..^1]);
        Assert.Equal((ActKind.Refuse, "budget", "不符合政策"), (after[^1].Kind, after[^1].ById, after[^1].Reason));
        var shown = (await bureau.As("clerk", "owner-clerk").DocumentAsync("D1"))["history"]!.AsArray();
        Assert.Equal(["submit", "agree", "refuse"], shown.Select(h => h!["act"]!.GetValue<string>()));
        Assert.Single(await bureau.AllAsync<AgreementRow>()); // what was agreed to before stays with it
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Returning_keeps_the_reason(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.SubmitAsync("D1", Bureau.Release());
        await bureau.As("head", "owner-head").ActAsync("D1", "agree");
        await bureau.As("budget", "budget").ActAsync("D1", "return", "请补会议纪要", 1); // to a step
        await bureau.As("head", "owner-head").ActAsync("D1", "return", "金额应为 500 元", 0); // to whoever submitted it
        await bureau.As("clerk", "owner-clerk").SubmitAsync("D1", Bureau.Release(500));
        await bureau.As("head", "owner-head").ActAsync("D1", "agree");
        await bureau.As("budget", "budget").ActAsync("D1", "agree");

        var returned = (await bureau.DocumentAsync("D1"))["history"]!.AsArray().Where(h => h!["act"]!.GetValue<string>() == "return");
        Assert.Equal([("请补会议纪要", 1), ("金额应为 500 元", 0)], returned.Select(h => (h!["reason"]!.GetValue<string>(), h["toStep"]!.GetValue<int>())));
    }

    private static (int Status, string Code) Refusal((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body!["code"]!.GetValue<string>());
}
