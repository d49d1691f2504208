using Microsoft.Extensions.FileProviders;
using SunLedger.Host.Answers;
using SunLedger.Modules;

namespace SunLedger.Host.WebUi;

/// <summary>Serves the built browser UI: hashed files for ever, index.html never from a cache, and no HTML under /api.</summary>
internal static class WebUiSetup
{
    public static void UseWebUi(this WebApplication app)
    {
        var root = Path.Combine(app.Environment.ContentRootPath, "wwwroot");
        if (!Directory.Exists(root)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(root),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>
    /// Answers what no route took: the pages of Swagger UI, and ours. It stands behind routing and is no route itself: one that takes everything would also take a wrong method or a wrong type
    /// of body, and say that the address is unknown where routing says 405 or 415. What a route takes goes past all of it.
    /// </summary>
    public static void UsePages(this WebApplication app) => app.UseWhen(context => context.GetEndpoint() is null, pages =>
    {
        pages.Use(InlineScripts.NoteAsync);
        pages.UseSwaggerUi(ui =>
        {
            ui.Path = "/swagger";
            ui.DocumentPath = "/openapi/v1.json";
        });
        pages.Run(context => context.Request.Path.StartsWithSegments("/api")
            ? Problem.WriteAsync(context, 404, [Fault.Of(HostRefusals.UnknownRoute, null, null)])
            : PageAsync(app.Environment, context));
    });

    private static async Task PageAsync(IWebHostEnvironment environment, HttpContext context)
    {
        var index = Path.Combine(environment.ContentRootPath, "wwwroot", "index.html");
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        if (File.Exists(index)) await context.Response.SendFileAsync(index);
        else await context.Response.WriteAsync("<!doctype html><meta charset=utf-8><title>SunLedger</title><p>界面尚未构建：请安装 Node.js 20 后重新运行 <code>dotnet run --project host</code>。<p>The browser UI is not built: install Node.js 20 and run <code>dotnet run --project host</code> again. The API is at <a href=/swagger>/swagger</a>.");
    }
}
