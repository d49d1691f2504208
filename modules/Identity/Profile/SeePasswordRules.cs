using SunLedger.Identity.Domain;
using SunLedger.Identity.Settings;

namespace SunLedger.Identity.Profile;

/// <summary>What a password must be, in words.</summary>
/// <param name="Policy"><c>gbt22239-3</c> or <c>asvs5</c>.</param>
/// <param name="Name">What the policy is called.</param>
/// <param name="Shortest">Fewest characters for this person now.</param>
/// <param name="Rules">Every rule that asks for something.</param>
internal sealed record PasswordRulesAnswer(string Policy, string Name, int Shortest, IReadOnlyList<PasswordRuleAnswer> Rules);

/// <summary>One rule.</summary>
/// <param name="Limit">Which number it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Words">The rule in the reader's language.</param>
/// <param name="Source">Where the number comes from.</param>
/// <param name="Assumed">True when no document fixes the number (假定).</param>
internal sealed record PasswordRuleAnswer(PasswordLimit Limit, int Value, string Words, string Source, bool Assumed);

/// <summary>GET /profile/password-rules: the rules that a new password of mine must keep.</summary>
internal sealed class SeePasswordRules(SignInSettings settings, ICaller caller, SecondFactor.SecondFactors factors) : EndpointWithoutRequest<PasswordRulesAnswer>
{
    public override void Configure()
    {
        Get("/profile/password-rules");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "The rules that a new password of yours must keep, in words, each with its source.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var (policy, english) = (settings.Policy, HttpContext.Request.WantsEnglish());
        var hasFactor = await factors.IsOnAsync(caller.Id, ct);
        var unused = hasFactor ? PasswordLimit.Shortest : PasswordLimit.ShortestWithSecondFactor;
        var rules = policy.Parameters.Where(p => p.Value > 0 && p.Limit != unused).Select(p => new PasswordRuleAnswer(
            p.Limit, p.Value, string.Format(System.Globalization.CultureInfo.InvariantCulture, english ? p.English : p.Words, p.Value), p.Source, p.Assumed));
        await Send.OkAsync(
            new(policy.Code, english ? policy.English : policy.Name, policy[hasFactor ? PasswordLimit.ShortestWithSecondFactor : PasswordLimit.Shortest], [.. rules]), ct);
    }
}
