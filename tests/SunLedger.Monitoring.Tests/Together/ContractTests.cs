using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Ledger;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>Contracts are entered and changed, payments are made on them, and both are judged.</summary>
public sealed class ContractTests
{
    // Each is wrong in one thing.
    private static readonly (string Differs, string Code)[] WrongRows =
    [
        ("""{"code":"a b"}""", "id_format"),
        ("""{"projectCode":"P9"}""", "contract_project"),
        ("""{"name":" "}""", "required"),
        ("""{"kind":null}""", "required"),
        ("""{"kind":"别的"}""", "unknown_word"),
        ("""{"procureMode":"抽签"}""", "unknown_word"),
        ("""{"amount":null}""", "required"),
        ("""{"amount":-1}""", "amount_negative"),
        ("""{"amount":1.234}""", "amount_precision"),
        ("""{"signedOn":null}""", "required"),
        ("""{"signedOn":"2018-10-01"}""", "contract_day_ahead"),
        ("""{"prepay":1.1}""", "contract_share"),
        ("""{"retention":0.00001}""", "contract_share"),
        ("""{"acceptedOn":"2018-05-31"}""", "accepted_before_signed"),
        ("""{"acceptedOn":"2018-10-01"}""", "contract_day_ahead"),
        ("""{"parties":[]}""", "contract_parties"),
        ("""{"parties":[{"role":"采购人","name":"交通局"}]}""", "contract_parties"),
        ("""{"parties":[{"role":"采购人","name":"交通局"},{"role":"采购人","name":"水利局"},{"role":"供应商","name":"甲公司"}]}""", "contract_parties"),
        ("""{"parties":[{"role":"采购人","name":"交通局"},{"role":"供应商","name":"甲公司"},{"role":"中介","name":"乙公司"}]}""", "unknown_word"),
        ("""{"parties":[{"role":"采购人","name":""},{"role":"供应商","name":"甲公司"}]}""", "required"),
        ("""{"parties":[{"role":"采购人","name":"交通局"},{"role":"供应商","name":"甲公司","code":"91370402MA0000015X"}]}""", "party_code"),
        ("""{"fields":{"nothing":1}}""", "category_field"),
    ];

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_contract_is_entered_once_and_changed_by_versions_and_sums_up_for_its_project(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        Assert.Equal("HT1 accepted", await SendAsync(bureau, Contract("HT1", 300)));
        Assert.Equal("HT1 duplicate", await SendAsync(bureau, Contract("HT1", 300)));
        Assert.Equal("HT1 id_reused", await SendAsync(bureau, Contract("HT1", 301)));
        Assert.Equal("HT2 accepted", await SendAsync(bureau, Contract("HT2", 200)));
        Assert.Equal("HT1 required", await SendAsync(bureau, Contract("HT1", 400), put: true));
        Assert.Equal("HT1 accepted", await SendAsync(bureau, Contract("HT1", 400, reason: "增加工程量，滕交〔2018〕3号"), put: true));
        Assert.Equal("HT9 not_found", await SendAsync(bureau, Contract("HT9", 400, reason: "无"), put: true));
        await bureau.AcceptAsync("projects", Bureau.Project("P2"));
        Assert.Equal("HT1 contract_fixed", await SendAsync(bureau, Contract("HT1", 400, reason: "换项目", project: "P2"), put: true));

        Assert.Equal(600m, (await bureau.Site.Client.GetAsync("/api/v1/projects/P1") is var project ? await project.JsonAsync() : null)!["project"]!["contract"]!.GetValue<decimal>());
        var seen = await (await bureau.Site.Client.GetAsync("/api/v1/contracts/HT1")).JsonAsync();
        Assert.Equal((400m, 300m, 2), (seen["contract"]!["amount"]!.GetValue<decimal>(), seen["contract"]!["originalAmount"]!.GetValue<decimal>(), seen["version"]!.GetValue<int>()));
        Assert.Equal(["300", "400"], seen["history"]!.AsArray().Select(v => v!["amount"]!.GetValue<decimal>().ToString("0")));
        Assert.Equal(["HT1", "HT2"], (await (await bureau.Site.Client.GetAsync("/api/v1/contracts?project=P1&year=2018&q=路桥")).JsonAsync())["items"]!.AsArray().Select(c => c!["code"]!.GetValue<string>()));
        Assert.Empty((await (await bureau.Site.Client.GetAsync("/api/v1/contracts?kind=货物")).JsonAsync())["items"]!.AsArray());
        foreach (var identity in bureau.Site.Services.GetServices<SunLedger.Messages.Reconciliation.IIdentity>().Where(i => i.Code == "project_contracts"))
        {
            await using var db = bureau.Database.Database.Read();
            Assert.Equal(0, (await identity.CheckAsync(db, 10, default)).Count);
        }
    }

    [Fact]
    public async Task A_row_that_is_wrong_in_one_thing_says_which()
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite, new Equipped());
        foreach (var (differs, code) in WrongRows)
        {
            var row = System.Text.Json.JsonSerializer.SerializeToNode(Contract("HT1", 300))!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(differs)!.AsObject()) row[name] = value?.DeepClone();
            Assert.Equal((differs, code), (differs, (await SendAsync(bureau, row)).Split(' ')[^1]));
        }
        // An organisation code, with its hyphen, is right.
        Assert.Equal("HT1 accepted", await SendAsync(bureau, new
        {
            code = "HT1", projectCode = "P1", name = "路面", kind = "工程", amount = 300, signedOn = "2018-06-01",
            parties = new[] { new { role = "采购人", name = "交通局", code = "00000001-9" }, new { role = "供应商", name = "甲公司", code = "91370402MA0000015R" } },
        }));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Payments_on_a_contract_are_held_to_its_parties_and_its_amount(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("projects", Bureau.Project("P2"));
        await SendAsync(bureau, Contract("HT1", 300));
        await SendAsync(bureau, Contract("HT2", 100, project: "P2"));

        Assert.Equal(
            ["Y1", "Y2 unknown_contract", "Y3 unknown_contract", "Y4 stopped_by_rule KC-05", "Y5 KC-03"],
            (await bureau.PayAsync(
                Pay("Y1", 250, "HT1", "2018-06-01"), Pay("Y2", 10, "HT9", "2018-06-02"), Pay("Y3", 10, "HT2", "2018-06-03"),
                Pay("Y4", 10, "HT1", "2018-06-04", payee: "滕州市另一公司"), Pay("Y5", 60, "HT1", "2018-06-05", payee: "滕州市某路桥　公司"))).Select(s => s.Replace(" KC-13", "", StringComparison.Ordinal)));
        // What comes back without a word comes back on the contract.
        Assert.Equal("Y5r", Assert.Single(await bureau.PayAsync(Bureau.Payment("Y5r", -60, paidOn: "2018-06-20", returns: "Y5"))).Split(' ')[0]);
        var paid = (await (await bureau.Site.Client.GetAsync("/api/v1/contracts/HT1")).JsonAsync())["contract"]!["paid"]!.GetValue<decimal>();
        Assert.Equal(250m, paid);
        var listed = (await (await bureau.Site.Client.GetAsync("/api/v1/payments?contract=HT1")).JsonAsync())["items"]!.AsArray();
        Assert.Equal(["Y5r", "Y5", "Y1"], listed.Select(p => p!["id"]!.GetValue<string>()));
        Assert.All(listed, p => Assert.Equal("HT1", p!["contractCode"]!.GetValue<string>()));

        // What the sweep reads is what the live path saw.
        await bureau.SweepAsync();
        Assert.Contains("Y5 KC-03 Open", await bureau.WarningsAsync());
        await using var db = bureau.Database.Database.Read();
        var facts = new List<PaymentFacts>();
        await foreach (var chunk in bureau.Service<ILedgerFacts>().PaymentsAsync(db, "/000000/", 2018, default)) facts.AddRange(chunk);
        Assert.Equal([("Y1", 0m, 250m), ("Y5", 250m, 250m), ("Y5r", 310m, 250m)], facts.Select(f => (f.Id, f.PaidBeforeOnContract.InYuan, f.Contract!.Paid.InYuan)));
        Assert.Equal(new DateOnly(2018, 6, 20), facts[1].ReturnedOn);
        Assert.Contains("Y5 KC-15 Open", await bureau.WarningsAsync());

        // The same payment with a contract is no duplicate of the one without.
        Assert.EndsWith("id_reused", Assert.Single(await bureau.PayAsync(Bureau.Payment("Y1", 250, paidOn: "2018-06-01"))), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Contracts_are_judged_by_their_fields_when_entered_and_together_in_the_sweep(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Equipped());
        Assert.Equal("HT1 accepted EQ-01", await SendAsync(bureau, Contract("HT1", 300, signedOn: "2018-01-02", fields: new { unit_price = 200 })));
        Assert.Equal("HT1 accepted", await SendAsync(bureau, Contract("HT1", 300, reason: "更正单价", signedOn: "2018-01-02", fields: new { unit_price = 20 }), put: true));
        // Two of 2.1 million, one buyer, one supplier, 30 days apart: together they reach the line of works.
        await SendAsync(bureau, Contract("HT2", 2_100_000, signedOn: "2018-05-02"));
        await SendAsync(bureau, Contract("HT3", 2_100_000, signedOn: "2018-06-01"));
        await bureau.SweepAsync();

        Assert.Equal(["HT1 EQ-01 Closed", "HT3 KB-04 Open"], (await bureau.WarningsAsync()).Where(w => w.StartsWith("HT", StringComparison.Ordinal) && !w.EndsWith("CannotJudge", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_project_that_is_changed_without_approval_says_so(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.AcceptAsync("projects", Bureau.Project("P3", state: "草稿"));
        // What is a draft is free; from the library on a tenth may move.
        foreach (var (budget, state) in new[] { (2_000m, "已入库"), (2_200m, "已入库") })
            Assert.Empty(await ChangeAsync(bureau, budget, state));
        Assert.Equal(["KB-05"], await ChangeAsync(bureau, 2_200.01m, "实施"));
        Assert.Empty(await ChangeAsync(bureau, 2_000m, "实施"));
        Assert.Equal(["KB-05"], await ChangeAsync(bureau, 2_000m, "实施", content: "改建广场"));
    }

    private static async Task<IReadOnlyList<string>> ChangeAsync(Bureau bureau, decimal budget, string libraryState, string? content = null)
    {
        var answer = await (await bureau.Site.Client.PutAsJsonAsync("/api/v1/projects", new { code = "P3", name = "村道P3", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget, libraryState, content })).JsonAsync();
        return [.. answer["results"]![0]!["warnings"]!.AsArray().Select(w => w!.GetValue<string>())];
    }

    private static object Contract(string code, decimal amount, string? reason = null, string project = "P1", string signedOn = "2018-06-01", object? fields = null) => new
    {
        code, projectCode = project, name = $"合同{code}", kind = "工程", procureMode = "直接委托", amount, signedOn, retention = 0.03, reason, fields,
        parties = new[] { new { role = "采购人", name = "滕州市交通局" }, new { role = "供应商", name = "滕州市某路桥公司" } },
    };

    private static object Pay(string id, decimal amount, string contract, string paidOn, string payee = "滕州市某路桥公司") =>
        new { id, indicatorId = "I1", projectCode = "P1", contractCode = contract, amount, paidOn, payeeName = payee, payeeAccount = "6217000000000001" };

    private static async Task<string> SendAsync(Bureau bureau, object body, bool put = false)
    {
        var answer = put ? await bureau.Site.Client.PutAsJsonAsync("/api/v1/contracts", body) : await bureau.Site.Client.PostAsJsonAsync("/api/v1/contracts", body);
        var row = (await answer.JsonAsync())["results"]![0]!;
        var outcome = row["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()).FirstOrDefault() ?? row["outcome"]!.GetValue<string>();
        return string.Join(' ', row["warnings"]!.AsArray().Select(w => w!.GetValue<string>()).Prepend($"{row["id"]} {outcome}"));
    }

    /// <summary>A category whose contracts say a price.</summary>
    private sealed class Equipped : FundCategory
    {
        public Equipped() : base("rural-roads", "农村公路", "Roads", basis: "试")
        {
            Covers("C13");
            var price = Of(Subject.Contract).Money("unit_price", "单价", "Price").Between(0, 1_000_000);
            Of(Subject.Contract).Warn("EQ-01", "单价偏高", "Too dear").About(Risk.AboveStandard).From("试").Orange(price > 100).MayBeInnocent("试", "test").ClearedBy("试", "test");
        }
    }
}
