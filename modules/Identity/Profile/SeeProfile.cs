using SunLedger.Identity.Access;
using SunLedger.Identity.Passkeys;
using SunLedger.Identity.SecondFactor;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Profile;

/// <summary>How I sign in.</summary>
/// <param name="SecondFactor">True when an authenticator is set up.</param>
/// <param name="SecondFactorDemanded">True when the office demands one of me.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that are not used yet.</param>
/// <param name="PasswordSetAt">When I last set my password; null when I never did.</param>
/// <param name="Passkeys">My passkeys.</param>
/// <param name="Tie">As whom the identity provider knows me; left out when nobody tied me to it.</param>
internal sealed record ProfileAnswer(
    bool SecondFactor, bool SecondFactorDemanded, int RecoveryCodesLeft, DateTimeOffset? PasswordSetAt, IReadOnlyList<PasskeyAnswer> Passkeys, MyTie? Tie);

/// <summary>As whom the identity provider knows me.</summary>
/// <param name="Subject">The provider's identifier.</param>
/// <param name="Holds">False while a second person has not confirmed it: it lets nobody in.</param>
internal sealed record MyTie(string Subject, bool Holds);

/// <summary>GET /profile: how I sign in.</summary>
internal sealed class SeeProfile(IDatabase database, Self self, SecondFactors factors, PasskeyBook passkeys, FirstThings first) : EndpointWithoutRequest<ProfileAnswer>
{
    public override void Configure()
    {
        Get("/profile");
        Description(d => d.WithTags("Profile"));
        Summary(s => s.Summary = "How you sign in: second factor, recovery codes left, passkeys.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var refusal = self.Refuse(HttpContext);
        if (refusal is not null || await self.FindAsync(ct) is not { } user)
        {
            await Problem.WriteAsync(HttpContext, refusal ?? IdentityRefusals.PeopleOnly);
            return;
        }
        await using var db = database.Read();
        var tie = await db.Set<ExternalSubjectRow>().AsNoTracking().Where(s => s.UserId == user.Id).Select(s => new MyTie(s.Subject, s.TiedBy == null)).SingleOrDefaultAsync(ct);
        await Send.OkAsync(
            new(
                await factors.IsOnAsync(user.Id, ct),
                first.IsDemandedOf(Domain.DutyTable.PermissionsOf(User.FindAll(SunLedger.Modules.Claims.Role).Select(c => c.Value))),
                await factors.CodesLeftAsync(user.Id, ct),
                user.PasswordSetAt,
                [.. (await passkeys.OfAsync(user.Id, ct)).Select(PasskeyAnswer.Of)],
                tie),
            ct);
    }
}
