using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Tests;

public sealed class SeparationTests
{
    /// <summary>Each role and the ones that the same person may hold beside it, as an office would write it on the wall. Every other pair is refused.</summary>
    private static readonly Dictionary<string, string> MayStandBeside = new()
    {
        ["budget"] = "treasury owner-clerk owner-head agriculture performance supervision disclosure",
        ["treasury"] = "budget agriculture performance supervision disclosure leader",
        ["owner-clerk"] = "budget agriculture performance supervision disclosure",
        ["owner-head"] = "budget agriculture performance supervision disclosure leader",
        ["agriculture"] = "budget treasury owner-clerk owner-head performance supervision disclosure leader",
        ["performance"] = "budget treasury owner-clerk owner-head agriculture supervision disclosure leader",
        ["supervision"] = "budget treasury owner-clerk owner-head agriculture performance disclosure leader",
        ["disclosure"] = "budget treasury owner-clerk owner-head agriculture performance supervision leader",
        ["department"] = "",
        ["unit-clerk"] = "project-lead",
        ["unit-reviewer"] = "project-lead",
        ["project-lead"] = "unit-clerk unit-reviewer",
        ["leader"] = "treasury owner-head agriculture performance supervision disclosure",
        ["superior-viewer"] = "",
        ["system-admin"] = "",
        ["security-admin"] = "",
        ["audit-admin"] = "",
    };

    public static TheoryData<string> Roles => [.. DutyTable.All.Select(r => r.Code)];

    [Theory, MemberData(nameof(Roles))]
    public void A_role_stands_beside_these_and_no_others(string role)
    {
        var others = DutyTable.All.Select(r => r.Code).Where(other => other != role);

        Assert.Equal(MayStandBeside[role].Split(' ', StringSplitOptions.RemoveEmptyEntries), others.Where(other => SeparationTable.Conflict(role, [other]) is null));
    }

    [Fact]
    public void Every_pair_of_duties_that_the_duty_table_separates_is_kept_apart_somehow()
    {
        string[] pairs = ["apply for a payment, review it", "review a payment, issue it", "pay, reconcile", "allocate, approve", "upload a register, accept it",
            "handle a warning, close it", "propose a change of rules, approve it", "draft an announcement, check its privacy"];

        Assert.All(pairs, pair => Assert.Contains(SeparationTable.All, s => s.English == pair));
        Assert.All(SeparationTable.All, s => Assert.NotEmpty(s.Why));
    }

    [Fact]
    public void An_administrator_may_nothing_that_business_may()
    {
        var business = DutyTable.All.Where(r => r.Kind != RoleKind.Administrator).SelectMany(r => r.Permissions).Distinct();

        var shared = DutyTable.All.Where(r => r.Kind == RoleKind.Administrator).SelectMany(r => r.Permissions).Intersect(business);

        Assert.Equal([May.DecideGrants], shared); // an administrator agrees to administrators, a head to business
    }

    [Fact]
    public void No_role_that_can_be_given_holds_all_business_and_none_belongs_to_a_village()
    {
        var business = DutyTable.All.Where(r => r.Kind != RoleKind.Administrator).SelectMany(r => r.Permissions).Distinct().Count();

        Assert.All(DutyTable.All, r => Assert.True(r.Permissions.Count < business / 2, r.Code));
        Assert.All(DutyTable.All, r => Assert.DoesNotContain(DivisionLevel.Village, r.Levels));
    }

    [Fact]
    public void The_superior_reads_only()
    {
        Assert.Equal([May.SeeLedger], DutyTable.Find(RoleCodes.SuperiorViewer)!.Permissions);
    }

    [Fact]
    public void Whoever_checks_need_not_be_able_to_make()
    {
        (string Make, string Check)[] pairs =
        [
            (May.ApplyPayments, May.CheckPayments), (May.HandleWarnings, May.CloseWarnings), (May.KeepRegisters, May.CheckRegisters), (May.ProposeGrants, May.DecideGrants),
        ];

        Assert.All(pairs, pair => Assert.Contains(DutyTable.All, r => r.Permissions.Contains(pair.Check) && !r.Permissions.Contains(pair.Make)));
    }

    [Fact]
    public void Every_role_says_what_it_is_for_and_where_that_is_written() =>
        Assert.All([.. DutyTable.All, DutyTable.Founder], r => Assert.All([r.Name, r.English, r.About, r.AboutEnglish, r.Source], text => Assert.NotEmpty(text)));
}
