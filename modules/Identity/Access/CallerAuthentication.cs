using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Setup;
using SunLedger.Messages.Clients;

namespace SunLedger.Identity.Access;

/// <summary>
/// Recognises who is calling: a program by its key, a person by the cookie of a session. Role, division and permissions are
/// remembered for a moment between requests (<see cref="RecognisedCallers{T}"/>), and forgotten before a person's change is answered.
/// </summary>
internal sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, FirstThings first, FounderEnd founder,
    IApiClients? clients = null)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "sunledger";

    private const string Bearer = "Bearer ";

    // A program is remembered for a moment, and posts a thousand times within it: its claims are made once. Nobody changes them.
    private static readonly ConditionalWeakTable<ApiClient, ClaimsPrincipal> Programs = [];

    private bool _fromElsewhere;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A request with a bearer key is never judged by its cookie: no page of another site can add that header.
        if (Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            var client = clients is null ? null : await clients.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
            return client is null ? AuthenticateResult.Fail("The key is unknown, revoked or expired.") : Success(Programs.GetValue(client, static c => c.ToPrincipal(Name)));
        }

        // Whatever people change may be somebody's rights. What programs post is not, and they post by the thousand.
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method)) Response.OnStarting(ForgetAsync);
        if (SessionCookie.Token(Request) is not { } token) return AuthenticateResult.NoResult();
        _fromElsewhere = Origin.ForbidsCookie(Request);
        if (_fromElsewhere) return AuthenticateResult.Fail("The request was not made by a page of ours.");
        var signedIn = await sessions.FindAsync(token, Context.RequestAborted);
        // Asked of the first administrator alone, and only until the office is set up.
        if (signedIn is not null && signedIn.Roles.Contains(DutyTable.Founder.Code) && await founder.IsDueAsync(Context.RequestAborted)) signedIn = null;
        return signedIn is null ? AuthenticateResult.Fail("The session has ended.") : Success(Of(signedIn));
    }

    // Otherwise the host says that one must sign in first.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        _fromElsewhere ? Problem.WriteAsync(Context, IdentityRefusals.CrossSite) : base.HandleChallengeAsync(properties);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        FirstThings.RefusalOf(Context.User) is { } refusal ? Problem.WriteAsync(Context, refusal) : base.HandleForbiddenAsync(properties);

    private Task ForgetAsync()
    {
        sessions.Forget();
        clients?.Forget();
        return Task.CompletedTask;
    }

    private static AuthenticateResult Success(ClaimsPrincipal caller) => AuthenticateResult.Success(new AuthenticationTicket(caller, Name));

    private ClaimsPrincipal Of(SignedIn signedIn)
    {
        var (user, roles, session) = signedIn;
        List<Claim> claims =
        [
            new(Claims.Id, user.Id), new(Claims.Name, user.Name), new(Claims.Division, user.DivisionCode), new(IdentityClaims.Language, user.Language),
            new(Claims.Session, session.TokenHash[..IdentityClaims.SessionLength]), new(IdentityClaims.SessionId, session.Id),
            .. roles.Select(role => new Claim(Claims.Role, role)),
        ];
        if (user.OrganisationCode is { } organisation) claims.Add(new(Claims.Organisation, organisation));
        var permissions = DutyTable.PermissionsOf(roles);
        if (first.Of(user, session, permissions) is not { } thing) return Of(claims, permissions);
        // Until it is done there is nothing else that this person may do.
        claims.Add(new(IdentityClaims.First, thing));
        return Of(claims, []);
    }

    private static ClaimsPrincipal Of(IEnumerable<Claim> claims, IEnumerable<string> permissions) =>
        new(new ClaimsIdentity([.. claims, .. permissions.Select(p => new Claim(Claims.Permission, p))], Name, Claims.Name, Claims.Role));
}

/// <summary>Claims that only Identity reads.</summary>
internal static class IdentityClaims
{
    /// <summary>So much of a digest tells one session from another and opens none.</summary>
    public const int SessionLength = 12;

    public const string Language = "language";

    /// <summary>The id of the session, as its owner sees it.</summary>
    public const string SessionId = "session_id";

    /// <summary>What must be done before anything else; see <see cref="FirstThings"/>.</summary>
    public const string First = "first";
}
