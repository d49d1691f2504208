using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Tests;

/// <summary>Who may propose a role and who may agree: each row is wrong in one thing.</summary>
public sealed class GrantingTests
{
    private static readonly DateOnly Today = new(2018, 6, 15);

    /// <summary>Role, proposer and their roles, who made the account, level, what else they are, roles held, first day, last day, the refusal.</summary>
    public static TheoryData<string, string, string, DivisionLevel, string, string, int, int?, string?> Proposals => new()
    {
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "", "", 0, null, null },
        { "budget", "wang security-admin", "sys", DivisionLevel.City, "", "", 0, null, "grant_yourself" },
        { "budget", "sec security-admin", "sec", DivisionLevel.City, "", "", 0, null, "account_maker" },
        { "budget", "admin founder", "admin", DivisionLevel.City, "", "", 0, null, null },
        { "budget", "admin founder", "admin", DivisionLevel.City, "", "leader", 0, null, "roles_apart" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "closed", "", 0, null, "account_closed" },
        { "budget", "sec security-admin", "sys", DivisionLevel.Township, "", "", 0, null, "role_level" },
        { "superior-viewer", "sec security-admin", "sys", DivisionLevel.County, "", "", 0, null, "role_level" },
        { "unit-clerk", "sec security-admin", "sys", DivisionLevel.Village, "unit", "", 0, null, "role_level" },
        { "unit-clerk", "sec security-admin", "sys", DivisionLevel.Township, "unit", "", 0, null, null },
        { "unit-clerk", "sec security-admin", "sys", DivisionLevel.Township, "", "", 0, null, "role_needs_unit" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "unit", "", 0, null, "role_not_for_units" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "", "budget", 0, null, "role_held" },
        { "owner-clerk", "sec security-admin", "sys", DivisionLevel.City, "", "budget owner-head", 0, null, "roles_apart" },
        { "system-admin", "sec security-admin", "sys", DivisionLevel.City, "", "audit-admin", 0, null, "roles_apart" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "", "", -1, null, "grant_days" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "", "", 3, 2, "grant_days" },
        { "budget", "sec security-admin", "sys", DivisionLevel.City, "", "", 3, 3, null },
    };

    [Theory, MemberData(nameof(Proposals))]
    public void A_proposal_is_refused_for_one_reason(
        string role, string proposer, string madeBy, DivisionLevel level, string who, string held, int from, int? until, string? code)
    {
        var to = new Granting.Grantee("wang", madeBy, level, who.Contains("unit"), !who.Contains("closed"), Words(held));

        var refusal = Granting.Propose(DutyTable.Find(role)!, new(Words(proposer)[0], Words(proposer)[1..]), to, Today.AddDays(from), until is { } days ? Today.AddDays(days) : null, Today);

        Assert.Equal(code, refusal?.Text.Code);
    }

    /// <summary>Role, who decides, with which roles, whether a head could decide, the refusal.</summary>
    public static TheoryData<string, string, string, bool, string?> Decisions => new()
    {
        { "budget", "head", "owner-head", true, null },
        { "budget", "head", "leader", true, null },
        { "budget", "wang", "leader", true, "grant_yourself" },
        { "budget", "sec", "leader", true, "second_person" },
        { "budget", "sec", "security-admin", false, "second_person" },
        { "budget", "sys2", "system-admin", true, "not_yours_to_decide" },
        { "budget", "sys2", "system-admin", false, null }, // the first of an office
        { "budget", "sys", "system-admin", false, "account_maker" },
        { "budget", "sys", "leader", true, "account_maker" },
        { "budget", "sys", "founder", true, null },
        { "budget", "head", "owner-head", false, "not_yours_to_decide" },
        { "owner-head", "head", "owner-head", true, "not_yours_to_decide" },
        { "owner-head", "head", "leader", true, null },
        { "leader", "audit", "audit-admin", false, null },
        { "audit-admin", "head", "leader", true, "not_yours_to_decide" },
        { "audit-admin", "sys2", "system-admin", true, null },
        { "system-admin", "audit", "audit-admin", true, null },
        { "budget", "clerk", "owner-clerk treasury", true, "not_yours_to_decide" },
        { "leader", "admin", "founder", false, null },
        { "leader", "wang", "founder", false, "grant_yourself" },
    };

    [Theory, MemberData(nameof(Decisions))]
    public void A_decision_is_for_a_second_person_of_the_right_side(string role, string decider, string roles, bool hasHead, string? code)
    {
        var to = new Granting.Grantee("wang", "sys", DivisionLevel.City, false, true, []);

        Assert.Equal(code, Granting.Decide(DutyTable.Find(role)!, "sec", to, new(decider, Words(roles)), hasHead)?.Text.Code);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
