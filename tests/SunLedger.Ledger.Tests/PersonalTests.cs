using System.Net.Http.Json;

namespace SunLedger.Ledger.Tests;

/// <summary>What is shown of a payee, to whom.</summary>
public sealed class PersonalTests
{
    private const string Account = "6222021602001234567";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_person_is_named_to_who_pays_them_masked_to_others_and_shown_in_full_for_a_reason(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.PayAsync(
            Given.Payment("Z1", 1m) with { PayeeName = "张三丰", PayeeKind = "个人", PayeeAccount = Account, Use = "补助 370402198001010011" },
            Given.Payment("Z2", 1m) with { PayeeName = "王五", PayeeKind = null },
            Given.Payment("Z3", 1m) with { PayeeName = "滕州市路桥有限公司", PayeeKind = "供应商" }));

        Assert.Equal(["滕州市路桥有限公司", "王五", "张三丰"], await NamesAsync(site));
        office.Clerk.WithOnly(May.SeeLedger);
        Assert.Equal(["滕州市路桥有限公司", "王*", "张*"], await NamesAsync(site));
        foreach (var (words, found) in new[] { ("张三丰", 0), ("三", 0), ("王五", 0), ("张*", 1), ("王*", 1), ("路桥", 1), ("补助", 1) })
            Assert.Equal((words, found), (words, (await NamesAsync(site, $"?q={Uri.EscapeDataString(words)}")).Length));
        foreach (var (name, lines) in new[] { ("张三丰", 0), ("滕州市路桥有限公司", 1) })
            Assert.Equal((name, lines), (name, (int)(await (await site.Client.PostAsJsonAsync("/api/v1/payees/trace", new { name })).JsonAsync())["paid"]!["lines"]!));
        Assert.Equal("张*", (string?)(await (await site.Client.GetAsync("/api/v1/payments/Z1/trace")).JsonAsync())["payeeName"]);
        var shown = await (await site.Client.GetAsync("/api/v1/payments/Z1")).JsonAsync();
        Assert.Equal(("****4567", "补助 370402********0011"), ((string?)shown["payeeAccount"], (string?)shown["use"]));
        Assert.Equal(403, (int)(await UnmaskAsync(site, "Z1")).StatusCode);

        office.Clerk.WithOnly(May.SeeLedger, May.SeePersons);
        var full = await (await UnmaskAsync(site, "Z1")).JsonAsync();
        Assert.Equal(("张三丰", Account), ((string?)full["payeeName"], (string?)full["payeeAccount"]));
        Assert.Equal((404, "not_found"), await (await UnmaskAsync(site, "Z9")).RefusalAsync());
        office.Clerk.In("/000000/370000/370100/");
        Assert.Equal((404, "not_found"), await (await UnmaskAsync(site, "Z1")).RefusalAsync());
    }

    [Fact]
    public async Task A_file_of_payments_masks_persons_for_everybody_and_says_whose_copy_it_is()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await using var site = await office.ServeAsync();
        await office.ReadyToPayAsync();
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 1m) with { PayeeName = "张三丰", PayeeKind = "个人", PayeeAccount = Account }));

        var rows = (await site.Client.GetStringAsync("/api/v1/payments.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, rows.Length);
        Assert.Contains("张*", rows[1], StringComparison.Ordinal);
        Assert.Contains("****4567", rows[1], StringComparison.Ordinal);
        Assert.StartsWith($"# 导出人 {office.Clerk.Name}（{office.Clerk.Id}）；导出时间 ", rows[2], StringComparison.Ordinal);
        Assert.Contains("共 1 行", rows[2], StringComparison.Ordinal);
        Assert.Equal(["lines.export", "lines.export_end"], office.Db.Acts.All.Select(a => a.Verb));
    }

    private static async Task<string[]> NamesAsync(TestSite site, string query = "") =>
        [.. (await (await site.Client.GetAsync($"/api/v1/payments{query}")).JsonAsync())["items"]!.AsArray().Select(p => (string)p!["payeeName"]!)];

    private static Task<HttpResponseMessage> UnmaskAsync(TestSite site, string id) => site.Client.PostAsJsonAsync($"/api/v1/payments/{id}/unmask", new { reason = "核对退款账户" });
}
