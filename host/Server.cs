using FastEndpoints;
using SunLedger.Host.Answers;
using SunLedger.Host.Container;
using SunLedger.Host.Demo;
using SunLedger.Host.OpenApi;
using SunLedger.Host.Storage;
using SunLedger.Host.WebUi;
using SunLedger.Modules;

namespace SunLedger.Host;

/// <summary>Puts the parts together, prepares the database and serves.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(string[] args, bool demo)
    {
        WebApplication app;
        try
        {
            app = Build(args, demo);
            await PrepareAsync(app, demo);
        }
        catch (InvalidOperationException e)
        {
            // A wrong setting is told in one sentence, not in a stack trace.
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        await using (app)
        {
            await app.StartAsync();
            Announcement.Print(app, demo);
            await app.WaitForShutdownAsync();
        }
        return 0;
    }

    /// <summary>The application, composed and not yet prepared: what tests start, too.</summary>
    public static WebApplication Build(string[] args, bool demo)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = HostOptions.Of(builder.Configuration);
        var data = new DataDirectory(Directory.CreateDirectory(options.DataPath(builder.Environment)).FullName);
        var modules = Composition.Modules();
        var assemblies = Composition.Assemblies(modules);

        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory(container => Composition.Register(container, modules, options, data, demo)));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddFastEndpoints(o =>
        {
            o.Assemblies = assemblies;
            o.DisableAutoDiscovery = true;
        });
        builder.Services.ConfigureHttpJsonOptions(o => ApiSettings.Json(o.SerializerOptions)); // what the OpenAPI document goes by
        builder.Services.AddOpenApi("v1", o => o.DescribeSunLedger());
        foreach (var module in modules) module.ConfigureServices(builder.Services);
        Composition.Publish(builder.Services, modules);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);

        var app = builder.Build();
        foreach (var module in modules) module.Use(app);
        app.UseExceptionHandler(handler => handler.Run(Failures.AnswerAsync));
        app.UseStatusCodePages(Failures.EmptyAnswerAsync);
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseWebUi();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(BodilessReads.ReadAsync);
        app.UseFastEndpoints(ApiSettings.Apply);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUi(ui =>
        {
            ui.Path = "/swagger";
            ui.DocumentPath = "/openapi/v1.json";
        });
        app.MapWebUi();
        return app;
    }

    /// <summary>Schema, seeds, plugins, first administrator: all before the first request.</summary>
    public static async Task PrepareAsync(WebApplication app, bool demo)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await StorageSetup.MigrateAsync(app.Services.GetRequiredService<IDatabase>(), ct);
        foreach (var step in app.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(ct);
        if (demo) await SampleYear.LoadAsync(app.Services, ct);
    }
}
