using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace SunLedger.Identity.Access;

/// <summary>
/// Authorisation whose parts are made once. ASP.NET makes them anew for each request, though nothing of a request is in them: with what they stand on that was a tenth of all that a payment
/// allocates. None of our handlers may keep anything of a request either; there are none so far.
/// </summary>
internal static class OneAuthorization
{
    /// <summary>Adds authorisation.</summary>
    public static void AddOneAuthorization(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        services.AddSingleton<IPolicyEvaluator, PolicyEvaluator>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationMiddlewareResultHandler>();
        services.AddAuthorization(); // leaves alone what is there
    }
}
