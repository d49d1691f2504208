using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;
using SunLedger.Categories;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Tests;

public sealed class PackTests
{
    private const string City = "/000000/370000/370400/", County = "/000000/370000/370400/370402/", Jinan = "/000000/370000/370100/";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_pack_is_in_force_for_its_division_and_below_within_five_seconds_on_every_host_and_can_be_taken_back(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await using var other = await TestSite.StartAsync(office.Test);
        var elsewhere = (ICategories)other.Services.GetService(typeof(ICategories))!;

        var (status, version) = await office.PutAsync(Packs.Full);
        var watch = Stopwatch.StartNew();
        Assert.Equal((201, 1), (status, (int)version["version"]!));
        Assert.Equal(200, (await office.PutAsync(Packs.Full)).Status);

        var snapshot = office.Test.Get<ICategories>().Current;
        var local = snapshot.Find("sample-roads", County)!;
        Assert.Contains(local.Rules, r => r.Code == "X370400-02");
        Assert.Same(local, snapshot.Find("sample-roads", City));
        Assert.DoesNotContain(snapshot.Find("sample-roads", Jinan)!.Rules, r => r.Code == "X370400-02");
        Assert.Equal(local.Text, (await office.Test.Get<ICategories>().ByHashAsync(local.Hash, default))!.Text);
        Assert.Equal(["370400-X01"], snapshot.Find("x370400-lamps")!.FundCodes);
        Assert.Equal("x370400-lamps", office.Test.Get<IFunds>().Find("370400-X01")!.CategoryCode);

        while (elsewhere.Current.Find("sample-roads", County)?.Hash != local.Hash && watch.Elapsed < TimeSpan.FromSeconds(5)) await Task.Delay(50);
        Assert.Equal(local.Hash, elsewhere.Current.Find("sample-roads", County)?.Hash);

        Assert.Equal(200, (int)(await office.PostAsync("packs/370400/1/take-back", "application/json", """{"why":"试行结束"}"""u8.ToArray())).StatusCode);
        await office.LookAsync(office.Site);
        Assert.Equal(["pack.put", "pack.take_back"], office.Test.Acts.All.Select(a => a.Verb));
        Assert.Null(office.Test.Get<ICategories>().Current.Find("x370400-lamps"));
        Assert.Equal(Given.Definition().Hash, office.Test.Get<ICategories>().Current.Find("sample-roads", County)!.Hash);
        Assert.NotNull(office.Test.Get<IFunds>().Find("370400-X01"));
    }

    [Fact]
    public async Task What_a_division_adds_for_itself_is_not_shown_to_its_sister()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.PutAsync(Packs.Full);
        foreach (var (division, own) in new[] { (City, 200), (County, 200), ("/000000/370000/", 200), (Jinan, 404), ("/000000/370000/370100/370102/", 404) })
        {
            office.Test.Caller.In(division);
            var listed = await office.Site.Client.GetStringAsync("/api/v1/categories");
            Assert.Equal(own == 200, listed.Contains("x370400-lamps", StringComparison.Ordinal));
            Assert.Equal(own, (int)(await office.Site.Client.GetAsync("/api/v1/categories/x370400-lamps")).StatusCode);
            Assert.Equal(own, (int)(await office.Site.Client.GetAsync("/api/v1/categories/sample-roads?division=370400")).StatusCode);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_pack_for_a_later_day_waits_for_it_and_then_replaces_the_one_before(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.PutAsync(Packs.Full with { Categories = [Packs.Full.Categories[1]], Funds = [] });
        await office.PutAsync(Packs.Full, "2018-07-01");
        Assert.Null(office.Test.Get<ICategories>().Current.Find("x370400-lamps"));
        Assert.Equal("pack_retroactive", (string?)(await office.PutAsync(Packs.Full, "2018-06-14")).Body["code"]);

        office.Test.Clock.Set(2018, 7, 1);
        await office.TurnAsync();
        Assert.NotNull(office.Test.Get<ICategories>().Current.Find("x370400-lamps"));

        // Nobody was up on the day: the next start sees it.
        await office.PutAsync(Packs.Full with { Categories = [Packs.Full.Categories[1]], Funds = [] }, "2018-08-01");
        office.Test.Clock.Set(2018, 8, 2);
        await office.Test.RunStartupStepsAsync();
        Assert.Null(office.Test.Get<ICategories>().Current.Find("x370400-lamps"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_new_central_version_keeps_local_additions_and_sets_aside_what_cannot_hold(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        await office.PutAsync(Packs.Full);
        var changed = CategoryDefinition.Read(Given.Definition().Text.Replace("\"length_km\"", "\"span_km\"", StringComparison.Ordinal).Replace("project.length_km", "project.span_km", StringComparison.Ordinal).Replace("里程", "跨度", StringComparison.Ordinal));

        var preview = await office.SendAsync("categories/sample-roads/upgrade-preview", new JsonObject { ["text"] = changed.Text });
        var mine = preview["packs"]![0]!;
        Assert.Equal(["sample-roads/fields/x370400_lit"], mine["kept"]!.AsArray().Select(k => (string?)k));
        Assert.Equal("sample-roads/rules/X370400-02/yellow", (string?)mine["conflicts"]![0]!["path"]);
        Assert.Contains("+ sample-roads/fields/span_km", preview["central"]!.AsArray().Select(k => (string?)k));

        await office.Test.Get<ICategoryStore>().PutAsync(changed, "plugin", default);
        var local = office.Test.Get<ICategories>().Current.Find("sample-roads", City)!;
        Assert.Contains(local.Fields, f => f.Code == "x370400_lit");
        Assert.DoesNotContain(local.Rules, r => r.Code == "X370400-02");
        var aside = (await (await office.Site.Client.GetAsync("/api/v1/packs")).JsonAsync())["setAside"]![0]!;
        Assert.Equal(("370400", "sample-roads/rules/X370400-02/yellow"), ((string?)aside["division"], (string?)aside["faults"]![0]!["path"]));

        // The centre takes it back: the rule holds again.
        await office.Test.Get<ICategoryStore>().PutAsync(Given.Definition(), "plugin", default);
        Assert.Contains(office.Test.Get<ICategories>().Current.Find("sample-roads", City)!.Rules, r => r.Code == "X370400-02");
    }

    [Fact]
    public async Task What_a_division_judged_by_alone_is_a_version_there_and_below_and_nobodys_beside()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var central = office.Test.Get<ICategories>().Current.Find("sample-roads")!.Hash;
        await office.PutAsync(Packs.Full);
        var local = office.Test.Get<ICategories>().Current.Find("sample-roads", City)!.Hash;

        foreach (var (path, seen) in (IEnumerable<(string, string[])>)[(City, [local, central]), (County, [local, central]), ("/000000/370000/370700/", [central])])
        {
            office.Test.Caller.In(path);
            var versions = (await (await office.Site.Client.GetAsync("/api/v1/categories/sample-roads/versions")).JsonAsync()).AsArray();
            Assert.Equal(seen.Order(StringComparer.Ordinal), versions.Select(v => (string)v!["hash"]!).Order(StringComparer.Ordinal));
            if (seen.Length > 1) Assert.Equal("370400", (string?)versions.Single(v => (string?)v!["hash"] == local)!["terms"]![0]!["division"]);
        }
        office.Test.Caller.In(City);
        Assert.Equal(404, (int)(await office.Site.Client.GetAsync("/api/v1/categories/sample-roads/versions?division=370700")).StatusCode);
    }

    [Fact]
    public async Task A_county_lays_its_pack_over_that_of_its_city()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.PutAsync(Packs.Full);
        var county = new Pack("370402", "市中区本地规则", null)
        {
            Categories =
            [
                new(new("370402", "sample-roads") { Rules = [new(Subject.Project, "X370402-01", "短路无灯", null, Risk.ImpreciseUse) { Yellow = "非 已装路灯", Basis = ["区文"] }] }, null, null, null),
                new(new("370402", "x370400-lamps") { Fields = [new(Subject.Payment, "x370402_watt", "功率", null, FieldKind.Count)] }, null, null, null),
            ],
        };
        Assert.Equal(201, (await office.PutAsync(county)).Status);
        var snapshot = office.Test.Get<ICategories>().Current;
        Assert.Equal(["SR-01", "X370400-02", "X370402-01"], snapshot.Find("sample-roads", County)!.Rules.Select(r => r.Code));
        Assert.Equal(["SR-01", "X370400-02"], snapshot.Find("sample-roads", City)!.Rules.Select(r => r.Code));
        Assert.Contains(snapshot.Find("x370400-lamps", County)!.Fields, f => f.Code == "x370402_watt");

        // The city that drops the field hears what of its county falls.
        var check = await office.CheckAsync(Packs.Full with { Categories = [new(new("370400", "sample-roads"), null, null, null)], Funds = [] });
        Assert.Equal("sample-roads/rules/X370402-01/yellow", (string?)check["below"]![0]!["path"]);
    }

    [Fact]
    public async Task A_check_says_everything_at_once_and_what_the_pack_would_do()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var right = await office.CheckAsync(Packs.Full);
        Assert.True((bool)right["isRight"]!, right.ToJsonString());
        Assert.Equal(["370400-X01"], right["funds"]!.AsArray().Select(f => (string?)f));
        var lamps = right["categories"]!.AsArray().Single(c => (string?)c!["code"] == "x370400-lamps")!;
        Assert.Equal("支付金额 ÷ 路灯盏数 ＞ @单灯造价上限 × 2", (string?)lamps["rules"]![0]!["grades"]![0]!["chinese"]);
        Assert.Contains("+ x370400-lamps/rules/X370400-01", lamps["changes"]!.AsArray().Select(c => (string?)c));

        Assert.Equal(["恰为上限 True", "超出一分 True", "与另一笔同组 True"], lamps["cases"]!.AsArray().Select(c => $"{c!["name"]} {(bool)c["holds"]!}"));

        var yaml = """
            division: "370400"
            name: 包
            funds:
            - code: C21
              name: 不是自己的
              category: nothing
              department: 农业科
            categories:
            - code: sample-roads
              moves:
              - {code: done_line, from: 2018-07-01, value: 0.4, source: 文件}
              rules:
              - {subject: project, code: SR-01, name: 改上级规则, risk: IdleFunds, yellow: 里程 > 1, basis: [文]}
              - {subject: project, code: X370400-09, name: 写错, risk: IdleFunds, yellow: 里程 > 乱写, basis: [文]}
            """;
        var wrong = await (await office.PostAsync("packs/check", "application/yaml", Encoding.UTF8.GetBytes(yaml))).JsonAsync();
        Assert.Equal(
            ["funds/C21 fund_code 第4行", "funds/C21/category unknown_category 第6行", "funds/C21/category locked 第6行", "sample-roads/parameters/done_line locked 第11行", "sample-roads/rules/SR-01 locked 第13行", "sample-roads/rules/X370400-09/yellow unreadable 第14行"],
            wrong["faults"]!.AsArray().Select(f => $"{f!["path"]} {f["code"]} {f["place"]!["chinese"]}"));
        Assert.Equal((1, 6, 3), ((int)wrong["faults"]![5]!["line"]!, (int)wrong["faults"]![5]!["column"]!, (int)wrong["faults"]![5]!["word"]!));

        using var refused = await office.PostAsync("packs", "application/yaml", Encoding.UTF8.GetBytes(yaml));
        Assert.Equal((422, "pack_item"), await refused.RefusalAsync());
    }

    [Fact]
    public async Task A_pack_whose_case_does_not_hold_says_which_and_is_not_put_in_force()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        var lamps = Packs.Full.Categories[0];
        var wrong = Packs.Full with { Categories = [lamps with { Cases = [.. lamps.Cases.Take(1), lamps.Cases[1] with { Warns = [] }] }, Packs.Full.Categories[1]] };

        var check = await office.CheckAsync(wrong);
        Assert.False((bool)check["isRight"]!);
        Assert.Equal("x370400-lamps/cases/超出一分 case_fails", $"{check["faults"]![0]!["path"]} {check["faults"]![0]!["code"]}");
        Assert.Equal("第2条情形“超出一分”：X370400-01应为不预警，实为橙色预警", (string?)check["faults"]![0]!["hint"]!["chinese"]);
        var cases = check["categories"]!.AsArray().Single(c => (string?)c!["code"] == "x370400-lamps")!["cases"]!.AsArray();
        Assert.Equal([true, false], cases.Select(c => (bool)c!["holds"]!));
        Assert.Equal("case 2, 超出一分: X370400-01 expected quiet, was Orange", (string?)cases[1]!["hints"]![0]!["english"]);

        Assert.Equal((422, "pack_item"), await (await office.PostAsync("packs", "application/json", PackFile.Write(wrong, PackForm.Json))).RefusalAsync());
        Assert.Equal(201, (await office.PutAsync(Packs.Full)).Status);
    }

    [Fact]
    public async Task A_rule_is_tried_on_values_that_somebody_makes_up()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        async Task<JsonNode> TryAsync(string lamps) => await office.SendAsync("packs/try", new JsonObject
        {
            ["pack"] = JsonNode.Parse(PackFile.Text(Packs.Full)), ["category"] = "x370400-lamps", ["rule"] = "X370400-01",
            ["values"] = new JsonObject { ["Payment.Amount"] = "60000", ["payment.x370400_lamps"] = lamps },
        });
        Assert.Equal(("yes", "orange"), ((string?)(await TryAsync("10"))["answer"], (string?)(await TryAsync("10"))["level"]));
        Assert.Equal("no", (string?)(await TryAsync("12"))["answer"]);
        Assert.Equal("unknown", (string?)(await TryAsync(""))["answer"]);
        Assert.Equal("应为数", (string?)(await TryAsync("十"))["reads"]!.AsArray().Single(r => (string?)r!["fullName"] == "payment.x370400_lamps")!["error"]!["chinese"]);
    }

    [Fact]
    public async Task Every_form_is_exported_and_taken_again_as_the_same_pack_and_nobody_elsewhere_sees_it()
    {
        await using var office = await Office.OpenAsync(Dialect.Sqlite);
        await office.PutAsync(Packs.Full);
        foreach (var form in new[] { "json", "yaml", "xlsx" })
        {
            using var answer = await office.Site.Client.GetAsync($"/api/v1/packs/370400?form={form}");
            Assert.Equal(200, (int)(await office.PostAsync("packs", answer.Content.Headers.ContentType!.MediaType!, await answer.Content.ReadAsByteArrayAsync())).StatusCode);
        }
        Assert.Equal("经济建设科", (string?)(await (await office.Site.Client.GetAsync("/api/v1/funds/M06")).JsonAsync())["localDepartment"]);
        office.Test.Caller.In(Jinan);
        Assert.DoesNotContain("x370400-lamps", await office.Site.Client.GetStringAsync("/api/v1/categories"), StringComparison.Ordinal);
        Assert.Equal((422, "year_range"), await (await office.PostAsync("packs/check?year=0", "application/json", "{}"u8.ToArray())).RefusalAsync());
        Assert.Equal((413, "pack_too_large"), await (await office.PostAsync("packs/check", "application/yaml", new byte[PackFile.MostBytes + 1])).RefusalAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await office.Site.Client.GetAsync("/api/v1/packs/370400")).StatusCode);
        Assert.Equal((422, "pack_item"), await (await office.PostAsync("packs", "application/json", PackFile.Write(Packs.Full, PackForm.Json))).RefusalAsync());
        Assert.Equal(404, (int)(await office.PostAsync("packs/370400/1/take-back", "application/json", """{"why":"不是我的"}"""u8.ToArray())).StatusCode);
    }

    /// <summary>A site with the catalogue, the sample category in force.</summary>
    private sealed class Office : IAsyncDisposable
    {
        public required TestDatabase Test { get; init; }
        public required TestSite Site { get; init; }

        public static async Task<Office> OpenAsync(Dialect dialect)
        {
            var test = await TestDatabase.CreateSeededAsync(dialect, new CatalogueModule());
            await test.RunStartupStepsAsync();
            await test.Get<ICategoryStore>().PutAsync(Given.Definition(), "plugin", default);
            var office = new Office { Test = test, Site = await TestSite.StartAsync(test) };
            await office.LookAsync(office.Site);
            return office;
        }

        public async Task LookAsync(TestSite site)
        {
            await ((Shelf)site.Services.GetService(typeof(Shelf))!).RefreshAsync(default);
            await Test.Get<Shelf>().RefreshAsync(default);
        }

        /// <summary>What the watch does when it finds that a day has come.</summary>
        public async Task TurnAsync()
        {
            Assert.True(Test.Get<PackBook>().Turn <= new DateOnly(2018, 7, 1));
            await Test.Database.WriteAsync(
                async (db, ct) =>
                {
                    await db.BumpAsync(ListRow.Categories, ct);
                    await Test.Get<PackForce>().RenewAsync(db, ct);
                    return true;
                },
                default);
            await LookAsync(Site);
        }

        public async Task<(int Status, JsonNode Body)> PutAsync(Pack pack, string? from = null)
        {
            using var answer = await PostAsync(from is null ? "packs" : $"packs?from={from}", "application/json", PackFile.Write(pack, PackForm.Json));
            var body = await answer.JsonAsync();
            await LookAsync(Site);
            return ((int)answer.StatusCode, body);
        }

        public async Task<JsonNode> CheckAsync(Pack pack) => await (await PostAsync("packs/check", "application/json", PackFile.Write(pack, PackForm.Json))).JsonAsync();

        public async Task<JsonNode> SendAsync(string route, JsonNode body) => await (await PostAsync(route, "application/json", Encoding.UTF8.GetBytes(body.ToJsonString()))).JsonAsync();

        public Task<HttpResponseMessage> PostAsync(string route, string type, byte[] bytes)
        {
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new(type);
            return Site.Client.PostAsync($"/api/v1/{route}", content);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Test.DisposeAsync();
        }
    }
}
