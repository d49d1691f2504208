using SunLedger.Identity.Domain;
using SunLedger.Identity.Setup;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Tests;

public sealed class HoldingRolesTests : OnBothDatabases
{
    private static readonly DateOnly Today = new(2018, 6, 15);

    [Theory, MemberData(nameof(Both))]
    public async Task A_role_holds_from_its_first_day_to_its_last_once_it_was_agreed_and_until_it_is_ended(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang", role: "superior-viewer");
        await GiveAsync(office, "budget", Today, until: Today);
        await GiveAsync(office, "treasury", Today.AddDays(1));
        await GiveAsync(office, "leader", Today.AddDays(-9), until: Today.AddDays(-1));
        await GiveAsync(office, "performance", Today, state: GrantState.Proposed);
        await GiveAsync(office, "supervision", Today, state: GrantState.Refused);
        await GiveAsync(office, "agriculture", Today, state: GrantState.Ended);
        var wang = await office.SignInAsync("wang");

        Assert.Equal(["budget", "superior-viewer"], await RolesAsync(wang));
        office.Db.Clock.Advance(TimeSpan.FromHours(1)); // still the same day in Shanghai
        Assert.Equal(["budget", "superior-viewer"], await RolesAsync(wang));
        office.Db.Clock.Set(BusinessDay.Begin(Today.AddDays(1)));
        Assert.Equal(["superior-viewer", "treasury"], await RolesAsync(await office.SignInAsync("wang")));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Somebody_of_a_unit_is_known_by_it(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang", "unit-clerk", division: "370481", unit: "370481-U1");

        var me = await (await (await office.SignInAsync("wang")).GetAsync("/api/v1/session")).JsonAsync();

        Assert.Equal("370481-U1", (string?)me["organisationCode"]);
        Assert.DoesNotContain("ledger.see", me["permissions"]!.AsArray().Select(p => (string?)p));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_single_role_of_the_first_version_becomes_a_grant_once(Dialect dialect)
    {
        await using var office = await (await Office.OpenAsync(dialect)).WithAsync("wang", role: "");
        await office.Db.Database.WriteAsync((db, ct) => db.Set<UserRow>().ExecuteUpdateAsync(s => s.SetProperty(u => u.FormerRole, "clerk"), ct), default);

        for (var start = 0; start < 2; start++) await new FormerRoles(office.Db.Database, office.Db.Clock).RunAsync(default);

        Assert.Equal(["owner-clerk"], await RolesAsync(await office.SignInAsync("wang")));
    }

    private static async Task<IEnumerable<string?>> RolesAsync(HttpClient browser) =>
        (await (await browser.GetAsync("/api/v1/session")).JsonAsync())["roles"]!.AsArray().Select(r => (string?)r).Order();

    private static Task<int> GiveAsync(Office office, string role, DateOnly from, DateOnly? until = null, GrantState state = GrantState.Agreed) =>
        office.Db.Database.WriteAsync(
            (db, ct) =>
            {
                db.Add(new GrantRow
                {
                    Id = role, UserId = "wang", Role = role, FromOn = from, UntilOn = until, Reason = "test", ProposedBy = "boss", ProposedAt = office.Db.Clock.Now, State = state,
                });
                return db.SaveChangesAsync(ct);
            },
            default);
}
