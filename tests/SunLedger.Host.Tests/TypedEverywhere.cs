using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SunLedger.Host.Tests;

/// <summary>
/// Somebody who types an identity number wherever the platform takes words, and enters lists of persons and registers. Each place must take it, for what is refused was never stored and
/// would show nothing.
/// </summary>
internal sealed class TypedEverywhere(HttpClient client, string idNumber, string account)
{
    private string Typed => $"另见{idNumber}的材料";

    public async Task TypeAsync()
    {
        await ProjectsAsync();
        await PersonsAsync();
        await RegistersAsync();
        await WarningsAsync();
        await ApprovalAsync();
        await PeopleAsync();
        await SendAsync(HttpMethod.Put, $"import-mappings/{Uri.EscapeDataString("名册")}", new { kind = "payments", note = Typed, fields = new { id = new { column = "编号" }, indicatorId = new { constant = "T-1" }, amount = new { column = "金额" }, paidOn = new { column = "日期" }, payeeName = new { column = "姓名" } } });
        using var asked = await client.GetAsync($"/api/v1/payments?q={idNumber}");
    }

    private async Task ProjectsAsync()
    {
        await PostAsync("projects", new
        {
            code = "P-2", name = $"张三{idNumber}户厕", categoryCode = "special-poverty", divisionCode = "370481", libraryState = "已入库", libraryYear = 2018, budget = 100.00, implementUnit = Typed, content = Typed,
            sources = new[] { new { name = Typed, docNo = $"财农{idNumber}号", amount = 100.00 } }, fields = new { sub_direction = "小型公益设施", target_village_code = "370481001201", poor_village = true, forms_asset = false },
        });
        await PostAsync("contracts", new
        {
            code = "HT-1", projectCode = "P-2", name = Typed, kind = "工程", amount = 50.00, signedOn = "2018-05-01", noticeNo = $"公告{idNumber}",
            parties = new[] { new { role = "采购人", name = "村委会" }, new { role = "供应商", name = $"张三{idNumber}" } },
        });
        await PostAsync("measures", new { id = "M-1", projectCode = "P-2", year = 2018, group = "产出指标", name = Typed, planned = 1, unit = "座" });
        await PostAsync("measure-reports", new { id = "MR-1", measureId = "M-1", value = 1, note = Typed, evidence = new[] { new { name = $"{idNumber}.pdf", sha256 = new string('a', 64) } } });
        await PostAsync("self-evaluations", new { id = "SE-1", projectCode = "P-2", year = 2018, score = 90, conclusion = Typed });
        await PostAsync("observations", new { id = "O-1", subjectKind = "project", subjectId = "P-2", element = "operating_contract", value = Typed, note = Typed });
    }

    private async Task PersonsAsync()
    {
        await PostAsync("person-lines", new
        {
            id = "L-1", batchId = "B-1", indicatorId = "T-1", projectCode = "P-1", name = "张三", idNumber, account, accountName = "张三", household = idNumber, item = "农村低保", payMonth = "2018-06", amount = 10.00,
            placeCode = "370481001201", fields = new { yulu_student_id = idNumber, yulu_school_year = "2017-2018", yulu_term = "秋" },
        });
        var lines = await client.GetStringAsync("/api/v1/person-lines");
        Assert.Contains("370402********0011", lines, StringComparison.Ordinal);
        foreach (var secret in new[] { idNumber, account, "张三" }) Assert.DoesNotContain(secret, lines, StringComparison.Ordinal);
        var whole = await SendAsync(HttpMethod.Post, "person-lines/L-1/unmask", new { reason = "核对发放对象" });
        Assert.Contains(idNumber, whole.GetRawText(), StringComparison.Ordinal); // so it was kept, and opens
    }

    private async Task RegistersAsync()
    {
        await PostAsync("registers/deceased/versions", new { id = "R-1", divisionCode = "370400", coversFrom = "2018-01-01", coversTo = "2018-12-31", source = Typed });
        await PostAsync("registers/deceased/versions/R-1/entries", new { entries = new[] { new { idNumber, from = "2018-02-01" } } });
        await PostAsync("registers/deceased/versions", new { id = "R-2", divisionCode = "370400", coversFrom = "2018-01-01", coversTo = "2018-12-31", source = "市局" });
        using var file = new StringContent($"证件号,起始日期\n{idNumber},2018-02-01\n{account},2018-02-01\n", Encoding.UTF8, "text/csv");
        using var loaded = await client.PostAsync("/api/v1/registers/deceased/versions/R-2/file", file); // its second row is refused
        await SendAsync(HttpMethod.Post, "registers/deceased/versions/R-1/decision", new { accept = false, reason = Typed });
    }

    private async Task WarningsAsync()
    {
        var warning = (await client.GetFromJsonAsync<JsonElement>("/api/v1/warnings?subjectKind=payment")).GetProperty("items")[0].GetProperty("id").GetString();
        await PostAsync($"warnings/{warning}/order", new { text = Typed }); // whoever has answered orders nothing
        await PostAsync($"warnings/{warning}/rectify", new { text = Typed, evidence = Typed });
        await PostAsync($"warnings/{warning}/notes", new { text = Typed });
        using var proof = new MultipartFormDataContent { { new StringContent(Typed), "proves" }, { new ByteArrayContent("%PDF-1.4"u8.ToArray()), "file", $"{idNumber}.pdf" } };
        using var proved = await client.PostAsync($"/api/v1/warnings/{warning}/evidence", proof);
        Assert.True(proved.IsSuccessStatusCode, await proved.Content.ReadAsStringAsync());
        await PostAsync("exemptions", new { definition = "kernel", rule = "KC-04", targetKind = "payee", target = $"张三{idNumber}", basis = Typed, why = Typed, until = "2027-01-31" });
    }

    private async Task ApprovalAsync()
    {
        await PostAsync("approval/documents", new
        {
            id = "D-1", kind = "payment-exception", comment = Typed,
            content = new { paymentId = "Z-50", indicatorId = "T-1", amount = 5.00, payeeName = $"张三{idNumber}", grounds = Typed, validUntil = "2099-01-01", remark = new[] { Typed }, number = long.Parse(idNumber, System.Globalization.CultureInfo.InvariantCulture) },
        });
        using var form = new MultipartFormDataContent();
        var scan = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n"));
        scan.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(scan, "file", $"{idNumber}.pdf");
        using var attached = await client.PostAsync("/api/v1/approval/documents/D-1/attachments", form);
        Assert.True(attached.IsSuccessStatusCode, await attached.Content.ReadAsStringAsync());
        var hash = (await client.GetFromJsonAsync<JsonElement>("/api/v1/approval/documents/D-1")).GetProperty("item").GetProperty("contentHash").GetString();
        await PostAsync("approval/documents/D-1/acts", new { act = "withdraw", step = 1, contentHash = hash, reason = Typed });
        await SendAsync(HttpMethod.Put, "approval/phrases", new { phrases = new[] { Typed } });
    }

    private async Task PeopleAsync()
    {
        await PostAsync("users", new { id = "wang", name = $"王五{idNumber}", divisionCode = "370481" });
        await PostAsync("grants", new { userId = "wang", role = "owner-clerk", reason = Typed });
        await PostAsync("users/wang/close", new { reason = Typed });
    }

    private Task PostAsync(string route, object body) => SendAsync(HttpMethod.Post, route, body);

    private async Task<JsonElement> SendAsync(HttpMethod method, string route, object body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{route}") { Content = JsonContent.Create(body) };
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{route}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
