using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Answers a read that was refused where its page was cut.</summary>
internal static class RefusedReads
{
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (RefusedRequestException e) when (!context.Response.HasStarted)
        {
            await e.AnswerAsync(context);
        }
    }
}
