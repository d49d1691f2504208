using Microsoft.Extensions.DependencyInjection;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Tests.Together;

/// <summary>A unit sees and decides what is its own: its projects and its exceptions, never its neighbour's, and not by standing in either.</summary>
public sealed class UnitsTests
{
    private const string Neighbour = "370481002";

    public static TheoryData<Dialect> Both => Databases.Both;

    [Fact]
    public void The_roles_of_units_are_those_of_the_duty_table() =>
        Assert.Equal(DutyTable.All.Where(r => r.Kind == RoleKind.Unit).Select(r => r.Code).Order(), UnitSeats.Codes.Order());

    [Theory, MemberData(nameof(Both))]
    public async Task A_reviewer_sees_and_decides_the_entries_of_their_own_unit_alone(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        await EnterAsync(bureau, "D1", "T1");

        // Another unit of the same township, the same township's other unit by role, a township beside, a unit of the county.
        foreach (var (division, unit) in new[] { (Walks.Township, "T2"), (Neighbour, "T3"), (Walks.County, "U1") })
        {
            Walks.Be(bureau, RoleCodes.UnitReviewer, division, unit);
            Assert.Equal(("", "", 404, "not_found"), await SeenAsync(bureau, "D1"));
        }
        Walks.Be(bureau, RoleCodes.UnitClerk, Walks.Township, "T1"); // of the unit, and not at this desk
        Assert.Equal(("", "", 200, "not_your_step"), await SeenAsync(bureau, "D1"));
        Walks.Be(bureau, RoleCodes.UnitReviewer, Walks.Township, "T1");
        Assert.Equal(("D1", "D1", 200, "pending"), await SeenAsync(bureau, "D1"));
        Assert.Equal(2, (await bureau.DocumentAsync("D1"))["item"]!["step"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(Dialect.Sqlite, null)] // of no unit
    [InlineData(Dialect.Postgres, null)]
    [InlineData(Dialect.Sqlite, "U1")] // of one that is not in the township
    [InlineData(Dialect.Sqlite, "T3")]
    [InlineData(Dialect.Sqlite, "X9")] // of one that nobody registered
    public async Task What_no_unit_of_the_township_can_review_waits_at_the_county_from_the_first_day(Dialect dialect, string? unit)
    {
        await using var bureau = await OpenAsync(dialect);
        await EnterAsync(bureau, "D1", unit);

        foreach (var (division, of) in new[] { (Walks.Township, "T1"), (Walks.County, "U1") })
        {
            Walks.Be(bureau, RoleCodes.UnitReviewer, division, of);
            var (mine, section, _, code) = await SeenAsync(bureau, "D1");
            Assert.Equal(("", ""), (mine, section));
            Assert.Contains(code, (string[])["not_found", "not_your_step"]);
        }
        Walks.Be(bureau, RoleCodes.Department, Walks.County, id: "dept-2");
        Assert.Equal(("D1", "D1", 200, "pending"), await SeenAsync(bureau, "D1"));
        Assert.Equal("acted_before", await bureau.ActAsync("D1", "agree")); // the department's own step is another person's
        Walks.Be(bureau, RoleCodes.Department, Walks.County, id: "dept-3");
        Assert.Equal("pending", await bureau.ActAsync("D1", "agree"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_units_step_that_is_late_moves_to_the_county_and_stays_the_units_as_well(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        await EnterAsync(bureau, "D1", "T1");
        Walks.Be(bureau, RoleCodes.Department, Walks.County, id: "dept-2");
        Assert.Equal(("", "", 200, "not_your_step"), await SeenAsync(bureau, "D1"));
        bureau.Database.Clock.Set(2018, 6, 21);
        Assert.Equal(1, await bureau.LookForLateAsync());

        Assert.Equal(["D1"], await bureau.BoxAsync("mine"));
        Walks.Be(bureau, RoleCodes.UnitReviewer, Walks.Township, "T1");
        Assert.Equal(("D1", "D1", 200, "pending"), await SeenAsync(bureau, "D1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_units_seat_is_delegated_within_the_unit(Dialect dialect)
    {
        await using var bureau = await OpenAsync(dialect);
        bureau.People.HireOfUnit("reviewer", "U1", "unit-reviewer");
        bureau.People.HireOfUnit("lead", "U1", "project-lead");
        bureau.People.HireOfUnit("deputy", "U1", "unit-reviewer");
        bureau.People.HireOfUnit("other", "U2", "unit-reviewer");
        bureau.People.Hire("desk", "disclosure");
        bureau.People.Hire("desk2", "performance");
        foreach (var id in new[] { "E1", "E2" }) await ExceptionAsync(bureau, id, "U1");
        await ExceptionAsync(bureau, "E3", "U2");

        foreach (var to in new[] { "other", "desk" }) Assert.Equal((422, "delegate_other_unit"), await DelegateAsync(bureau.Of("U1", "reviewer", "unit-reviewer"), to));
        Assert.Equal((422, "delegate_other_unit"), await DelegateAsync(bureau.As("desk", "disclosure"), "deputy")); // nor an office's to a unit
        Assert.Equal((201, null), await DelegateAsync(bureau.As("desk", "disclosure"), "desk2"));
        Assert.Equal((201, null), await DelegateAsync(bureau.Of("U1", "reviewer", "unit-reviewer"), "deputy"));

        // In their place one sees what they saw, of the own unit, and decides that.
        bureau.Of("U1", "deputy");
        Assert.Equal(["E1", "E2"], (await bureau.BoxAsync("mine")).Order());
        Assert.Equal("pending", await bureau.ActAsync("E1", "agree"));
        Assert.Equal("reviewer", (await bureau.DocumentAsync("E1"))["history"]![1]!["for"]!.GetValue<string>());
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/E3")).Status);

        // Whoever went to another unit takes nothing along: neither the seat of those whom they stood in for, nor their rows.
        bureau.Of("U2", "deputy");
        Assert.Empty(await bureau.BoxAsync("mine"));
        Assert.Equal("not_your_step", await bureau.ActAsync("E3", "agree"));
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/E2")).Status);
        bureau.As("deputy", "disclosure"); // or to an office
        Assert.Equal("not_your_step", await bureau.ActAsync("E2", "agree"));
    }

    [Fact]
    public async Task An_exception_that_an_office_asks_for_a_units_project_is_that_units()
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        await ExceptionAsync(bureau.As("clerk", "owner-clerk"), "E1", "U1", submitter: null);

        Assert.Equal("U1", (await bureau.AllAsync<DocumentRow>()).Single(d => d.Id == "E1").OrganisationCode);
        bureau.Of("U2", "reviewer-2", "unit-reviewer");
        Assert.Equal(404, (await bureau.SendAsync(HttpMethod.Get, "approval/documents/E1")).Status);
        Assert.Equal("pending", await bureau.Of("U1", "reviewer", "unit-reviewer").ActAsync("E1", "agree"));
    }

    /// <summary>Chain, division of the document, its unit, then by step: who acts at first, and where.</summary>
    [Theory]
    [InlineData("payment-exception", "370481", "U1", "unit-reviewer@370481 owner-head@370481 treasury@370481")]
    [InlineData("payment-exception", "370481101", "U1", "unit-reviewer@370481 owner-head@370481 treasury@370481")] // of a township's money: the unit is in the county, and so are the desks
    [InlineData("payment-exception", "370481001", "T1", "unit-reviewer@370481001 owner-head@370481 treasury@370481")]
    [InlineData("payment-exception", "370481101", "T1", "owner-head@370481 owner-head@370481 treasury@370481")]
    [InlineData("payment-exception", "370481", null, "owner-head@370481 owner-head@370481 treasury@370481")]
    [InlineData("project-entry", "370481001001", "T1", "unit-reviewer@370481001 department@370481 agriculture+owner-head@370481 leader@370481 disclosure@370481")]
    [InlineData("project-entry", "370481001001", "U1", "department@370481 department@370481 agriculture+owner-head@370481 leader@370481 disclosure@370481")]
    [InlineData("project-entry", "370481", "U1", "unit-reviewer@370481 department@370481 agriculture+owner-head@370481 leader@370481 disclosure@370481")]
    [InlineData("api-client", "370481001", null, "leader+owner-head@370481")] // no township has a head or a leader
    [InlineData("api-client", "370400", null, "leader+owner-head@370400")]
    public async Task A_step_is_worked_on_where_its_roles_are_held(string chain, string division, string? unit, string places)
    {
        await using var bureau = await OpenAsync(Dialect.Sqlite);
        var row = (await bureau.AllAsync<ChainRow>()).Single(c => c.Code == chain);

        var steps = bureau.Site.Services.GetRequiredService<ChainBook>().StepsFor(row, division, bureau.Database.Get<IDivisions>().Latest(division)!.Path, unit);

        Assert.Equal(places, string.Join(' ', steps.Select(s => $"{string.Join('+', s.Seats(false))}@{s.PlaceOf(s.Seats(false).First())}")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_of_a_township_is_decided_at_its_county(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.ChainAsync(new { code = "slogan", kind = "slogan", name = "标语", steps = new[] { new { name = "审定", roles = new[] { "leader" } } } });
        bureau.Database.Caller.In($"{Bureau.Tengzhou}{Walks.Township}/");
        Assert.Equal(200, (await bureau.SubmitAsync("S1", new { text = "乡镇阳光台账" }, "slogan")).Status);

        Assert.Equal("granted", await bureau.As("boss", "leader").ActAsync("S1", "agree"));
    }

    private static async Task<Bureau> OpenAsync(Dialect dialect)
    {
        var bureau = await Bureau.OpenAsync(dialect);
        foreach (var unit in new[] { "U1", "U2" }) await bureau.OwnProjectAsync(unit);
        foreach (var (unit, division) in new[] { ("T1", Walks.Township), ("T2", Walks.Township), ("T3", Neighbour) }) await bureau.UnitAsync(unit, division);
        return bureau;
    }

    private static async Task EnterAsync(Bureau bureau, string id, string? unit)
    {
        Walks.Be(bureau, RoleCodes.Department, Walks.County, id: "dept-1");
        var (status, said) = await bureau.SubmitAsync(
            id, new { code = $"P-{id}", name = "村内道路硬化", categoryCode = "rural-roads", divisionCode = "370481001001", unitCode = unit, libraryYear = 2018, budget = 1_000 }, "project-entry");
        Assert.True(status == 200, said?.ToJsonString());
    }

    private static async Task ExceptionAsync(Bureau bureau, string id, string unit, string? submitter = "clerk-of-unit")
    {
        if (submitter is not null) bureau.Of(unit, submitter, "unit-clerk");
        var (status, said) = await bureau.SubmitAsync(
            id, new { paymentId = id, indicatorId = "I1", projectCode = $"P-{unit}", amount = 10, payeeName = "路桥公司", grounds = "抢险", validUntil = "2018-06-30" }, "payment-exception");
        Assert.True(status == 200, said?.ToJsonString());
    }

    private static async Task<(int, string?)> DelegateAsync(Bureau bureau, string toId)
    {
        var (status, body) = await bureau.SendAsync(HttpMethod.Post, "approval/delegations", new { toId, untilOn = "2018-06-18", reason = "出差" });
        return (status, body!["code"]?.GetValue<string>());
    }

    /// <summary>What waits for them, for their role, whether they may read it, and what became of their agreement.</summary>
    private static async Task<(string Mine, string Section, int Status, string Said)> SeenAsync(Bureau bureau, string id)
    {
        var (mine, section) = (await bureau.BoxAsync("mine"), await bureau.BoxAsync("section"));
        var status = (await bureau.SendAsync(HttpMethod.Get, $"approval/documents/{id}")).Status;
        var row = (await bureau.AllAsync<DocumentRow>()).Single(d => d.Id == id);
        return (string.Join(' ', mine), string.Join(' ', section), status, await bureau.ActAsync(id, "agree", row.Step, row.ContentHash));
    }
}
