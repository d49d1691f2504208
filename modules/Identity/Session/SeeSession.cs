using System.Security.Claims;
using SunLedger.Identity.Access;
using SunLedger.Identity.Domain;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Session;

/// <summary>Who is signed in and what they may do.</summary>
/// <param name="Id">Account name, or <c>api:…</c> for a program.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Division">Their division; they see it and everything below.</param>
/// <param name="OrganisationCode">The budget unit whose rows alone they see; null for whoever sees the whole division.</param>
/// <param name="Roles">Codes of the roles held today; <c>api</c> for a program.</param>
/// <param name="Permissions">What they may do; empty until what comes first is done.</param>
/// <param name="Language"><c>zh-CN</c> or <c>en</c>.</param>
/// <param name="MustChangePassword">True until a one-time or an expired password is replaced.</param>
/// <param name="First">What must be done first: <c>one_time_password</c>, <c>password_expired</c> or <c>second_factor</c>; null when nothing.</param>
/// <param name="ModulesOff">Codes of the modules that are switched off: their menu is not shown.</param>
internal sealed record SessionAnswer(
    string Id, string Name, SessionDivision Division, string? OrganisationCode, IReadOnlyList<string> Roles, IReadOnlyList<string> Permissions,
    string Language, bool MustChangePassword, string? First, IReadOnlyList<string> ModulesOff)
{
    public static SessionAnswer Of(ClaimsPrincipal caller, IDivisions divisions, ISwitches switches)
    {
        var code = Claim(caller, Claims.Division) ?? "";
        var division = divisions.Latest(code);
        return new(
            Claim(caller, Claims.Id) ?? "",
            Claim(caller, Claims.Name) ?? "",
            new(code, division?.Name ?? code, division?.Level),
            Claim(caller, Claims.Organisation),
            [.. caller.FindAll(Claims.Role).Select(c => c.Value)],
            [.. caller.FindAll(Claims.Permission).Select(c => c.Value)],
            Claim(caller, IdentityClaims.Language) ?? ScreenLanguage.Default,
            Claim(caller, IdentityClaims.First) is FirstThings.OneTimePassword or FirstThings.PasswordExpired,
            Claim(caller, IdentityClaims.First),
            [.. switches.ModulesOff]);
    }

    private static string? Claim(ClaimsPrincipal caller, string type) => caller.FindFirst(type)?.Value;
}

/// <summary>The division of somebody signed in.</summary>
internal sealed record SessionDivision(string Code, string Name, DivisionLevel? Level);

/// <summary>GET /session: who am I?</summary>
internal sealed class SeeSession(IDivisions divisions, ISwitches switches) : EndpointWithoutRequest<SessionAnswer>
{
    public override void Configure()
    {
        Get("/session");
        Description(d => d.WithTags("Session"));
        Summary(s => s.Summary = "Who is signed in, their division, roles and permissions.");
    }

    public override Task HandleAsync(CancellationToken ct) => Send.OkAsync(SessionAnswer.Of(User, divisions, switches), ct);
}
