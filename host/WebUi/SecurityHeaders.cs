namespace SunLedger.Host.WebUi;

/// <summary>Headers that every answer carries, whoever gives it: an endpoint, a file, a page, a failure.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Styles are set inline by the component library; scripts never are. The one page of others that has some is let have exactly those.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'{0}; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    public Task InvokeAsync(HttpContext context)
    {
        // As the last thing before the answer goes: whoever answers for a failure begins with clean headers.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.XXSSProtection = "0"; // the filter of old browsers did harm; the policy of content stands in for it
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers.ContentSecurityPolicy = Policy.Replace("{0}", InlineScripts.Of(context), StringComparison.Ordinal);
        if (context.Request.IsHttps) headers.StrictTransportSecurity = $"max-age={OneYear.TotalSeconds:F0}";
        if (context.Request.Path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
    }
}
