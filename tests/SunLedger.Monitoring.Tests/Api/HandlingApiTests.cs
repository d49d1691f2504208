using System.Net.Http.Json;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Api;

public sealed class HandlingApiTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_warning_is_signed_explained_put_right_and_settled_by_different_people(Dialect dialect)
    {
        await using var watch = await Watch.BeginAsync(dialect);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", paidOn: new DateOnly(2018, 6, 1)));
        await watch.PostAsync(Given.Payment("Y-2"));
        var id = Assert.Single(await watch.RowsAsync()).Id;
        Task<HttpResponseMessage> Do(string act, object body) => site.Client.PostAsJsonAsync($"/api/v1/warnings/{id}/{act}", body);

        watch.Database.Caller.Id = "li";
        Assert.Equal("open explain 2018-06-25", await SaidAsync(await Do("sign", new { }))); // 18 June is the Dragon Boat holiday
        Assert.Equal("explained decide 2018-06-25", await SaidAsync(await Do("notes", new { text = "两期工程款" })));
        Assert.Equal((422, "handled_by_you"), await (await Do("settle", new { reason = "lawful", text = "符合合同" })).RefusalAsync());
        watch.Database.Caller.Id = "qian";
        Assert.Equal("rectifying rectify 2018-07-30", await SaidAsync(await Do("order", new { text = "退回重复部分" })));
        watch.Database.Caller.Id = "li";
        Assert.Equal("rectified decide 2018-06-25", await SaidAsync(await Do("rectify", new { text = "已退回", evidence = "退款凭证 TK-1" })));
        watch.Database.Caller.Id = "qian";
        Assert.Equal("settled", await SaidAsync(await Do("settle", new { reason = "rectified", text = "核对退款凭证无误" })));
        Assert.Equal((409, "warning_state"), await (await Do("rectify", new { text = "x", evidence = "y" })).RefusalAsync());

        await watch.SweepAsync(); // the rule still hits: the decision stands
        var warning = await (await site.Client.GetAsync($"/api/v1/warnings/{id}")).JsonAsync();
        Assert.Equal("settled rectified", $"{warning["state"]} {warning["case"]!["reason"]}");
        Assert.Equal(["signed", "explained", "ordered", "rectified", "settled"], warning["history"]!.AsArray().Select(h => h!["kind"]!.GetValue<string>()));
        var quality = (await (await site.Client.GetAsync("/api/v1/warnings/quality?category=rural-roads")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.Equal("KC-09 1 1 0 rectified 1 1", $"{quality["rule"]} {quality["hits"]} {quality["raised"]} {quality["suppressed"]} {quality["settled"]![0]!["reason"]} {quality["settled"]![0]!["count"]} {quality["precision"]}");
        var csv = await site.Client.GetStringAsync("/api/v1/warnings/quality.csv");
        Assert.Contains("kernel,KC-09,重复支付,1,1,0,0,0,0,0,1,0,0,0,0,0,1,,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_is_counted_and_listed()
    {
        await using var watch = await Watch.BeginAsync(Dialect.Sqlite);
        await using var site = await watch.ServeAsync();
        await watch.PostAsync(Given.Payment("Y-1", withoutProject: true)); // red: to be signed the next working day
        Assert.Equal("0", $"{(await (await site.Client.GetAsync("/api/v1/warnings/summary")).JsonAsync())["late"]}");

        watch.Database.Clock.Advance(TimeSpan.FromDays(9));

        Assert.Equal("1", $"{(await (await site.Client.GetAsync("/api/v1/warnings/summary")).JsonAsync())["late"]}");
        var late = (await (await site.Client.GetAsync("/api/v1/warnings?late=true")).JsonAsync())["items"]!.AsArray().Single()!;
        var warning = await (await site.Client.GetAsync($"/api/v1/warnings/{late["id"]}")).JsonAsync();
        Assert.Equal("True sign 2 orange", $"{late["isLate"]!.GetValue<bool>()} {warning["due"]!["step"]} {warning["due"]!["missed"]} {warning["due"]!["lateLevel"]}");
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var json = await answer.JsonAsync();
        return $"{json["state"]} {json["due"]?["step"]} {json["due"]?["on"]}".TrimEnd();
    }
}
