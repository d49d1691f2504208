using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Messages.Audit;

namespace SunLedger.Audit.Recording;

/// <summary>Who made a request, as far as recognition told.</summary>
internal static class Actors
{
    private const string Nobody = "anonymous";

    public static Actor Of(HttpContext context)
    {
        var who = context.User;
        return new(
            who.FindFirst(Claims.Id)?.Value ?? Nobody,
            who.FindFirst(Claims.Name)?.Value ?? "",
            string.Join(' ', RolesOf(who)),
            DivisionOf(context, who),
            context.Connection.RemoteIpAddress?.ToString(),
            who.FindFirst(Claims.Session)?.Value,
            context.Request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent : null,
            context.TraceIdentifier);
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal who) => who.Identities.SelectMany(i => i.FindAll(i.RoleClaimType)).Select(c => c.Value);

    // The caller's division is asked of the request's own caller, who knows the tree as it is today.
    private static string? DivisionOf(HttpContext context, ClaimsPrincipal who) =>
        who.Identity?.IsAuthenticated == true ? context.RequestServices.GetRequiredService<ICaller>().DivisionPath : null;
}
