using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Tests;

public sealed class DecisionTests
{
    [Theory]
    [InlineData("abcdefgh-123", null)]
    [InlineData("三峡工程移民资金管理办法7", null)]
    [InlineData("abcdefgh-12", "password_length")]
    [InlineData("abcdefghijklm", "password_simple")]
    [InlineData("1234567890123", "password_simple")]
    [InlineData("ababababab12", "password_simple")]
    [InlineData("xyz-WANG-12345", "password_simple")]
    public void A_password_is_long_mixed_and_not_the_account(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Refuse("wang", password)?.Code);

    [Theory]
    [InlineData(128, null)]
    [InlineData(129, "password_length")]
    public void A_password_has_a_longest_length(int length, string? code) =>
        Assert.Equal(code, PasswordRules.Refuse("wang", string.Concat(Enumerable.Repeat("abcdef-1", 17))[..length])?.Code);

    [Fact]
    public void A_one_time_password_of_ours_would_pass_our_own_rules()
    {
        for (var i = 0; i < 1000; i++) Assert.Null(PasswordRules.Refuse("admin", Secret.NewPassword()));
    }

    [Fact]
    public void A_stored_password_costs_a_thief_two_hundred_and_ten_thousand_rounds()
    {
        var stored = Convert.FromBase64String(new Passwords().Hash("wang", "correct-horse-7"));

        Assert.Equal(210_000, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(5)));
    }

    [Theory]
    [InlineData("GET", null, null, false)]
    [InlineData("HEAD", "cross-site", null, false)]
    [InlineData("POST", "same-origin", null, false)]
    [InlineData("POST", null, "SunLedger", false)]
    [InlineData("POST", "cross-site", "SunLedger", false)] // the browser asked us first, and we do not allow other origins
    [InlineData("POST", null, null, true)]
    [InlineData("POST", null, "", true)]
    [InlineData("POST", "same-site", null, true)]
    [InlineData("PUT", "cross-site", null, true)]
    [InlineData("DELETE", "none", null, true)]
    [InlineData("PATCH", null, null, true)]
    public void Only_our_own_pages_change_anything_with_a_cookie(string method, string? fetchSite, string? requestedWith, bool refused) =>
        Assert.Equal(refused, CrossSite.Refuses(method, fetchSite, requestedWith));

    [Fact]
    public void The_founder_may_do_everything_but_read_the_trail_and_cannot_be_appointed()
    {
        Assert.Equal(TestCaller.EveryPermission.Except([May.ReadAudit]).Order(), DutyTable.Founder.Permissions.Order());
        Assert.DoesNotContain(DutyTable.Founder, DutyTable.All);
    }

    [Fact]
    public void Whoever_reads_the_trail_has_no_other_right() =>
        Assert.All(DutyTable.All.Where(r => r.Permissions.Contains(May.ReadAudit)), r => Assert.Equal(RoleKind.Administrator, r.Kind));

    [Fact]
    public void No_key_can_administer() => Assert.Empty(DutyTable.KeyScopes.Intersect(
        DutyTable.All.Where(r => r.Kind == RoleKind.Administrator).SelectMany(r => r.Permissions)));

    [Fact]
    public void Every_refusal_is_published_once_in_both_languages_with_a_hint()
    {
        var fields = typeof(IdentityRefusals).GetFields().Where(f => f.FieldType == typeof(RefusalText)).Select(f => (RefusalText)f.GetValue(null)!).ToList();

        Assert.Equal(fields.Select(f => f.Code).Order(), new IdentityRefusals().All.Select(r => r.Code).Distinct().Order());
        Assert.All(fields, f => Assert.All([f.Zh, f.En, f.HintZh, f.HintEn], text => Assert.NotEmpty(text)));
        Assert.All(fields, f => Assert.InRange(f.Status, 400, 429));
    }
}
