using System.Security.Claims;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Identity.Access;

/// <summary>The caller of the request, by the claims that recognition put on it.</summary>
internal sealed class HttpCaller(IHttpContextAccessor http, IDivisions divisions) : ICaller
{
    // No row's path begins so: a caller whose division nobody knows sees nothing.
    private const string Nowhere = "-";

    public string Id => Claim(Claims.Id);

    public string Name => Claim(Claims.Name);

    public string DivisionCode => Claim(Claims.Division);

    public string DivisionPath => divisions.Latest(DivisionCode)?.Path ?? Nowhere;

    public IReadOnlyList<string> Roles => [.. Who.FindAll(Claims.Role).Select(c => c.Value)];

    public string? OrganisationCode => Who.FindFirst(Claims.Organisation)?.Value;

    private ClaimsPrincipal Who => http.HttpContext?.User
        ?? throw new InvalidOperationException("Nobody is calling: work outside a request must be given its caller, for example SystemCaller.");

    public bool May(string permission) => Who.HasClaim(Claims.Permission, permission);

    private string Claim(string type) => Who.FindFirst(type)?.Value ?? "";
}
