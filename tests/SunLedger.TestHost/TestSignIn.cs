using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>Lets every request in as the test's caller, with that caller's permissions and no others.</summary>
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TestCaller caller)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Name = "test";

    public static void Add(IServiceCollection services, TestCaller caller) =>
        services.AddSingleton(caller).AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(Name, null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        Claim[] claims =
        [
            new(Claims.Id, caller.Id),
            new(Claims.Name, caller.Name),
            new(Claims.Division, caller.DivisionCode),
            .. caller.Roles.Select(r => new Claim(Claims.Role, r)),
            .. caller.Permissions.Select(p => new Claim(Claims.Permission, p)),
        ];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Name, Claims.Name, null));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Name)));
    }
}
