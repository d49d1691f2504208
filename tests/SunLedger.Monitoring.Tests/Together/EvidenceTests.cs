using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Autofac;
using SunLedger.Approval;
using SunLedger.Messages.People;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What a rule asks for is brought, lets a payment be made with a warning, and speaks for what was put right; and who assigns money to a draft is told.</summary>
public sealed class EvidenceTests
{
    private static readonly byte[] Pdf = "%PDF-1.4 合同变更"u8.ToArray();

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Evidence_that_is_brought_lets_a_payment_be_made_with_a_warning_and_speaks_in_it(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        var payment = Bureau.Payment("Y1", 350);
        var asked = await CheckAsync(bureau, payment);
        Assert.Equal("evidenceRequired", $"{asked["verdict"]}");
        // The money is held meanwhile, and the payment that it is held for waits for the file.
        Assert.Equal("Y1", $"{(await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments:check?hold=true", payment)).JsonAsync())["results"]![0]!["reservationId"]}");
        Assert.Equal("Y1 evidence_missing", Assert.Single(await bureau.PayAsync(payment)));
        var rules = asked["reasons"]!.AsArray().Where(r => $"{r!["enforcement"]}" == "warnWithEvidence").Select(r => $"{r!["code"]}").ToArray();
        Assert.Contains("KC-03", rules);

        var ids = new List<string>();
        foreach (var rule in rules)
        {
            var brought = await BringAsync(bureau, "payments/Y1/evidence", Pdf, ("indicatorId", "I1"), ("rule", rule), ("proves", "合同变更已批准，经办人 370402198001010011"));
            var row = await brought.JsonAsync();
            Assert.Equal((201, rule), ((int)brought.StatusCode, $"{row["ruleCode"]}"));
            ids.Add($"{row["id"]}");
            Assert.Equal(200, (int)(await BringAsync(bureau, "payments/Y1/evidence", Pdf, ("indicatorId", "I1"), ("rule", rule), ("proves", "再传一次"))).StatusCode);
        }
        var proven = await CheckAsync(bureau, payment);
        Assert.Equal("warn", $"{proven["verdict"]}");
        var named = proven["reasons"]!.AsArray().Single(r => $"{r!["code"]}" == "KC-03")!["evidence"]!.AsArray().Single()!;
        Assert.Equal("变更.pdf", $"{named["name"]}");
        Assert.DoesNotContain("370402198001010011", $"{named["proves"]}", StringComparison.Ordinal);

        Assert.StartsWith("Y1 ", Assert.Single(await bureau.PayAsync(payment)), StringComparison.Ordinal);
        var warning = await WarningAsync(bureau, "KC-03");
        Assert.Equal([ids[Array.IndexOf(rules, "KC-03")]], warning["files"]!.AsArray().Select(f => $"{f!["id"]}"));
        using var file = await bureau.Site.Client.GetAsync($"/api/v1/evidence/{ids[0]}");
        Assert.Equal((Convert.ToHexString(Pdf), "application/pdf", true), (Convert.ToHexString(await file.Content.ReadAsByteArrayAsync()), file.Content.Headers.ContentType!.MediaType!, file.Headers.CacheControl!.NoStore));
        Assert.Equal([$"payment.prove payment Y1", "evidence.fetch evidence " + ids[0]], bureau.Database.Acts.All.Where(a => a.Verb is "payment.prove" or "evidence.fetch").Select(a => $"{a.Verb} {a.SubjectKind} {a.SubjectId}").Distinct());

        // Who does not see the division sees no line, no file and no name of one.
        bureau.Database.Caller.In("/000000/370000/370400/370402/");
        Assert.Equal((404, "not_found"), await (await bureau.Site.Client.GetAsync("/api/v1/payments/Y1/evidence")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await bureau.Site.Client.GetAsync($"/api/v1/evidence/{ids[0]}")).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, ("rule", "KC-03"), ("proves", "x"))).RefusalAsync());
        Assert.Equal((422, "evidence_subject"), await (await BringAsync(bureau, "payments/Y2/evidence", Pdf, ("indicatorId", "I1"), ("rule", "KC-03"), ("proves", "x"))).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_file_for_two_payments_is_seen_at_night(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        foreach (var (id, amount) in new[] { ("Y1", 10), ("Y2", 20), ("Y3", 30) }) await bureau.PayAsync(Bureau.Payment(id, amount));
        await BringForAsync("Y1", Pdf);
        await BringForAsync("Y2", "%PDF-1.4 另一份"u8.ToArray());
        Assert.Equal("", await TwinsAsync());
        await BringForAsync("Y2", Pdf);
        Assert.Equal("Y1 Y2", await TwinsAsync());

        async Task BringForAsync(string payment, byte[] file)
        {
            var brought = await BringAsync(bureau, $"payments/{payment}/evidence", file, ("indicatorId", "I1"), ("rule", "KC-03"), ("proves", "说明"));
            Assert.Equal(201, (int)brought.StatusCode);
        }

        async Task<string> TwinsAsync()
        {
            await bureau.SweepAsync();
            var listed = await (await bureau.Site.Client.GetAsync("/api/v1/warnings?rule=KC-09&state=open")).JsonAsync();
            return string.Join(' ', listed["items"]!.AsArray().Select(w => $"{w!["subjectId"]}").Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task What_cannot_be_evidence_is_refused_and_leaves_no_file()
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        (string, string)[] right = [("indicatorId", "I1"), ("rule", "KC-03"), ("proves", "变更")];
        Assert.Equal((422, "file_kind"), await (await BringAsync(bureau, "payments/Y1/evidence", "<html>"u8.ToArray(), right)).RefusalAsync());
        Assert.Equal((422, "required"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, right[0], right[1])).RefusalAsync());
        Assert.Equal((422, "too_long"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, right[0], right[1], ("proves", new string('长', 501)))).RefusalAsync());
        Assert.Equal((422, "unknown_rule"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, right[0], ("rule", "ZZ-99"), right[2])).RefusalAsync());
        Assert.Equal((422, "id_format"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, right[1], right[2])).RefusalAsync());
        Assert.Equal((422, "evidence_subject"), await (await BringAsync(bureau, "payments/Y1/evidence", Pdf, ("indicatorId", "I9"), right[1], right[2])).RefusalAsync());
        Assert.Equal((404, "not_found"), await (await BringAsync(bureau, "warnings/999/evidence", Pdf, right[2])).RefusalAsync());
        Assert.Equal((415, "media_type"), await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments/Y1/evidence", new { })).RefusalAsync());
        Assert.Empty(Directory.EnumerateFiles(bureau.Folder, "*.file", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_warning_is_put_right_with_files_of_its_own(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        await bureau.PayAsync(Bureau.Payment("Y1", 350));
        var id = $"{(await WarningAsync(bureau, "KC-03"))["id"]}";
        bureau.Database.Caller.Id = "qian";
        await bureau.AcceptAsync($"warnings/{id}/order", new { text = "补办合同变更" });
        bureau.Database.Caller.Id = "li";
        var file = $"{(await (await BringAsync(bureau, $"warnings/{id}/evidence", Pdf, ("proves", "变更批复"))).JsonAsync())["id"]}";
        Assert.Equal((422, "required"), await (await bureau.Site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/rectify", new { text = "已补办" })).RefusalAsync());
        Assert.Equal((422, "evidence_unknown"), await (await bureau.Site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/rectify", new { text = "已补办", files = new[] { Guid.Parse("11111111-1111-1111-1111-111111111111") } })).RefusalAsync());
        await bureau.AcceptAsync($"warnings/{id}/rectify", new { text = "已补办", files = new[] { file } });

        var warning = await WarningAsync(bureau, "KC-03");
        Assert.Equal(("rectified", "变更批复"), ($"{warning["state"]}", $"{warning["files"]!.AsArray().Single()!["proves"]}"));
        Assert.Equal(["ordered", "proved", "rectified"], warning["history"]!.AsArray().Select(h => $"{h!["kind"]}"));
        // Who brought the evidence handled it.
        bureau.Database.Caller.Id = "sun";
        await BringAsync(bureau, $"warnings/{id}/evidence", "%PDF-1.5"u8.ToArray(), ("proves", "补充"));
        Assert.Equal((422, "handled_by_you"), await (await bureau.Site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/settle", new { reason = "rectified", text = "x" })).RefusalAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Whoever_assigns_money_to_a_project_that_cannot_be_paid_is_told_at_once(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 100, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        await bureau.AcceptAsync("projects", Bureau.Project("P2", state: "草稿"));
        object Assign(string id, string project) => new { id, indicatorId = "I2", projectCode = project, amount = 10, assignedOn = "2018-06-01" };
        var answer = await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/assignments", new[] { Assign("A2", "P2"), Assign("A3", "P1"), Assign("A4", "P2") })).JsonAsync();
        Assert.Equal(["A2 KB-01", "A3 ", "A4 KB-01"], answer["results"]!.AsArray().Select(r => $"{r!["id"]} {string.Join(' ', r["warnings"]!.AsArray().Where(w => $"{w}" == "KB-01"))}"));
    }

    // A contract of 300 yuan stands on the project, so that 350 are beyond it.
    private static async Task<Bureau> OpenAsync(Dialect dialect)
    {
        var bureau = await Bureau.OpenAsync(dialect, [new ApprovalModule(), new NobodyElse()]);
        await bureau.AcceptAsync("contracts", new
        {
            code = "HT1", projectCode = "P1", name = "路面", kind = "工程", amount = 300, signedOn = "2018-05-20",
            parties = new[] { new { role = "采购人", name = "滕州市交通局" }, new { role = "供应商", name = "滕州市某路桥公司" } },
        });
        return bureau;
    }

    private static async Task<JsonNode> CheckAsync(Bureau bureau, object payment) =>
        (await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments:check", payment)).JsonAsync())["results"]![0]!;

    private static async Task<JsonNode> WarningAsync(Bureau bureau, string rule)
    {
        var listed = (await (await bureau.Site.Client.GetAsync($"/api/v1/warnings?rule={rule}")).JsonAsync())["items"]!.AsArray().Single()!;
        return await (await bureau.Site.Client.GetAsync($"/api/v1/warnings/{listed["id"]}")).JsonAsync();
    }

    private static async Task<HttpResponseMessage> BringAsync(Bureau bureau, string route, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value, Encoding.UTF8), name);
        form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } }, "file", "变更.pdf");
        return await bureau.Site.Client.PostAsync($"/api/v1/{route}", form);
    }
}

/// <summary>Where nobody is registered: approvals ask for people, and evidence does not.</summary>
internal sealed class NobodyElse() : SunModule("people", "人员", "People"), IPeople
{
    public Task<IReadOnlyList<Person>> FindAsync(SunLedgerDb db, IReadOnlyCollection<string> ids, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);

    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(this).As<IPeople>();
}
