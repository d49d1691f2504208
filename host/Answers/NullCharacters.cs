using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>No code, name or id holds a null character, and PostgreSQL keeps none: an address with one is refused before anybody looks for it.</summary>
internal static class NullCharacters
{
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var isWhole = !(context.Request.Path.Value ?? "").Contains('\0', StringComparison.Ordinal) && !(context.Request.QueryString.Value ?? "").Contains("%00", StringComparison.Ordinal);
        return isWhole ? next(context) : Problem.WriteAsync(context, HostRefusals.Malformed, null, "%00");
    }
}
