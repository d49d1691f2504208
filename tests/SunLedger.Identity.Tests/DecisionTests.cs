using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Tests;

public sealed class DecisionTests
{
    /// <summary>A password under both policies: the code of the refusal, null where it will do.</summary>
    public static TheoryData<string, string?, string?> Candidates => new()
    {
        { "Abcdefgh-123", null, "password_length" },
        { "abcdefgh-123", null, "password_length" },
        { "Abcdefgh-12", "password_length", "password_length" },
        { "four plain words here", "password_simple", null },
        { "三峡工程移民资金管理办法7", "password_simple", "password_length" },
        { "三峡工程移民资金管理办法之第七条", "password_simple", null },
        { "xyz-WANG-12345x", "password_account", "password_account" },
        { "Sunshine-201812", "password_common", "password_common" },
        { "P@ssw0rd-2018-12", "password_common", "password_common" },
        { "YangGuangTaiZhang2018!", "password_common", "password_common" },
        { "Letmein1Letmein1", "password_common", "password_common" },
        { "Correct-Horse-7-Battery", null, null },
    };

    [Theory]
    [InlineData("10.37.4.81", "10.37.4.*")]
    [InlineData("::ffff:10.37.4.81", "10.37.4.*")]
    [InlineData("2408:8207:1:2:3:4:5:6", "2408:8207:1:2::*")]
    [InlineData("::1", "::*")]
    [InlineData("unknown", "unknown")]
    public void Somebody_elses_address_shows_its_network_alone(string address, string shown) => Assert.Equal(shown, NetworkOnly.Of(address));

    [Theory]
    [InlineData("10.37.4.81", "10.37.4.81")]
    [InlineData("::ffff:10.37.4.81", "10.37.4.81")]
    [InlineData("2408:8207:1:2:3:4:5:6", "2408:8207:1:2::/64")]
    [InlineData("2408:8207:1:2:ffff::", "2408:8207:1:2::/64")]
    [InlineData("2408:8207:1:3:3:4:5:6", "2408:8207:1:3::/64")]
    [InlineData("unknown", "unknown")]
    public void Attempts_count_for_the_site_that_has_as_many_addresses_as_it_likes(string address, string counted) => Assert.Equal(counted, Site.Of(address));

    [Theory, MemberData(nameof(Candidates))]
    public void The_two_policies_say_what_a_password_must_be(string password, string? graded, string? asvs)
    {
        Assert.Equal(graded, PasswordPolicy.Gbt22239.Refuse("wang", password, hasSecondFactor: false)?.Code);
        Assert.Equal(asvs, PasswordPolicy.Asvs5.Refuse("wang", password, hasSecondFactor: false)?.Code);
    }

    [Theory]
    [InlineData(7, true, "password_length")]
    [InlineData(8, true, null)]
    [InlineData(14, false, "password_length")]
    [InlineData(15, false, null)]
    [InlineData(128, false, null)]
    [InlineData(129, false, "password_length")]
    public void With_a_second_factor_eight_characters_are_enough_for_OWASP(int length, bool secondFactor, string? code) =>
        Assert.Equal(code, PasswordPolicy.Asvs5.Refuse("wang", string.Concat(Enumerable.Repeat("xqzvkjwp", 17))[..length], secondFactor)?.Code);

    [Fact]
    public void Every_number_of_a_policy_has_words_in_both_languages_and_a_source()
    {
        Assert.All(PasswordPolicy.All, p => Assert.Equal(Enum.GetValues<PasswordLimit>().Order(), p.Parameters.Select(x => x.Limit).Order()));
        Assert.All(PasswordPolicy.All.SelectMany(p => p.Parameters), p => Assert.All([p.Words, p.English, p.Source], text => Assert.NotEmpty(text)));
    }

    [Fact]
    public void A_password_lasts_ninety_days_under_graded_protection_and_for_ever_under_OWASP()
    {
        var set = new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.False(PasswordPolicy.Gbt22239.HasExpired(set, set.AddDays(90).AddTicks(-1)));
        Assert.True(PasswordPolicy.Gbt22239.HasExpired(set, set.AddDays(90)));
        Assert.False(PasswordPolicy.Asvs5.HasExpired(set, set.AddYears(50)));
    }

    [Fact]
    public void The_office_may_move_a_number_and_it_is_then_its_own()
    {
        var moved = PasswordPolicy.Gbt22239.With(new Dictionary<PasswordLimit, int> { [PasswordLimit.LastsDays] = 180 });

        Assert.Equal((180, "SunLedger:SignIn:Password:LastsDays"), (moved[PasswordLimit.LastsDays], moved.Parameters.Single(p => p.Limit == PasswordLimit.LastsDays).Source));
    }

    [Fact]
    public void A_one_time_password_of_ours_would_pass_our_own_rules()
    {
        for (var i = 0; i < 200; i++) Assert.All(PasswordPolicy.All, p => Assert.Null(p.Refuse("admin", Secret.NewPassword(), hasSecondFactor: false)));
    }

    [Fact]
    public void A_stored_password_costs_a_thief_two_hundred_and_ten_thousand_rounds()
    {
        using var passwords = new Passwords();
        var stored = Convert.FromBase64String(passwords.Hash("wang", "correct-horse-7"));

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
        Assert.Equal(TestCaller.EveryPermission.Except([May.ReadAudit, May.KeepOwnClient]).Order(), DutyTable.Founder.Permissions.Order());
        Assert.DoesNotContain(DutyTable.Founder, DutyTable.All);
    }

    [Fact]
    public void Whoever_reads_the_trail_has_no_other_right() =>
        Assert.All(DutyTable.All.Where(r => r.Permissions.Contains(May.ReadAudit)), r => Assert.Equal(RoleKind.Administrator, r.Kind));

    [Fact]
    public void Every_refusal_is_published_once_in_both_languages_with_a_hint()
    {
        var fields = typeof(IdentityRefusals).GetFields().Where(f => f.FieldType == typeof(RefusalText)).Select(f => (RefusalText)f.GetValue(null)!).ToList();

        Assert.Equal(fields.Select(f => f.Code).Order(), new IdentityRefusals().All.Select(r => r.Code).Distinct().Order());
        Assert.All(fields, f => Assert.All([f.Zh, f.En, f.HintZh, f.HintEn], text => Assert.NotEmpty(text)));
        Assert.All(fields, f => Assert.InRange(f.Status, 400, 429));
    }
}
