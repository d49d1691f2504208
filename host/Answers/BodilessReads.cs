namespace SunLedger.Host.Answers;

/// <summary>A read has no body. Many clients name the type of one all the same, and an empty body does not read as JSON.</summary>
internal static class BodilessReads
{
    public static Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) context.Request.ContentType = null;
        return next(context);
    }
}
