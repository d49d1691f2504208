using System.Security.Claims;
using SunLedger.Modules;

namespace SunLedger.Messages.Clients;

/// <summary>A program that calls, as its secret told.</summary>
/// <param name="Id">Id of the client; what it does is recorded under <c>api:</c> and this id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="DivisionCode">It sees this division and everything below.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="CallsPerMinute">How often it may call.</param>
/// <param name="Session">What tells the secret that was sent from the client's other: the beginning of its digest.</param>
public sealed record ApiClient(string Id, string Name, string DivisionCode, IReadOnlyList<string> Scopes, int CallsPerMinute, string Session)
{
    /// <summary>The client as the caller of a request.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [
            new(Claims.Id, $"api:{Id}"), new(Claims.Name, Name), new(Claims.Division, DivisionCode), new(Claims.Role, RoleCodes.Api), new(Claims.Session, Session), new(Claims.Client, Id),
            new(Claims.Limit, CallsPerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            .. Scopes.Append(May.KeepOwnClient).Select(s => new Claim(Claims.Permission, s)),
        ],
        scheme, Claims.Name, Claims.Role));
}
