using SunLedger.Approval.Storage;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Together;

/// <summary>By chain that ships with the platform: a document that takes it, and the people who hold one role of the duty table each, where it may be held.</summary>
internal static class Walks
{
    public const string County = "370481";
    public const string Township = "370481001";
    private const string Village = "370481001001";

    /// <summary>By chain: who submits, where, by which route, and what.</summary>
    public static readonly IReadOnlyDictionary<string, Walk> All = new Dictionary<string, Walk>
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
            code = "PV1", name = "村内道路硬化", categoryCode = "rural-roads", divisionCode = Village, unitCode = "T1", libraryYear = 2018, budget = 1_000,
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

    /// <summary>Money, units (<c>U1</c> of the county, <c>T1</c> of a township) and a contact are there, and the document is submitted. Answers it.</summary>
    public static async Task<DocumentRow> BeginAsync(Bureau bureau, string chain)
    {
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
        await bureau.UnitAsync("T1", Township);
        var walk = All[chain];
        Be(bureau, walk.Role, walk.Division, id: "submitter");
        var (status, said) = await bureau.SendAsync(new(walk.Sent.Method), walk.Sent.Address, walk.Sent.Body);
        Assert.True(status is 200 or 202, said?.ToJsonString());
        var document = (await bureau.AllAsync<DocumentRow>()).Single();
        Assert.Equal(chain, (await bureau.AllAsync<ChainRow>()).Single(c => c.Key == document.ChainKey).Code);
        return document;
    }

    /// <summary>The first seat that a document waits for; null once it waits for nobody.</summary>
    public static async Task<Seat?> NextAsync(Bureau bureau, string id)
    {
        var document = (await bureau.AllAsync<DocumentRow>()).Single(d => d.Id == id);
        return (await bureau.AllAsync<TaskRow>()).Where(t => t.DocumentNo == document.No).Select(t => new Seat(t.Role, t.DivisionCode, document.Step)).FirstOrDefault();
    }

    /// <summary>Becomes somebody with this role alone, of the division; of a unit when the role is one of a unit.</summary>
    public static void Be(Bureau bureau, string role, string division, string? unit = null, string? id = null)
    {
        var duty = DutyTable.Find(role)!;
        bureau.As(id ?? $"{role}-{division}", role).Database.Caller.In(bureau.Database.Get<IDivisions>().Latest(division)!.Path).WithOnly([.. duty.Permissions]);
        bureau.Database.Caller.OrganisationCode = duty.Kind == RoleKind.Unit ? unit ?? (division == Township ? "T1" : "U1") : null;
    }

    /// <summary>Agrees, after the days that a posting hangs.</summary>
    public static async Task<string> AgreeAsync(Bureau bureau, string id)
    {
        var done = await bureau.ActAsync(id, "agree");
        if (done != "too_early") return done;
        bureau.Database.Clock.Advance(TimeSpan.FromDays(10)); // it hangs
        return await bureau.ActAsync(id, "agree");
    }

    private static Sending Document(string kind, object content) => new("POST", "approval/documents", new { id = "W1", kind, content });

    private static Sending Release(string from, string to, decimal amount) =>
        Document("indicator-release", new { id = "R1", from, to, childId = "C-R1", docNo = "财指〔2018〕7号", amount, releasedOn = "2018-06-15" });

    internal sealed record Walk(string Role, string Division, Sending Sent);

    internal sealed record Sending(string Method, string Address, object Body);

    internal sealed record Seat(string Role, string DivisionCode, int Step);
}
