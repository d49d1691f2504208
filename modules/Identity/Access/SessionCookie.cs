namespace SunLedger.Identity.Access;

/// <summary>The cookie that carries a session's token. Scripts cannot read it, other sites' requests do not carry it.</summary>
internal static class SessionCookie
{
    /// <summary>The token of the request's session, or null.</summary>
    public static string? Token(HttpRequest request) => request.Cookies[Name(request)] is { Length: > 0 } token ? token : null;

    /// <summary>Gives the browser the token, until it is closed.</summary>
    public static void Give(HttpContext context, string token) => context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request));

    /// <summary>Takes it away.</summary>
    public static void TakeAway(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context.Request));

    // A browser keeps __Host- only when it is secure, for this host alone and for every path: nobody else can plant it.
    private static string Name(HttpRequest request) => request.IsHttps ? "__Host-sunledger" : "sunledger";

    private static CookieOptions Options(HttpRequest request) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", IsEssential = true };
}
