using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SunLedger.Host.WebUi;

/// <summary>
/// The page of Swagger UI has scripts in itself. Its answer names them by their digests, so that they run and nothing that somebody plants does.
/// </summary>
internal static partial class InlineScripts
{
    private const string Item = "inline-scripts";

    /// <summary>The digests of the page that is being answered, ready to be put behind script-src; empty for every other answer.</summary>
    public static string Of(HttpContext context) => context.Items[Item] as string ?? "";

    /// <summary>Answers the page, and notes its scripts before the headers go.</summary>
    public static async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/swagger/index.html")
        {
            await next(context);
            return;
        }
        var body = context.Response.Body;
        await using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        var scripts = Inline().Matches(Encoding.UTF8.GetString(page.ToArray())).Select(m => m.Groups[1].Value).Where(s => s.Length > 0);
        context.Items[Item] = string.Concat(scripts.Select(s => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'"));
        context.Response.ContentLength = page.Length;
        page.Position = 0;
        await page.CopyToAsync(body, context.RequestAborted);
    }

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Inline();
}
