using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SunLedger.Identity.Access;

/// <summary>
/// Authorisation whose parts are made once. ASP.NET makes them anew for each request, though nothing of a request is in them: what the container made for a request was about a quarter of
/// all that a payment allocated, and they were two of its seven questions. None of our handlers may keep anything of a request either; there are none so far.
/// </summary>
internal static class OneAuthorization
{
    private static readonly Type[] Parts = [typeof(IAuthorizationService), typeof(IPolicyEvaluator), typeof(IAuthorizationMiddlewareResultHandler)];

    /// <summary>Adds authorisation.</summary>
    public static void AddOneAuthorization(this IServiceCollection services)
    {
        services.AddAuthorization();
        foreach (var part in Parts) services.Replace(ServiceDescriptor.Singleton(part, services.Last(s => s.ServiceType == part).ImplementationType!));
    }
}
