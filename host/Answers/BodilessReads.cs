namespace SunLedger.Host.Answers;

/// <summary>A read has no body. Many clients name the type of one all the same, and an empty body does not read as JSON.</summary>
internal static class BodilessReads
{
    public static Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        if (IsOne(context)) context.Request.ContentType = null;
        return next(context);
    }

    /// <summary>True when the request reads.</summary>
    public static bool IsOne(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
}
