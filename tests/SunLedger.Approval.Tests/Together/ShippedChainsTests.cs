using System.Text.Json;
using SunLedger.Approval.Seed;
using SunLedger.Approval.Storage;
using SunLedger.Clients;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Together;

/// <summary>Every chain that ships with the platform is walked from its submission to its last step, by people who hold one role of the duty table each, where it may be held.</summary>
public sealed class ShippedChainsTests
{
    private const string County = "370481";
    private const string Village = "370481001001";

    /// <summary>By chain: who submits, where, by which route, and what.</summary>
    private static readonly Dictionary<string, Walk> Walks = new()
    {
        ["indicator-register"] = new(RoleCodes.Budget, County, Document("indicator-register", new
        {
            id = "I9", fundCode = "C13", year = 2018, divisionCode = County, docNo = "滕财指〔2018〕9号", docDate = "2018-05-01", amount = 1_000, isExecutable = true, registeredOn = "2018-06-15",
        })),
        ["indicator-release"] = new(RoleCodes.OwnerClerk, "370400", Release("CITY", "370481", 9_999_999)),
        ["indicator-release-large"] = new(RoleCodes.OwnerClerk, "370400", Release("CITY", "370481", 10_000_000)),
        ["indicator-release-county"] = new(RoleCodes.OwnerClerk, County, Release("COUNTY", "370481101", 9_999_999)),
        ["indicator-release-county-large"] = new(RoleCodes.OwnerClerk, County, Release("COUNTY", "370481101", 10_000_000)),
        ["project-entry"] = new(RoleCodes.Department, County, Document("project-entry", new
        {
            code = "PV1", name = "村内道路硬化", categoryCode = "rural-roads", divisionCode = Village, libraryYear = 2018, budget = 1_000,
        })),
        ["payment-exception"] = new(RoleCodes.UnitClerk, County, Document("payment-exception", new
        {
            paymentId = "Y1", indicatorId = "I1", projectCode = "P-U1", amount = 100, payeeName = "滕州市某路桥公司", grounds = "抢险", validUntil = "2018-12-31",
        })),
        ["rule-change"] = new(RoleCodes.Budget, County, Document("rule-change", new { pack = new { division = County, name = "滕州市本地包", owners = new[] { new { fund = "C13", department = "农业科" } } } })),
        ["local-fund"] = new(RoleCodes.Budget, County, Document("local-fund", new { code = "370481-X01", name = "滕州市乡村道路奖补", categoryCode = "rural-roads", responsibleDepartment = "农业科" })),
        ["approval-chain"] = new(RoleCodes.SecurityAdmin, County, new("POST", "approval/chains", new
        {
            code = "county-releases", kind = "indicator-release", name = "县级下达", level = "county", documentId = "W1", steps = new[] { new { name = "批准", roles = new[] { "leader" }, workingDays = 1 } },
        })),
        ["approval-demand"] = new(RoleCodes.SecurityAdmin, County, new("PUT", "approval/demands", new { kind = "indicator-release", divisionCode = County, isDemanded = true })),
        ["api-client"] = new(RoleCodes.SystemAdmin, County, new("POST", "clients", new { name = "国库接口", divisionCode = County, scopes = new[] { "payments.post" }, contactId = "contact" })),
    };

    public static TheoryData<Dialect, string> EveryChain
    {
        get
        {
            var data = new TheoryData<Dialect, string>();
            using var stream = typeof(ApprovalStartup).Assembly.GetManifestResourceStream("chains.json")!;
            foreach (var chain in JsonDocument.Parse(stream).RootElement.EnumerateArray())
                foreach (var dialect in new[] { Dialect.Sqlite, Dialect.Postgres }) data.Add(dialect, chain.GetProperty("code").GetString()!);
            return data;
        }
    }

    [Theory, MemberData(nameof(EveryChain))]
    public async Task A_shipped_chain_is_walked_by_people_who_hold_its_roles(Dialect dialect, string chain)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new ClientsModule());
        bureau.People.Hire("contact", RoleCodes.Treasury);
        foreach (var (id, division) in new[] { ("CITY", "370400"), ("COUNTY", County) })
        {
            Be(bureau, RoleCodes.Budget, division);
            Assert.Equal(201, (await bureau.SendAsync(HttpMethod.Post, "indicators", new
            {
                id, fundCode = "C13", year = 2018, divisionCode = division, docNo = $"财指〔2018〕{id}号", docDate = "2018-05-01", amount = 30_000_000, isExecutable = true, registeredOn = "2018-05-02",
            })).Status);
        }
        await bureau.OwnProjectAsync("U1");
        var walk = Walks[chain];
        Be(bureau, walk.Role, walk.Division, id: "submitter");
        var (status, said) = await bureau.SendAsync(new(walk.Sent.Method), walk.Sent.Address, walk.Sent.Body);
        Assert.True(status is 200 or 202, said?.ToJsonString());
        var document = (await bureau.AllAsync<DocumentRow>()).Single();
        Assert.Equal(chain, (await bureau.AllAsync<ChainRow>()).Single(c => c.Key == document.ChainKey).Code);

        var steps = new HashSet<int>();
        while (await NextAsync(bureau, document.Id) is { } seat)
        {
            var role = DutyTable.Find(seat.Role)!;
            Assert.Contains(bureau.Database.Get<IDivisions>().Latest(seat.DivisionCode)!.Level, role.Levels);
            Be(bureau, seat.Role, seat.DivisionCode);
            Assert.Equal([document.Id], await bureau.BoxAsync("mine"));
            var done = await bureau.ActAsync(document.Id, "agree");
            if (done == "too_early")
            {
                bureau.Database.Clock.Advance(TimeSpan.FromDays(10)); // it hangs
                done = await bureau.ActAsync(document.Id, "agree");
            }
            Assert.Contains(done, (string[])["pending", "granted"]);
            steps.Add(seat.Step);
            // Whoever decided can read later on what they signed.
            Assert.Equal(document.Id, (await bureau.DocumentAsync(document.Id))["item"]!["id"]!.GetValue<string>());
        }

        Be(bureau, walk.Role, walk.Division, id: "submitter");
        var seen = await bureau.DocumentAsync(document.Id);
        Assert.Equal("granted", seen["item"]!["state"]!.GetValue<string>());
        Assert.Equal(seen["steps"]!.AsArray().Count, steps.Count);
    }

    [Theory]
    [InlineData("370481001", RoleCodes.UnitReviewer, true)] // the township that is to review it
    [InlineData("370481002", RoleCodes.UnitReviewer, false)] // its neighbour
    [InlineData("370481001", RoleCodes.UnitClerk, false)] // another desk of the same township
    public async Task Somebody_of_a_unit_sees_what_waits_for_them_and_nothing_beside_it(string division, string role, bool sees)
    {
        await using var bureau = await Bureau.OpenAsync(Dialect.Sqlite);
        Be(bureau, RoleCodes.Department, County);
        await bureau.SubmitAsync("D1", Walks["project-entry"].Sent.Body.GetType().GetProperty("content")!.GetValue(Walks["project-entry"].Sent.Body)!, "project-entry");
        await bureau.OwnProjectAsync("U2");
        Be(bureau, RoleCodes.UnitClerk, County, unit: "U2");
        await bureau.SubmitAsync("D2", new { paymentId = "Y1", indicatorId = "I1", projectCode = "P-U2", amount = 100, payeeName = "某公司", grounds = "抢险", validUntil = "2018-12-31" }, "payment-exception");

        Be(bureau, role, division);
        Assert.Equal(sees ? 200 : 404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/D1")).Status);
        Be(bureau, RoleCodes.UnitReviewer, County); // of another unit than the one that submitted
        Assert.Equal((404, "[]"), ((await bureau.SendAsync(HttpMethod.Get, "approval/documents/D2")).Status, JsonSerializer.Serialize(await bureau.BoxAsync("mine"))));
    }

    private static async Task<Seat?> NextAsync(Bureau bureau, string id)
    {
        var document = (await bureau.AllAsync<DocumentRow>()).Single(d => d.Id == id);
        return (await bureau.AllAsync<TaskRow>()).Where(t => t.DocumentNo == document.No).Select(t => new Seat(t.Role, t.DivisionCode, document.Step)).FirstOrDefault();
    }

    // Somebody with this role alone, of the division; of a unit when the role is one of a unit.
    private static void Be(Bureau bureau, string role, string division, string unit = "U1", string? id = null)
    {
        var duty = DutyTable.Find(role)!;
        bureau.As(id ?? $"{role}-{division}", role).Database.Caller.In(bureau.Database.Get<IDivisions>().Latest(division)!.Path).WithOnly([.. duty.Permissions]);
        bureau.Database.Caller.OrganisationCode = duty.Kind == RoleKind.Unit ? unit : null;
    }

    private static Sending Document(string kind, object content) => new("POST", "approval/documents", new { id = "W1", kind, content });

    private static Sending Release(string from, string to, decimal amount) =>
        Document("indicator-release", new { id = "R1", from, to, childId = "C-R1", docNo = "财指〔2018〕7号", amount, releasedOn = "2018-06-15" });

    private sealed record Walk(string Role, string Division, Sending Sent);

    private sealed record Sending(string Method, string Address, object Body);

    private sealed record Seat(string Role, string DivisionCode, int Step);
}
