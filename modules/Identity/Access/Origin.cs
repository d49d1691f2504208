using SunLedger.Identity.Domain;

namespace SunLedger.Identity.Access;

/// <summary>Where a request comes from, as far as its headers tell.</summary>
internal static class Origin
{
    private const string FetchSite = "Sec-Fetch-Site";

    /// <summary>True when a cookie on this request must not count; see <see cref="CrossSite"/>.</summary>
    public static bool ForbidsCookie(HttpRequest request) => CrossSite.Refuses(request.Method, request.Headers[FetchSite], request.Headers.XRequestedWith);

    /// <summary>True when a browser says that a page of another site made the request. A program says nothing of the kind.</summary>
    public static bool IsAnotherSite(HttpRequest request) => request.Headers.ContainsKey(FetchSite) && ForbidsCookie(request);

    /// <summary>The address that attempts are counted for.</summary>
    public static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
